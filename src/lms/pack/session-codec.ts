import type { QuestionBase } from '../../model/question.js';
import { fitsQuestion, questionRulesFor, questionsById } from '../../session/question-rules.js';
import { questionStateOf, type ExtraTime, type QuestionState, type SessionState } from '../../session/session-state.js';
import { readLargeNumber, writeLargeNumber } from './base64-url.js';
import { IntervalReader, IntervalWriter } from './interval-coder.js';
import { drawAgain, paperQuestionOf, printOf, type Paper, type PaperQuestion } from './paper.js';
import { readQuestion, writeQuestion, type LeftOut } from './question-codec.js';
import type { Form } from './response-form.js';
import { ReadTexts, WrittenTexts, type TextStream } from './text-stream.js';

const EXTRA_TIMES: readonly (ExtraTime | undefined)[] = [undefined, 1, 1.5, 2, 10, 'none'];

/** The session in two pieces: everything that is not typed, and what is. */
export function encodeSession(state: SessionState, paper: Paper, out: LeftOut): { numbers: string; texts: string; textLengths: readonly number[]; cutIn: readonly string[] } {
  const writer = new IntervalWriter();
  const texts = new WrittenTexts(out.texts);
  const lengths: number[] = [];
  const stream: TextStream = {
    put(text) {
      lengths.push(text.length);
      texts.put(text);
    },
    take: () => undefined,
  };
  const byId = questionsById(paper.bank);
  const forms = new Map<string, Form>();
  const paperQuestions = state.questions.flatMap((id) => {
    const question = byId.get(id);
    return question ? [paperQuestionOf(question, state.seed, paper, forms)] : [];
  });
  writer.put(printOf(paperQuestions), 2 ** 32);
  const isDrawn = JSON.stringify(drawAgain(paper, state.seed)) === JSON.stringify(state.questions);
  writer.put(isDrawn ? 0 : 1, 2);
  if (!isDrawn) {
    writer.putNumber(paperQuestions.length);
    for (const { question } of paperQuestions) writer.put(paper.bank.questions.indexOf(question), paper.bank.questions.length);
  }
  writer.put(
    Math.max(
      0,
      paperQuestions.findIndex(({ question }) => question.id === state.current),
    ),
    paperQuestions.length,
  );
  writer.putNumber(wholeOf(state.startedAt));
  writer.put(state.finishedAt === null ? 0 : 1, 2);
  if (state.finishedAt !== null) writer.putNumber(wholeOf(state.finishedAt));
  writer.putNumber(wholeOf(state.spentMilliseconds ?? 0));
  writer.put(Math.max(0, EXTRA_TIMES.indexOf(state.extraTime)), EXTRA_TIMES.length);
  const rules = questionRulesFor(byId, paper.types, paper.isHosted);
  const cutIn = new Set<string>();
  for (const paperQuestion of paperQuestions) {
    const { id } = paperQuestion.question;
    const before = lengths.length;
    writeQuestion(writer, stream, questionStateOf(state, id), paperQuestion, paper.settings, rules, out);
    for (let place = before; place < lengths.length; place++) if (out.texts.has(place)) cutIn.add(id);
  }
  return { numbers: writeLargeNumber(writer.end()), texts: texts.end(), textLengths: lengths, cutIn: [...cutIn] };
}

/** @returns undefined where the state belongs to other questions @throws where it is broken */
export function decodeSession(
  { numbers, texts, seed }: { readonly numbers: string; readonly texts: string; readonly seed: string },
  paper: Paper,
): { state: Omit<SessionState, 'id' | 'repeats'>; cutIn: readonly string[] } | undefined {
  const reader = new IntervalReader(readLargeNumber(numbers));
  const stream = new ReadTexts(texts);
  const print = reader.take(2 ** 32);
  const byId = questionsById(paper.bank);
  const all = paper.bank.questions;
  const questions =
    reader.take(2) === 0
      ? drawAgain(paper, seed).map((id) => byId.get(id) as QuestionBase)
      : Array.from({ length: Math.min(all.length, reader.takeNumber()) }, () => all[reader.take(all.length)] as QuestionBase);
  const forms = new Map<string, Form>();
  const paperQuestions = questions.map((question) => paperQuestionOf(question, seed, paper, forms));
  if (paperQuestions.length === 0 || printOf(paperQuestions) !== print) return undefined;
  const current = (paperQuestions[reader.take(paperQuestions.length)] as PaperQuestion).question.id;
  const startedAt = reader.takeNumber();
  const finishedAt = reader.take(2) === 1 ? reader.takeNumber() : null;
  const spentMilliseconds = reader.takeNumber();
  const extraTime = EXTRA_TIMES[reader.take(EXTRA_TIMES.length)];
  const rules = questionRulesFor(byId, paper.types, paper.isHosted);
  const cutIn: string[] = [];
  const responses = paperQuestions.flatMap((paperQuestion): [string, QuestionState][] => {
    stream.metCut = false;
    const own = readQuestion(reader, stream, paperQuestion, rules, startedAt);
    const { id } = paperQuestion.question;
    if (stream.metCut) cutIn.push(id);
    return own ? [[id, withFitting(own, (response) => fitsQuestion(byId, paper.types, id, response))]] : [];
  });
  return {
    state: {
      bankId: paper.bank.id,
      seed,
      settings: paper.settings,
      questions: questions.map(({ id }) => id),
      current,
      startedAt,
      finishedAt,
      ...(spentMilliseconds === 0 ? {} : { spentMilliseconds }),
      ...(extraTime === undefined ? {} : { extraTime }),
      responses: Object.fromEntries(responses),
    },
    cutIn,
  };
}

/** The state of a question without what its type would not take. */
export function withFitting(own: QuestionState, fits: (response: unknown) => boolean): QuestionState {
  const tries = own.tries.filter(({ response }) => fits(response));
  const { response, ...rest } = own;
  const kept = { ...rest, ...(response !== undefined && fits(response) ? { response } : {}) };
  return tries.length === own.tries.length ? { ...kept, tries } : { ...kept, tries, marked: own.marked && tries.length > 0 };
}

const wholeOf = (value: number): number => Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, Math.round(value)));
