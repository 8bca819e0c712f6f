import * as v from 'valibot';
import { hashText } from '../../model/seeded-random.js';
import { pointsOf, type QuestionBase } from '../../model/question.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { AnyQuestionType, QuestionTypes } from '../../question-types/question-type.js';
import { countTries } from '../../session/count-tries.js';
import { createSession } from '../../session/create-session.js';
import { asksCertaintyOf, fitsQuestion, questionRulesFor, questionsById } from '../../session/question-rules.js';
import type { QuestionRules } from '../../session/reduce-session.js';
import { UNTOUCHED, questionStateOf, type ExtraTime, type QuestionState, type SessionSettings, type SessionState, type Try } from '../../session/session-state.js';
import { idGroupsIn, type IdGroup } from './id-groups.js';
import { IntervalReader, IntervalWriter } from './interval-coder.js';
import { formOf, readResponse, writeResponse, type Form, type TextStream } from './response-codec.js';
import { ReadTexts, WrittenTexts } from './text-stream.js';
import { readLargeNumber, writeLargeNumber } from './base64-url.js';

/** What both sides must have alike. */
export interface Paper {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly settings: SessionSettings;
  readonly isHosted?: boolean | undefined;
}

/** What is left out, so that the rest fits. */
export interface LeftOut {
  /** Tries that neither count nor stand first or last; that they were made stays. */
  readonly otherTries: boolean;
  /** Questions whose responses are left out altogether. */
  readonly questions: ReadonlySet<string>;
  /** Typed texts, by their place among all. */
  readonly texts: ReadonlySet<number>;
}

const EXTRA_TIMES: readonly (ExtraTime | undefined)[] = [undefined, 1, 1.5, 2, 10, 'none'];

/** Shares that are written down without the response they came from are rounded to this. */
const SHARES = 10_000;

/** One question with all that its responses may be made of. */
interface Codec {
  readonly question: QuestionBase;
  readonly type: AnyQuestionType;
  readonly groups: readonly IdGroup[];
  /** Looks like the response to expect: the perfect one, or the last of this type. The same for all questions of a type. */
  readonly forms: Map<string, Form>;
  readonly asksCertainty: boolean;
}

function codecFor(question: QuestionBase, seed: string, { types, settings, isHosted }: Paper, forms: Map<string, Form>): Codec {
  const type = types[question.type] as AnyQuestionType;
  const asked = type.withoutAnswer(question, seed) as object;
  const groups = idGroupsIn(asked);
  // Rows that come into sight with the answer, such as those of a rubric.
  const later = isHosted ? [] : type.reveal(question).parts;
  const known = new Set(groups.flatMap(({ ids }) => ids));
  const rest = later.filter(({ id }) => !known.has(id));
  const own = [...groups, ...idGroupsIn(rest)];
  if (!isHosted && !forms.has(question.type)) forms.set(question.type, formOf(type.perfectResponse(question), own));
  return {
    question,
    type,
    groups: own,
    forms,
    asksCertainty: asksCertaintyOf(question, type, settings),
  };
}

/** The ids of the questions that a seed draws, in their order. */
const drawAgain = ({ bank, types, settings, isHosted }: Paper, seed: string): readonly string[] =>
  createSession({ bank, types, settings, isHosted, seed, clock: () => 0, newId: () => '' }).state.questions;

/** A number for what the places in a packed state mean; another one where the questions or their parts are not the same any more. */
const printOf = (codecs: readonly Codec[]): number =>
  hashText(JSON.stringify(codecs.map(({ question: { id, type, hints }, groups, asksCertainty }) => [id, type, hints?.length ?? 0, asksCertainty, groups.map(({ ids }) => ids)])));

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
  const codecs = state.questions.flatMap((id) => {
    const question = byId.get(id);
    return question ? [codecFor(question, state.seed, paper, forms)] : [];
  });
  writer.put(printOf(codecs), 2 ** 32);
  const isDrawn = JSON.stringify(drawAgain(paper, state.seed)) === JSON.stringify(state.questions);
  writer.put(isDrawn ? 0 : 1, 2);
  if (!isDrawn) {
    writer.putNumber(codecs.length);
    for (const { question } of codecs) writer.put(paper.bank.questions.indexOf(question), paper.bank.questions.length);
  }
  writer.put(
    Math.max(
      0,
      codecs.findIndex(({ question }) => question.id === state.current),
    ),
    codecs.length,
  );
  writer.putNumber(wholeOf(state.startedAt));
  writer.put(state.finishedAt === null ? 0 : 1, 2);
  if (state.finishedAt !== null) writer.putNumber(wholeOf(state.finishedAt));
  writer.putNumber(wholeOf(state.spentMilliseconds ?? 0));
  writer.put(Math.max(0, EXTRA_TIMES.indexOf(state.extraTime)), EXTRA_TIMES.length);
  const rules = questionRulesFor(byId, paper.types, paper.isHosted);
  const cutIn = new Set<string>();
  for (const codec of codecs) {
    const { id } = codec.question;
    const before = lengths.length;
    writeQuestion(writer, stream, questionStateOf(state, id), codec, paper, rules, out);
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
  const codecs = questions.map((question) => codecFor(question, seed, paper, forms));
  if (codecs.length === 0 || printOf(codecs) !== print) return undefined;
  const current = (codecs[reader.take(codecs.length)] as Codec).question.id;
  const startedAt = reader.takeNumber();
  const finishedAt = reader.take(2) === 1 ? reader.takeNumber() : null;
  const spentMilliseconds = reader.takeNumber();
  const extraTime = EXTRA_TIMES[reader.take(EXTRA_TIMES.length)];
  const rules = questionRulesFor(byId, paper.types, paper.isHosted);
  const cutIn: string[] = [];
  const responses = codecs.flatMap((codec): [string, QuestionState][] => {
    stream.metCut = false;
    const own = readQuestion(reader, stream, codec, rules, startedAt);
    const { id } = codec.question;
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

const FLAGS = ['marked', 'revealed', 'flagged', 'sourceOpened', 'passageOpened'] as const;

function writeQuestion(writer: IntervalWriter, texts: TextStream, own: QuestionState, codec: Codec, paper: Paper, rules: QuestionRules, out: LeftOut): void {
  writer.put(own === UNTOUCHED ? 0 : 1, 2);
  if (own === UNTOUCHED) return;
  const { question } = codec;
  const { tries } = own;
  const last = tries.at(-1);
  for (const flag of FLAGS) writer.put(own[flag] ? 1 : 0, 2);
  writeCare(writer, own, codec);
  writer.put(Math.min(3, tries.length), 4);
  if (tries.length >= 3) writer.putNumber(tries.length - 3);
  const { counted } = countTries(tries, paper.settings);
  const left = out.questions.has(question.id);
  for (const each of tries) {
    const isOther = out.otherTries && each !== counted && each !== tries[0] && each !== last;
    if (tries.length > 2) writer.put(isOther ? 1 : 0, 2);
    if (isOther) continue;
    writeCare(writer, each, codec);
    writer.putRarely(left);
    if (!left) writeExpected(writer, texts, each.response, codec);
    // What can be worked out again need not be written down.
    const mark = left ? undefined : rules.mark(question.id, each.response, true);
    const isSame = mark?.earned === each.earned && mark.possible === each.possible && mark.right === each.right;
    if (!left) writer.putRarely(!isSame);
    if (!isSame) writeMark(writer, each);
  }
  const isLast = last !== undefined && JSON.stringify(last.response) === JSON.stringify(own.response);
  writer.put(isLast ? 0 : own.response === undefined || left ? 1 : 2, 3);
  if (!isLast && own.response !== undefined && !left) writeExpected(writer, texts, own.response, codec);
}

function readQuestion(reader: IntervalReader, texts: TextStream, codec: Codec, rules: QuestionRules, at: number): QuestionState | undefined {
  if (reader.take(2) === 0) return undefined;
  const { question, type } = codec;
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, reader.take(2) === 1])) as Record<(typeof FLAGS)[number], boolean>;
  const care = readCare(reader, codec);
  let count = reader.take(4);
  if (count === 3) count += reader.takeNumber();
  if (count > 10_000) throw new RangeError('No question is tried so often.');
  const tries = Array.from({ length: count }, (): Try => {
    // Any mark will do that does not count; what went before another try was not right.
    if (count > 2 && reader.take(2) === 1) return { response: emptyResponse(type), at, earned: 0, possible: pointsOf(question), right: false };
    const care = readCare(reader, codec);
    const left = reader.takeRarely();
    const response = left ? emptyResponse(type) : readExpected(reader, texts, codec);
    const isSame = !left && !reader.takeRarely();
    const mark = isSame ? rules.mark(question.id, response, true) : readMark(reader, question);
    return { response, at, ...(mark ?? { earned: 0, possible: pointsOf(question), right: false }), ...care };
  });
  const which = reader.take(3);
  const response = which === 0 ? tries.at(-1)?.response : which === 1 ? undefined : readExpected(reader, texts, codec);
  return { ...(response === undefined ? {} : { response }), ...care, tries, ...flags };
}

function writeExpected(writer: IntervalWriter, texts: TextStream, response: unknown, { question, groups, forms }: Codec): void {
  writeResponse(writer, texts, response, groups, forms.get(question.type));
  forms.set(question.type, formOf(response, groups));
}

function readExpected(reader: IntervalReader, texts: TextStream, { question, groups, forms }: Codec): unknown {
  const response = readResponse(reader, texts, groups, forms.get(question.type));
  forms.set(question.type, formOf(response, groups));
  return response;
}

/** How sure, and how many hints. */
function writeCare(writer: IntervalWriter, { certainty, hints }: Pick<QuestionState, 'certainty' | 'hints'>, { asksCertainty, question }: Codec): void {
  if (asksCertainty) writer.put(certainty ?? 0, 4);
  const most = question.hints?.length ?? 0;
  writer.put(Math.min(most, hints ?? 0), most + 1);
}

function readCare(reader: IntervalReader, { asksCertainty, question }: Codec): Pick<QuestionState, 'certainty' | 'hints'> {
  const certainty = asksCertainty ? reader.take(4) : 0;
  const hints = reader.take((question.hints?.length ?? 0) + 1);
  return { ...(certainty === 0 ? {} : { certainty: certainty as NonNullable<Try['certainty']> }), ...(hints === 0 ? {} : { hints }) };
}

function writeMark(writer: IntervalWriter, { earned, possible, right }: Try): void {
  writer.put(right ? 1 : 0, 2);
  const share = possible === 0 ? Number(right) : earned / possible;
  writer.put(Math.round(Math.min(1, Math.max(0, share)) * SHARES), SHARES + 1);
}

function readMark(reader: IntervalReader, question: QuestionBase): Pick<Try, 'earned' | 'possible' | 'right'> {
  const right = reader.take(2) === 1;
  const possible = pointsOf(question);
  return { right, earned: (reader.take(SHARES + 1) / SHARES) * possible, possible };
}

/** What stands in place of a response that was left out: the emptiest that the type takes. */
const emptyResponse = ({ responseSchema }: AnyQuestionType): unknown =>
  ['', [], {}, { text: '', value: null }, { text: '', rubric: [] }, { choices: [], statements: [] }, { choice: '' }, false].find((value) => v.is(responseSchema, value)) ?? '';
