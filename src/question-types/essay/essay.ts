import type { AskedBase } from '../../model/question.js';
import type { QuestionType } from '../question-type.js';
import { askEssay, missingEssay, printEssay } from './ask-essay.js';
import { essayProblems, essayResponseSchema, essaySchema, type EssayQuestion, type EssayResponse } from './essay-question.js';
import { recordEssay } from './essay-record.js';
import { perfectEssay, revealEssay, scoreEssay } from './score-essay.js';

/** A text of one's own, which the learner compares with a model answer. */
export const essay: QuestionType<EssayQuestion, AskedBase, EssayResponse> = {
  name: 'essay',
  schema: essaySchema,
  responseSchema: essayResponseSchema,
  problems: essayProblems,
  withoutAnswer: askEssay,
  missing: missingEssay,
  score: scoreEssay,
  reveal: revealEssay,
  perfectResponse: perfectEssay,
  record: recordEssay,
  parts: () => [],
  printForm: printEssay,
  selfMarked: true,
  tagName: 'geo-essay',
  loadElement: () => import('./geo-essay.js'),
};
