import * as v from 'valibot';
import { pointsOf, type QuestionBase } from '../../model/question.js';
import type { AnyQuestionType } from '../../question-types/question-type.js';
import type { QuestionRules } from '../../session/reduce-session.js';
import type { QuestionState, Try } from '../../session/session-state.js';
import type { IntervalReader, IntervalWriter } from './interval-coder.js';
import type { PaperQuestion } from './paper.js';
import { readResponse, writeResponse } from './response-codec.js';
import { formOf } from './response-form.js';
import type { TextStream } from './text-stream.js';

/** Shares that are written down without the response they came from are rounded to this. */
const SHARES = 10_000;

/** A try without its time; `isLeft`: without its response too. */
export function writeTry(writer: IntervalWriter, texts: TextStream, each: Try, paperQuestion: PaperQuestion, rules: QuestionRules, isLeft: boolean): void {
  writeCare(writer, each, paperQuestion);
  writer.putRarely(isLeft);
  if (!isLeft) writeExpected(writer, texts, each.response, paperQuestion);
  // What can be worked out again need not be written down.
  const mark = isLeft ? undefined : rules.mark(paperQuestion.question.id, each.response, true);
  const isSame = mark?.earned === each.earned && mark.possible === each.possible && mark.right === each.right;
  if (!isLeft) writer.putRarely(!isSame);
  if (!isSame) writeMark(writer, each);
}

export function readTry(reader: IntervalReader, texts: TextStream, paperQuestion: PaperQuestion, rules: QuestionRules, at: number): Try {
  const { question, type } = paperQuestion;
  const care = readCare(reader, paperQuestion);
  const isLeft = reader.takeRarely();
  const response = isLeft ? emptyResponse(type) : readExpected(reader, texts, paperQuestion);
  const isSame = !isLeft && !reader.takeRarely();
  const mark = isSame ? rules.mark(question.id, response, true) : readMark(reader, question);
  return { response, at, ...(mark ?? { earned: 0, possible: pointsOf(question), right: false }), ...care };
}

/** A try of which only that it was made is known. Any mark will do that does not count; what went before another try was not right. */
export const unknownTry = ({ question, type }: PaperQuestion, at: number): Try => ({ response: emptyResponse(type), at, earned: 0, possible: pointsOf(question), right: false });

/** A response, expected to look like the last one of its type, and itself what the next one is expected to look like. */
export function writeExpected(writer: IntervalWriter, texts: TextStream, response: unknown, { question, groups, forms }: PaperQuestion): void {
  writeResponse(writer, texts, response, groups, forms.get(question.type));
  forms.set(question.type, formOf(response, groups));
}

export function readExpected(reader: IntervalReader, texts: TextStream, { question, groups, forms }: PaperQuestion): unknown {
  const response = readResponse(reader, texts, groups, forms.get(question.type));
  forms.set(question.type, formOf(response, groups));
  return response;
}

/** How sure, and how many hints. */
export function writeCare(writer: IntervalWriter, { certainty, hints }: Pick<QuestionState, 'certainty' | 'hints'>, { asksCertainty, question }: PaperQuestion): void {
  if (asksCertainty) writer.put(certainty ?? 0, 4);
  const most = question.hints?.length ?? 0;
  writer.put(Math.min(most, hints ?? 0), most + 1);
}

export function readCare(reader: IntervalReader, { asksCertainty, question }: PaperQuestion): Pick<QuestionState, 'certainty' | 'hints'> {
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
