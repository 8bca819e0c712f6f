import { unitsOf } from '../../model/expected-number.js';
import type { InteractionRecord } from '../../model/interaction-record.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { makeScore, type Reveal, type Score } from '../../model/score.js';
import { markNumber, numberAnswerText, partsOfErrors } from '../../scoring/mark-number.js';
import type { Missing, QuestionPart } from '../question-type.js';
import type { NumericQuestion, NumericResponse } from './numeric-question.js';

/** A numeric question as a learner meets it; the unit stands beside the field. */
export interface AskedNumeric extends AskedBase {
  readonly unit?: string;
  /** Ways to write the unit that may follow the number. */
  readonly units: readonly string[];
}

export const askNumeric = (question: NumericQuestion): AskedNumeric => ({
  ...askBase(question),
  units: unitsOf(question),
  ...(question.unit === undefined ? {} : { unit: question.unit }),
});

export function missingNumeric(_asked: AskedNumeric, response: NumericResponse | undefined): Missing | undefined {
  if (!response || response.text.trim() === '') return { key: 'missing.number' };
  return response.value === null ? { key: 'missing.readable-number', values: { text: response.text.trim() } } : undefined;
}

export function scoreNumeric(question: NumericQuestion, response: NumericResponse): Score {
  const { isRight, ...reason } = markNumber(question, response.value);
  return makeScore(question, isRight ? 1 : 0, [{ id: 'number', state: isRight ? 'right' : 'wrong', ...reason }], { key: isRight ? 'score.right' : 'score.wrong' });
}

export const revealNumeric = (question: NumericQuestion): Reveal => ({ parts: [], answers: [numberAnswerText(question)] });

export const perfectNumeric = ({ answer: { value } }: NumericQuestion): NumericResponse => ({ text: String(value), value });

/** SCORM writes a numeric answer as a range, `low[:]high`. */
export function recordNumeric(question: NumericQuestion, response: NumericResponse | undefined): InteractionRecord {
  const { value, tolerance, toleranceKind } = question.answer;
  const allowed = toleranceKind === 'percent' ? (Math.abs(value) * tolerance) / 100 : tolerance;
  const round = (number: number): number => Number(number.toPrecision(12));
  return {
    type: 'numeric',
    learnerResponse: response?.value === null || response === undefined ? [] : [String(response.value)],
    correctResponses: [[`${round(value - allowed)}[:]${round(value + allowed)}`]],
    responseText: response?.text.trim() ?? '',
    answerText: numberAnswerText(question),
  };
}

export const partsOfNumeric = ({ commonErrors }: NumericQuestion): QuestionPart[] => partsOfErrors(commonErrors);
