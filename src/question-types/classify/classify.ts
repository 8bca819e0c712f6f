import type { QuestionType } from '../question-type.js';
import { askClassify, missingClassify, printClassify, type AskedClassify } from './ask-classify.js';
import { classifyProblems, classifyResponseSchema, classifySchema, type ClassifyQuestion, type ClassifyResponse } from './classify-question.js';
import { partsOfClassify, recordClassify } from './classify-record.js';
import { perfectClassify, revealClassify, scoreClassify } from './score-classify.js';

/** Statements, each of which belongs to one of the same few categories. */
export const classify: QuestionType<ClassifyQuestion, AskedClassify, ClassifyResponse> = {
  name: 'classify',
  schema: classifySchema,
  responseSchema: classifyResponseSchema,
  problems: classifyProblems,
  withoutAnswer: askClassify,
  missing: missingClassify,
  score: scoreClassify,
  reveal: revealClassify,
  perfectResponse: perfectClassify,
  record: recordClassify,
  parts: partsOfClassify,
  printForm: printClassify,
  tagName: 'geo-classify',
  loadElement: () => import('./geo-classify.js'),
};
