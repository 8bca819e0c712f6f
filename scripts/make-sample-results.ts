// Writes the results that the demo of <geo-results> shows: three attempts at a bank of the course, made by the library's own sessions
// with a clock and a seed of their own, so that the same files come out each time. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createSession, loadSources, parseBank, questionTypes, summarizeSession, type QuestionBank, type SessionResults, type Source } from '../src/index.js';
import type { AnyQuestionType } from '../src/question-types/question-type.js';
import { makeResultFile } from '../src/results-file/make-result-file.js';

const BANK = 'fact-allegation-opinion';
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 12, 9, 30);
const files = { now: 'geo-results-sample.json', earlier: 'geo-results-earlier.json' };

/** Of ten questions, how many this learner knows at each attempt, and is sure of where they know. */
const attempts = [
  { day: 0, known: 3, sure: 7 },
  { day: 3, known: 4, sure: 6 },
  { day: 9, known: 6, sure: 8 },
];

/** A number of 0 to 9 that belongs to a question, always the same. */
const digitOf = (id: string, salt: number): number => [...`${id}${salt}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % 10;

async function readBank(): Promise<{ bank: QuestionBank; sources: Source[] }> {
  const address = new URL(`../questions/banks/${BANK}.json`, import.meta.url);
  const { bank } = parseBank(JSON.parse(readFileSync(address, 'utf8')));
  if (!bank) throw new Error(`${BANK} cannot be read.`);
  const readFile = (file: string) => Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(readFileSync(fileURLToPath(file), 'utf8')) });
  return { bank, sources: (await loadSources(bank, { fetch: readFile, base: address.href })).sources };
}

/** One attempt: what is known is answered rightly, what is not with the first thing that fits and is wrong, or not at all. */
function takeQuiz({ bank, sources }: { bank: QuestionBank; sources: Source[] }, index: number): SessionResults {
  const { day, known, sure } = attempts[index] as (typeof attempts)[number];
  let time = FIRST_DAY + day * DAY;
  const session = createSession({ bank, settings: { certainty: true }, seed: 'sample', clock: () => (time += 1000), newId: () => `sample-${index + 1}` });
  for (const id of session.state.questions) {
    const question = bank.questions.find((each) => each.id === id);
    const type = question && (questionTypes[question.type as keyof typeof questionTypes] as AnyQuestionType);
    if (!type) continue;
    const right = type.perfectResponse(question);
    // Now and then a slip.
    const isKnown = digitOf(id, 0) < known && digitOf(id, 10 + index) > 0;
    const response = isKnown ? right : wrongOf(type, question, right, session.view(id)?.asked);
    if (digitOf(id, index) < 4) session.dispatch({ type: 'open', question: id, what: 'source' });
    const milliseconds = 20_000 + 3000 * digitOf(id, index);
    time += milliseconds;
    session.dispatch({ type: 'spend', milliseconds });
    if (response === undefined) continue;
    session.dispatch({ type: 'respond', question: id, response });
    session.dispatch({ type: 'certainty', question: id, level: isKnown ? (digitOf(id, 5) < sure ? 3 : 2) : digitOf(id, 6) < 5 ? 3 : 1 });
    session.dispatch({ type: 'check', question: id });
    if (!isKnown && digitOf(id, 3) < 6) session.dispatch({ type: 'open', question: id, what: 'passage' });
  }
  session.dispatch({ type: 'finish' });
  return summarizeSession({ ...session.summary, sources });
}

/** Something that fits the question and earns less: another option, the other judgement; undefined where none is found. */
function wrongOf(type: AnyQuestionType, question: QuestionBank['questions'][number], right: unknown, asked: unknown): unknown {
  const { choices = [] } = (asked ?? {}) as { choices?: readonly { readonly id: string }[] };
  const tried = typeof right === 'boolean' ? [!right] : choices.map(({ id }) => [id]);
  return tried.find((response) => type.missing(asked as never, response) === undefined && type.score(question, response).earned === 0);
}

/** The two files, by name. */
export async function sampleResults(): Promise<Record<string, string>> {
  const material = await readBank();
  const [first, second, now] = attempts.map((_, index) => takeQuiz(material, index)) as [SessionResults, SessionResults, SessionResults];
  const file = makeResultFile(now, { learner: 'A sample learner', savedAt: (now.finishedAt ?? 0) + 1000, bank: material.bank });
  const rules = await resolveConfig(fileURLToPath(import.meta.url));
  const write = (data: unknown): Promise<string> => format(JSON.stringify(data), { ...rules, parser: 'json' });
  return { [files.now]: await write(file), [files.earlier]: await write([first, second]) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../demo/elements/', import.meta.url);
  const made = Object.entries(await sampleResults());
  const isCurrent = (name: string, text: string): boolean => {
    try {
      return readFileSync(new URL(name, folder), 'utf8') === text;
    } catch {
      return false;
    }
  };
  const old = made.filter(([name, text]) => !isCurrent(name, text));
  if (process.argv.includes('--check')) {
    for (const [name] of old) console.error(`demo/elements/${name} is not current: npx tsx scripts/make-sample-results.ts`);
    if (old.length > 0) process.exitCode = 1;
  } else for (const [name, text] of old) writeFileSync(new URL(name, folder), text);
}
