import type { ReviewPart } from '../../model/review-policy.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { downloadJson } from '../geo-quiz/download-json.js';
import { visibleResults } from './visible-results.js';

/** Gives the learner a file with the results, as far as they may be seen. */
export const saveResults = (results: SessionResults, shown: ReadonlySet<ReviewPart>): void => downloadJson(`${results.bank.id}-results`, visibleResults(results, shown));
