import type { ReviewPart } from '../../model/review-policy.js';
import { encryptText } from '../../results-file/encrypted-file.js';
import { makeResultFile } from '../../results-file/make-result-file.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { downloadFile } from '../../element-kit/download-file.js';
import { visibleResults } from './visible-results.js';

export interface ResultsToSave {
  readonly results: SessionResults;
  readonly shown: ReadonlySet<ReviewPart>;
  /** As the learner typed it; empty without. */
  readonly learner?: string;
  /** Locks the file; empty without. */
  readonly password?: string;
  /** The bank as it was played, where it is at hand. */
  readonly bank?: unknown;
}

/** Gives the learner a file with the results, as far as they may be seen; gives its name. */
export async function saveResults({ results, shown, learner, password = '', bank }: ResultsToSave): Promise<string> {
  const file = makeResultFile(visibleResults(results, shown), { learner, savedAt: Date.now(), bank });
  const text = JSON.stringify(file, null, 2);
  return downloadFile(`${results.bank.id}-results.json`, password === '' ? text : await encryptText(text, password, { crypto }), 'application/json');
}
