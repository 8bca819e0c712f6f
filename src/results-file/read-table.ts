import { readCsv } from '../formats/csv/read-csv.js';
import type { Attempt } from './attempt.js';
import { isMoodleTable, readMoodleCsv } from './read-moodle-csv.js';
import { isResultsTable, readResultsCsv, type ReadTable } from './read-results-csv.js';
import { splitCsv } from './split-csv.js';

/** Reads a table (CSV, or cells copied from a page) of results: our own, or one of Moodle’s quiz reports. `bank` names what a table does not say it is of. */
export function readTable(text: string, bank: Attempt['bank']): ReadTable {
  if (text.trim() === '') return { attempts: [], refusals: [{ reason: 'empty' }] };
  const sheet = readCsv(text.trimStart(), splitCsv);
  const table = isResultsTable(sheet) ? readResultsCsv(sheet) : isMoodleTable(sheet) ? readMoodleCsv(sheet, bank) : undefined;
  if (!table) return { attempts: [], refusals: [{ reason: 'unknown-columns', detail: (sheet.rows[0] ?? []).join(', ').slice(0, 200) }] };
  const losses = sheet.losses.map(({ question, reason }) => ({ reason: 'faulty-row' as const, detail: [question, reason].filter((part) => part !== undefined).join(': ') }));
  return table.attempts.length === 0 && table.refusals.length === 0 ? { attempts: [], refusals: [{ reason: 'empty' }] } : { ...table, refusals: [...losses, ...table.refusals] };
}
