import { makeResultFile } from '../../results-file/make-result-file.js';
import { readResultFile } from '../../results-file/read-result-file.js';
import { writeResultsCsv } from '../../results-file/results-csv.js';
import { downloadFile } from '../../element-kit/download-file.js';
import type { ResultsToSave } from './save-results.js';
import { visibleResults } from './visible-results.js';

/** Gives the learner the results as a table (CSV), one row for each question; gives the name of the file. @throws where the marks may not be seen */
export function saveTable({ results, shown, learner, bank }: Omit<ResultsToSave, 'password'>): string {
  const read = readResultFile(JSON.stringify(makeResultFile(visibleResults(results, shown), { learner, savedAt: Date.now(), bank })));
  if (!('attempt' in read)) throw new Error(`No table: ${JSON.stringify('refusal' in read ? read.refusal : read)}`);
  return downloadFile(`${results.bank.id}-results.csv`, writeResultsCsv([read.attempt]), 'text/csv');
}
