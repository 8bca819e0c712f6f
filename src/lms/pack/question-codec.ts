import { countTries } from '../../session/count-tries.js';
import type { QuestionRules } from '../../session/reduce-session.js';
import { UNTOUCHED, type QuestionState, type SessionSettings, type Try } from '../../session/session-state.js';
import type { IntervalReader, IntervalWriter } from './interval-coder.js';
import type { PaperQuestion } from './paper.js';
import type { TextStream } from './text-stream.js';
import { readCare, readExpected, readTry, unknownTry, writeCare, writeExpected, writeTry } from './try-codec.js';

/** What is left out, so that the rest fits. */
export interface LeftOut {
  /** Tries that neither count nor stand first or last; that they were made stays. */
  readonly otherTries: boolean;
  /** Questions whose responses are left out altogether. */
  readonly questions: ReadonlySet<string>;
  /** Typed texts, by their place among all. */
  readonly texts: ReadonlySet<number>;
}

const FLAGS = ['marked', 'revealed', 'flagged', 'sourceOpened', 'passageOpened'] as const;

export function writeQuestion(
  writer: IntervalWriter,
  texts: TextStream,
  own: QuestionState,
  paperQuestion: PaperQuestion,
  settings: SessionSettings,
  rules: QuestionRules,
  out: LeftOut,
): void {
  writer.put(own === UNTOUCHED ? 0 : 1, 2);
  if (own === UNTOUCHED) return;
  const { tries } = own;
  const last = tries.at(-1);
  for (const flag of FLAGS) writer.put(own[flag] ? 1 : 0, 2);
  writeCare(writer, own, paperQuestion);
  writer.put(Math.min(3, tries.length), 4);
  if (tries.length >= 3) writer.putNumber(tries.length - 3);
  const { counted } = countTries(tries, settings);
  const isLeft = out.questions.has(paperQuestion.question.id);
  for (const each of tries) {
    const isOther = out.otherTries && each !== counted && each !== tries[0] && each !== last;
    if (tries.length > 2) writer.put(isOther ? 1 : 0, 2);
    if (!isOther) writeTry(writer, texts, each, paperQuestion, rules, isLeft);
  }
  const isLast = last !== undefined && JSON.stringify(last.response) === JSON.stringify(own.response);
  writer.put(isLast ? 0 : own.response === undefined || isLeft ? 1 : 2, 3);
  if (!isLast && own.response !== undefined && !isLeft) writeExpected(writer, texts, own.response, paperQuestion);
}

export function readQuestion(reader: IntervalReader, texts: TextStream, paperQuestion: PaperQuestion, rules: QuestionRules, at: number): QuestionState | undefined {
  if (reader.take(2) === 0) return undefined;
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, reader.take(2) === 1])) as Record<(typeof FLAGS)[number], boolean>;
  const care = readCare(reader, paperQuestion);
  let count = reader.take(4);
  if (count === 3) count += reader.takeNumber();
  if (count > 10_000) throw new RangeError('No question is tried so often.');
  const tries = Array.from({ length: count }, (): Try => (count > 2 && reader.take(2) === 1 ? unknownTry(paperQuestion, at) : readTry(reader, texts, paperQuestion, rules, at)));
  const which = reader.take(3);
  const response = which === 0 ? tries.at(-1)?.response : which === 1 ? undefined : readExpected(reader, texts, paperQuestion);
  return { ...(response === undefined ? {} : { response }), ...care, tries, ...flags };
}
