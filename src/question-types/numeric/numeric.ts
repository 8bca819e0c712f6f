import { expectedNumberProblems } from '../../scoring/mark-number.js';
import type { QuestionType } from '../question-type.js';
import { numericResponseSchema, numericSchema, type NumericQuestion, type NumericResponse } from './numeric-question.js';
import { askNumeric, missingNumeric, partsOfNumeric, perfectNumeric, recordNumeric, revealNumeric, scoreNumeric, type AskedNumeric } from './score-numeric.js';

/** A number, right within a tolerance. */
export const numeric: QuestionType<NumericQuestion, AskedNumeric, NumericResponse> = {
  name: 'numeric',
  schema: numericSchema,
  responseSchema: numericResponseSchema,
  problems: expectedNumberProblems,
  withoutAnswer: askNumeric,
  missing: missingNumeric,
  score: scoreNumeric,
  reveal: revealNumeric,
  perfectResponse: perfectNumeric,
  record: recordNumeric,
  parts: partsOfNumeric,
  printForm: ({ unit }) => [{ kind: 'lines', count: 1, unit }],
  tagName: 'geo-numeric',
  loadElement: () => import('./geo-numeric.js'),
};
