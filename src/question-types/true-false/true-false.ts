import type { AskedBase } from '../../model/question.js';
import type { QuestionType } from '../question-type.js';
import { askTrueFalse, missingTrueFalse, partsOfTrueFalse, recordTrueFalse, revealTrueFalse, scoreTrueFalse } from './score-true-false.js';
import { trueFalseResponseSchema, trueFalseSchema, type TrueFalseQuestion, type TrueFalseResponse } from './true-false-question.js';

/** One statement, to be judged. */
export const trueFalse: QuestionType<TrueFalseQuestion, AskedBase, TrueFalseResponse> = {
  name: 'true-false',
  schema: trueFalseSchema,
  responseSchema: trueFalseResponseSchema,
  problems: () => [],
  withoutAnswer: askTrueFalse,
  missing: missingTrueFalse,
  score: scoreTrueFalse,
  reveal: revealTrueFalse,
  perfectResponse: (question) => question.answer,
  record: recordTrueFalse,
  parts: partsOfTrueFalse,
  printForm: () => [{ kind: 'true-or-false' }],
  tagName: 'geo-true-false',
  loadElement: () => import('./geo-true-false.js'),
};
