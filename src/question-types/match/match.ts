import type { QuestionType } from '../question-type.js';
import { askMatch, missingMatch, printMatch, type AskedMatch } from './ask-match.js';
import { matchProblems, matchResponseSchema, matchSchema, type MatchQuestion, type MatchResponse } from './match-question.js';
import { partsOfMatch, recordMatch } from './match-record.js';
import { perfectMatch, revealMatch, scoreMatch } from './score-match.js';

/** Prompts, each to be matched with one of a list of options. */
export const match: QuestionType<MatchQuestion, AskedMatch, MatchResponse> = {
  name: 'match',
  schema: matchSchema,
  responseSchema: matchResponseSchema,
  problems: matchProblems,
  withoutAnswer: askMatch,
  missing: missingMatch,
  score: scoreMatch,
  reveal: revealMatch,
  perfectResponse: perfectMatch,
  record: recordMatch,
  parts: partsOfMatch,
  printForm: printMatch,
  tagName: 'geo-match',
  loadElement: () => import('./geo-match.js'),
};
