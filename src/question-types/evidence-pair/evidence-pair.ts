import type { QuestionType } from '../question-type.js';
import { askEvidencePair, missingEvidencePair, printEvidencePair, type AskedEvidencePair } from './ask-evidence-pair.js';
import {
  evidencePairProblems,
  evidencePairResponseSchema,
  evidencePairSchema,
  statementsNeeded,
  withStatements,
  type EvidencePairQuestion,
  type EvidencePairResponse,
} from './evidence-pair-question.js';
import { partsOfEvidencePair, recordEvidencePair } from './evidence-pair-record.js';
import { perfectEvidencePair, revealEvidencePair, scoreEvidencePair } from './score-evidence-pair.js';

/** One or several of a list, and then the statements that support it. */
export const evidencePair: QuestionType<EvidencePairQuestion, AskedEvidencePair, EvidencePairResponse> = {
  name: 'evidence-pair',
  schema: evidencePairSchema,
  responseSchema: evidencePairResponseSchema,
  problems: evidencePairProblems,
  withoutAnswer: askEvidencePair,
  missing: missingEvidencePair,
  score: scoreEvidencePair,
  reveal: revealEvidencePair,
  perfectResponse: perfectEvidencePair,
  record: recordEvidencePair,
  parts: partsOfEvidencePair,
  printForm: printEvidencePair,
  statementsNeeded,
  withStatements,
  tagName: 'geo-evidence-pair',
  loadElement: () => import('./geo-evidence-pair.js'),
};
