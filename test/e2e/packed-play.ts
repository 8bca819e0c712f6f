/** Packs a bank as the command line does, serves what is in the package as a plain host does, and answers its questions by hand. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Locator, Page } from 'playwright-core';
import { runPack, type PackCommandOptions } from '../../src/cli/commands/pack.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { parseBank } from '../../src/bank/parse-bank.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import { withOpaqueIds as withChoiceIds } from '../../src/question-types/choice/ask-choice.js';
import { askHotText } from '../../src/question-types/hot-text/ask-hot-text.js';
import { withOpaqueIds as withPlaceIds } from '../../src/question-types/map-point/ask-map-point.js';
import { isRightPoint } from '../../src/question-types/map-point/map-point-question.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `geo-quiz pack` writes for a bank of this repository. */
export async function packFile(bank: string, options: Omit<PackCommandOptions, 'output'>): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'geo-quiz-pack-'));
  try {
    const output = join(folder, 'packed');
    const { exitCode, lines } = await runPack([join(root, bank)], { ...options, output });
    if (exitCode !== 0) throw new Error(lines.join('\n'));
    return new Uint8Array(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a package with their names. */
export const packedFiles = async (...of: Parameters<typeof packFile>): Promise<Map<string, Uint8Array>> => readZip(await packFile(...of));

/** The bank as it lies in a package. */
export function bankIn(files: ReadonlyMap<string, Uint8Array>): QuestionBank<Question> {
  const { bank } = parseBank(JSON.parse(new TextDecoder().decode(files.get('bank.json'))), questionTypes);
  if (!bank) throw new Error('There is no bank in the package.');
  return bank as QuestionBank<Question>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  xml: 'text/xml',
};

/** Answers a request with `true`, or leaves it to the next. */
export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => boolean | Promise<boolean>;

/** A host that serves a package at `/package/`, each file as the type that hosts know its ending by, and whatever else a test needs. */
export class PackageServer {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(files: ReadonlyMap<string, Uint8Array>, handle: Handler = () => false): Promise<PackageServer> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const answer = async (): Promise<void> => {
          if (await handle(request, response, Buffer.concat(parts).toString('utf8'))) return;
          const { pathname } = new URL(request.url ?? '/', 'http://host.example');
          const bytes = pathname.startsWith('/package/') ? files.get(decodeURIComponent(pathname.slice('/package/'.length))) : undefined;
          if (!bytes) return void response.writeHead(404).end();
          // A frame without an origin of its own may read modules only where everybody may.
          const headers = { 'content-type': TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream', 'access-control-allow-origin': '*' };
          response.writeHead(200, headers).end(bytes);
        };
        answer().catch(() => response.destroy());
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PackageServer(server);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Where a quiz is shown: a page, or a frame of one. */
export type Place = Page | Frame;

export const button = (place: Place, name: string): Locator => place.getByRole('button', { name, exact: true });

type Answers = { readonly [Type in Question['type']]: (at: Locator, question: Extract<Question, { type: Type }>, response: never) => Promise<void> };

const check = (at: Locator, value: string, name?: string): Promise<void> => at.locator(`input${name === undefined ? '' : `[name="${name}"]`}[value="${value}"]`).check();

const typedText = (typed: unknown): string => (typeof typed === 'object' && typed !== null && 'text' in typed ? String(typed.text) : String(typed));

/** How a response is given to each type of question with the controls that it shows. */
const give: Answers = {
  choice: async (at, _question, ids: readonly string[]) => {
    for (const id of ids) await check(at, id);
  },
  'true-false': (at, _question, value: boolean) => check(at, String(value)),
  numeric: (at, _question, typed: unknown) => at.locator('#field').fill(typedText(typed)),
  'short-text': (at, _question, typed: unknown) => at.locator('#field').fill(typedText(typed)),
  essay: (at, _question, { text }: { text: string }) => at.locator('#field').fill(text),
  classify: async (at, _question, places: Readonly<Record<string, string>>) => {
    for (const [statement, category] of Object.entries(places)) await check(at, category, statement);
  },
  'hot-text': async (at, question, ids: readonly string[]) => {
    const pickable = askHotText(question)
      .segments.filter(({ fixed }) => !fixed)
      .map(({ id }) => id);
    for (const id of ids) await at.locator('.segment').nth(pickable.indexOf(id)).click();
  },
  order: async (at, _question, ids: readonly string[]) => {
    for (const [place, id] of ids.entries()) await at.locator(`#place-${id}`).selectOption({ value: String(place) });
    const keep = at.getByRole('button', { name: 'Keep this order', exact: true });
    if (await keep.isVisible()) await keep.click();
  },
  match: async (at, _question, pairs: Readonly<Record<string, string>>) => {
    for (const [prompt, option] of Object.entries(pairs)) await at.locator(`#select-${prompt}`).selectOption({ value: option });
  },
  hotspot: (at, _question, region: string) => check(at, region),
  'evidence-pair': async (at, _question, { choices, statements }: { choices: readonly string[]; statements: readonly string[] }) => {
    for (const id of choices) await check(at, id, 'choices');
    for (const id of statements) await check(at, id, 'statements');
  },
  cloze: async (at, _question, gaps: Readonly<Record<string, unknown>>) => {
    for (const [id, typed] of Object.entries(gaps)) {
      const field = at.locator(`#gap-${id}`);
      if (await field.evaluate((element) => element instanceof HTMLSelectElement)) await field.selectOption({ value: typedText(typed) });
      else await field.fill(typedText(typed));
    }
  },
  'map-point': (at, _question, { choice }: { choice: string }) => check(at, choice),
};

/** A response that earns all there is; on a map, the place of the list. */
export function rightResponse(question: Question): unknown {
  if (question.type === 'map-point') return { choice: withPlaceIds(question).find(({ choice }) => isRightPoint(question, choice))?.id };
  return (questionTypes[question.type] as AnyQuestionType).perfectResponse(question);
}

/** A response that earns nothing, to types with a simple one. */
export function wrongResponse(question: Question): unknown {
  if (question.type === 'choice')
    return withChoiceIds(question)
      .flatMap(({ id, choice }) => (question.answer.includes(choice.id) ? [] : [id]))
      .slice(0, 1);
  if (question.type === 'true-false') return !question.answer;
  throw new Error(`There is no wrong response to type ${question.type} here.`);
}

/** Gives a response to the question that is shown, and checks it. The learner finds in an essay all that the rubric asks for. */
export async function answerQuestion(place: Place, question: Question, number: number, count: number, response: unknown = rightResponse(question)): Promise<void> {
  await place.getByRole('heading', { name: `Question ${number} of ${count}`, exact: true }).waitFor();
  const at = place.locator(`geo-${question.type}`);
  await at.locator('.prompt').first().waitFor();
  await (give[question.type] as (at: Locator, question: Question, response: unknown) => Promise<void>)(at, question, response);
  await button(place, 'Check').click();
  await button(place, number < count ? 'Next' : 'Finish').waitFor();
  if (question.type !== 'essay') return;
  const rows = at.locator('.rubric input');
  await rows.first().waitFor();
  for (let row = 0; row < (await rows.count()); row++) await rows.nth(row).check();
}

/** Answers questions from one on to the last, those of the given ids wrongly, and goes on to the next each time; the last stays as it is. */
export async function answerFrom(place: Place, questions: readonly Question[], { from = 1, to = questions.length, wrong = [] as readonly string[] } = {}): Promise<void> {
  for (let number = from; number <= to; number++) {
    const question = questions[number - 1] as Question;
    await answerQuestion(place, question, number, questions.length, wrong.includes(question.id) ? wrongResponse(question) : rightResponse(question));
    if (number < questions.length) await button(place, 'Next').click();
  }
}

/** The share of the points that counts at the end, 0 to 1, when all but the given questions were answered rightly. */
export function shareWithout(questions: readonly Question[], wrong: readonly string[]): number {
  const counting = questions.filter(({ type }) => (questionTypes[type] as AnyQuestionType).selfMarked !== true);
  const points = (some: readonly Question[]): number => some.reduce((sum, { points: own = 1 }) => sum + own, 0);
  return points(counting.filter(({ id }) => !wrong.includes(id))) / points(counting);
}
