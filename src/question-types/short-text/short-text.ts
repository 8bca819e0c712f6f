import type { AskedBase } from '../../model/question.js';
import { expectedTextProblems } from '../../scoring/mark-text.js';
import type { QuestionType } from '../question-type.js';
import { askShortText, missingShortText, partsOfShortText, perfectShortText, recordShortText, revealShortText, scoreShortText } from './score-short-text.js';
import { shortTextResponseSchema, shortTextSchema, type ShortTextQuestion, type ShortTextResponse } from './short-text-question.js';

/** A word or a few, compared with accepted ones. */
export const shortText: QuestionType<ShortTextQuestion, AskedBase, ShortTextResponse> = {
  name: 'short-text',
  schema: shortTextSchema,
  responseSchema: shortTextResponseSchema,
  problems: expectedTextProblems,
  withoutAnswer: askShortText,
  missing: missingShortText,
  score: scoreShortText,
  reveal: revealShortText,
  perfectResponse: perfectShortText,
  record: recordShortText,
  parts: partsOfShortText,
  printForm: () => [{ kind: 'lines', count: 1 }],
  tagName: 'geo-short-text',
  loadElement: () => import('./geo-short-text.js'),
};
