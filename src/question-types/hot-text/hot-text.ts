import type { QuestionType } from '../question-type.js';
import { askHotText, missingHotText, printHotText, type AskedHotText } from './ask-hot-text.js';
import { hotTextProblems, hotTextResponseSchema, hotTextSchema, type HotTextQuestion, type HotTextResponse } from './hot-text-question.js';
import { partsOfHotText, recordHotText } from './hot-text-record.js';
import { perfectHotText, revealHotText, scoreHotText } from './score-hot-text.js';

/** A running text in pieces, some of which can be picked. */
export const hotText: QuestionType<HotTextQuestion, AskedHotText, HotTextResponse> = {
  name: 'hot-text',
  schema: hotTextSchema,
  responseSchema: hotTextResponseSchema,
  problems: hotTextProblems,
  withoutAnswer: askHotText,
  missing: missingHotText,
  score: scoreHotText,
  reveal: revealHotText,
  perfectResponse: perfectHotText,
  record: recordHotText,
  parts: partsOfHotText,
  printForm: printHotText,
  tagName: 'geo-hot-text',
  loadElement: () => import('./geo-hot-text.js'),
};
