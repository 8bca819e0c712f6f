import type { QuestionType } from '../question-type.js';
import { askChoice, missingChoice, printChoice, type AskedChoice } from './ask-choice.js';
import { choiceProblems, choiceResponseSchema, choiceSchema, type ChoiceQuestion, type ChoiceResponse } from './choice-question.js';
import { partsOfChoice, recordChoice } from './choice-record.js';
import { perfectChoice, revealChoice, scoreChoice } from './score-choice.js';

/** One or several of a list. */
export const choice: QuestionType<ChoiceQuestion, AskedChoice, ChoiceResponse> = {
  name: 'choice',
  schema: choiceSchema,
  responseSchema: choiceResponseSchema,
  problems: choiceProblems,
  withoutAnswer: askChoice,
  missing: missingChoice,
  score: scoreChoice,
  reveal: revealChoice,
  perfectResponse: perfectChoice,
  record: recordChoice,
  parts: partsOfChoice,
  printForm: printChoice,
  tagName: 'geo-choice',
  loadElement: () => import('./geo-choice.js'),
};
