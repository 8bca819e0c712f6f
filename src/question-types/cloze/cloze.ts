import type { QuestionType } from '../question-type.js';
import { askCloze, missingCloze, printCloze, type AskedCloze } from './ask-cloze.js';
import { clozeProblems, clozeResponseSchema, clozeSchema, type ClozeQuestion, type ClozeResponse } from './cloze-question.js';
import { partsOfCloze, recordCloze } from './cloze-record.js';
import { perfectCloze, revealCloze, scoreCloze } from './score-cloze.js';

/** A text with gaps, each filled by a choice, a word or a number. */
export const cloze: QuestionType<ClozeQuestion, AskedCloze, ClozeResponse> = {
  name: 'cloze',
  schema: clozeSchema,
  responseSchema: clozeResponseSchema,
  problems: clozeProblems,
  withoutAnswer: askCloze,
  missing: missingCloze,
  score: scoreCloze,
  reveal: revealCloze,
  perfectResponse: perfectCloze,
  record: recordCloze,
  parts: partsOfCloze,
  printForm: printCloze,
  tagName: 'geo-cloze',
  loadElement: () => import('./geo-cloze.js'),
};
