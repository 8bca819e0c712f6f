// Proves on the articles themselves what is claimed of the questions: nothing is copied from an article, and no anchored passage can
// change by a word without `geo-quiz verify` failing and naming the questions that rest on it.
//
//   npx tsx scripts/prove-anchors.ts [--articles <directory>]      (../shared/articles when left out)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexArticle, placeWords } from '../src/bank/article-index.js';
import { findDrift } from '../src/bank/find-drift.js';
import { findCopiedWords } from '../src/bank/rules/copied-words.js';
import { collectSources, type CollectedSource } from '../src/cli/collect-sources.js';
import { collectUses, type ClaimUses } from '../src/cli/collect-uses.js';
import { readArticles } from '../src/cli/read-articles.js';
import { sha256 } from '../src/cli/sha256.js';
import { verifySource } from '../src/cli/verify-source.js';
import { findPassages, type Passage } from '../src/model/passage.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const questions = join(root, 'questions');
/** How many words in a row make a copy. */
const RUN = 7;

const jsonFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.startsWith('schema'))
    .map((name) => join(folder, name))
    .sort();
const given = process.argv.indexOf('--articles');
const articles = given < 0 ? join(root, '../shared/articles') : (process.argv[given + 1] ?? '');

if (given < 0 && !existsSync(articles)) {
  console.log(`Nothing was proved: the articles are not at ${articles}. Name their folder with --articles.`);
} else if (!existsSync(articles)) {
  console.error(`There is no such directory of articles: ${articles}`);
  process.exitCode = 1;
} else process.exitCode = (await proveNothingCopied()) && (await proveAnchorsHold()) ? 0 : 1;

async function proveNothingCopied(): Promise<boolean> {
  const { articles: words, problems } = await readArticles(articles);
  if (!words) throw new Error(problems[0]?.message);
  const files = jsonFilesIn(questions);
  const sources = (await collectSources(files.filter((file) => file.includes('sources')))).sources.map(({ source }) => source);
  const titles = sources.flatMap(({ title, publisher }) => [title, publisher].filter((name) => name !== null));
  const copies = files.flatMap((file) =>
    findCopiedWords(JSON.parse(readFileSync(file, 'utf8')), words, RUN, titles).map(({ path, message }) => `${file}: ${path.join('.')} ${message}`),
  );
  for (const copy of copies) console.log(copy);
  console.log(`${copies.length} runs of ${RUN} words shared with an article, in ${files.length} files`);
  return copies.length === 0;
}

async function proveAnchorsHold(): Promise<boolean> {
  const { sources } = await collectSources(jsonFilesIn(join(questions, 'sources')));
  const { uses } = await collectUses(jsonFilesIn(join(questions, 'banks')), []);
  const folder = await mkdtemp(join(tmpdir(), 'geo-quiz-'));
  const faults: string[] = [];
  let [passages, changes, named, unused] = [0, 0, 0, 0];
  try {
    for (const collected of sources) {
      const article = readFileSync(join(articles, `${collected.source.id}.txt`), 'utf8');
      for (const [index, { id, passage }] of collected.source.claims.entries()) {
        passages++;
        const found = await proveByWord(id, passage, article);
        changes += found.changes;
        faults.push(...found.faults);
        const asked = uses?.get(id) ?? [];
        faults.push(...(await proveByCommand(collected, index, changedArticle(article, passage, Math.floor(found.changes / 2)), folder, uses)));
        if (asked.length > 0) named++;
        else unused++;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const fault of faults) console.log(fault);
  console.log(`${passages} passages, ${changes} changes of one word: ${faults.length} were not noticed`);
  console.log(`The questions were named for the ${named} passages that questions rest on; no question rests on the other ${unused}`);
  return faults.length === 0 && passages > 0;
}

/** Changes each word of a passage in turn. */
async function proveByWord(id: string, passage: Passage, article: string): Promise<{ changes: number; faults: string[] }> {
  const count = placeWords(passageIn(article, passage)).length;
  const faults: string[] = [];
  for (let place = 0; place < count; place++) {
    const { state } = await findDrift(passage, indexArticle(changedArticle(article, passage, place)), { sha256 });
    if (state === 'exact' || state === 'moved') faults.push(`${id}: word ${place + 1} of the passage changed and it is ${state}`);
  }
  return { changes: count, faults };
}

/** Changes one word and runs what the command runs. */
async function proveByCommand(collected: CollectedSource, index: number, article: string, folder: string, uses: ClaimUses): Promise<string[]> {
  await writeFile(join(folder, `${collected.source.id}.txt`), article);
  const { passages } = await verifySource(collected, { articles: folder, uses });
  const report = passages[index];
  const id = collected.source.claims[index]?.id ?? '';
  const unnamed = (uses?.get(id) ?? []).filter((question) => !report?.problem.message.includes(question));
  return [...(report?.problem.level === 'error' ? [] : [`${id}: verify does not fail`]), ...unnamed.map((question) => `${id}: ${question} is not named`)];
}

function passageIn(article: string, passage: Passage): string {
  const [text] = findPassages(indexArticle(article).paragraphs[passage.paragraph] ?? '', passage);
  if (text === undefined) throw new Error(`“${passage.start}” … “${passage.end}” is not in paragraph ${passage.paragraph}; run geo-quiz verify first.`);
  return text;
}

/** The article with one word of a passage replaced, in that passage alone. */
function changedArticle(article: string, passage: Passage, place: number): string {
  const { paragraphs } = indexArticle(article);
  const text = passageIn(article, passage);
  const word = placeWords(text)[place];
  if (!word) throw new Error('There is no such word.');
  const changed = `${text.slice(0, word.from)}otherword${text.slice(word.to)}`;
  return paragraphs.map((paragraph, index) => (index === passage.paragraph ? paragraph.replace(text, () => changed) : paragraph)).join('\n');
}
