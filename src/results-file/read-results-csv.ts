import * as v from 'valibot';
import type { Sheet } from '../formats/csv/read-csv.js';
import type { Attempt, Refusal } from './attempt.js';
import { attemptFrom, resultsSchema } from './results-schema.js';
import { RESULT_COLUMNS, type ResultColumn } from './results-csv.js';

/** A table as far as it could be read. */
export interface ReadTable {
  readonly attempts: readonly Attempt[];
  readonly refusals: readonly Refusal[];
}

/** Without these columns a table is none of ours. */
const NEEDED: readonly ResultColumn[] = ['session', 'bank', 'question', 'earned', 'possible'];

/** Whether the first row of a sheet has the columns that {@link RESULT_COLUMNS} names. */
export const isResultsTable = ({ rows: [head = []] }: Sheet): boolean => NEEDED.every((name) => head.some((cell) => cell.trim().toLowerCase() === name));

/** Reads results that were saved as CSV: rows of one session become one attempt again. A row with a fault drops its whole attempt, which would otherwise count as a worse one. */
export function readResultsCsv({ rows: [head = [], ...rows] }: Sheet): ReadTable {
  const names = head.map((cell) => cell.trim().toLowerCase());
  const places = new Map(RESULT_COLUMNS.map((column) => [column, names.indexOf(column)]));
  const sessions = new Map<string, Row[]>();
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row: Row = { line: index + 2, cell: (column) => cells[places.get(column) ?? -1] ?? '' };
    const name = JSON.stringify([row.cell('session'), row.cell('bank')]);
    sessions.set(name, [...(sessions.get(name) ?? []), row]);
  });
  const attempts: Attempt[] = [];
  const refusals: Refusal[] = [];
  for (const own of sessions.values()) {
    const attempt = attemptOf(own);
    if ('session' in attempt) attempts.push(attempt);
    else refusals.push(attempt);
  }
  return { attempts, refusals };
}

interface Row {
  /** Counted from 1, the head included. */
  readonly line: number;
  cell(column: ResultColumn): string;
}

function attemptOf(rows: readonly Row[]): Attempt | Refusal {
  const [first] = rows as readonly [Row];
  const results = v.safeParse(resultsSchema, {
    session: first.cell('session'),
    bank: { id: first.cell('bank'), title: first.cell('bank title') || first.cell('bank') },
    startedAt: readTime(first.cell('started')) ?? 0,
    finishedAt: readTime(first.cell('finished')) ?? null,
    spentMilliseconds: Math.round((readNumber(first.cell('minutes')) || 0) * 60_000),
    questions: rows.map(questionOf),
  });
  if (!results.success) {
    const at = results.issues[0].path?.[1]?.key;
    return { reason: 'faulty-row', detail: `row ${typeof at === 'number' ? (rows[at]?.line ?? first.line) : first.line}: ${results.issues[0].message}`.slice(0, 200) };
  }
  const attempt = attemptFrom(results.output, { savedAt: 0, ...(first.cell('learner').trim() === '' ? {} : { learner: first.cell('learner').slice(0, 120) }) });
  return typeof attempt === 'string' ? { reason: 'faulty-row', detail: `rows of session ${first.cell('session').slice(0, 40)}` } : attempt;
}

function questionOf(row: Row): unknown {
  const earned = readNumber(row.cell('earned'));
  const possible = readNumber(row.cell('possible'));
  const isAnswered = row.cell('answered') !== 'no';
  const isRight = row.cell('right') === '' ? earned >= possible : row.cell('right') === 'yes';
  const level = readNumber(row.cell('certainty'));
  const share = row.cell('certainty share') === '' ? Number(isRight) : readNumber(row.cell('certainty share'));
  const count = row.cell('tries') === '' ? Number(isAnswered) : readNumber(row.cell('tries'));
  return {
    id: row.cell('question'),
    number: readNumber(row.cell('number')) || 0,
    type: row.cell('type'),
    prompt: row.cell('prompt') || row.cell('question'),
    status: isRight ? 'right' : !isAnswered ? 'unanswered' : earned > 0 ? 'partly' : 'wrong',
    earned,
    possible,
    ...(row.cell('fraction') === '' ? {} : { fraction: readNumber(row.cell('fraction')) }),
    counts: row.cell('counts') !== 'no',
    hints: readNumber(row.cell('hints')) || 0,
    // As many tries as it says, of which the first tells about certainty.
    tries: Array.from({ length: Math.max(0, Math.min(100, count || 0)) }, (_, index) => (index === 0 && level ? { earned: share, possible: 1, certainty: level } : {})),
    sourceOpened: row.cell('source opened') === 'yes',
    passageOpened: row.cell('passage opened') === 'yes',
    ...(row.cell('interaction') === '' ? {} : { record: recordOf(row) }),
  };
}

const recordOf = (row: Row): unknown => ({
  type: row.cell('interaction'),
  learnerResponse: readJson(row.cell('response ids')) ?? [],
  correctResponses: readJson(row.cell('answer ids')) ?? [],
  responseText: row.cell('response'),
  answerText: row.cell('answer'),
});

/** NaN for what is no plain number, so that the check finds it. */
const readNumber = (cell: string): number => (/^\s*-?\d+(\.\d+)?(e-?\d+)?\s*$/i.test(cell) ? Number(cell) : NaN);

function readTime(cell: string): number | undefined {
  const time = Date.parse(cell);
  return Number.isNaN(time) ? undefined : time;
}

function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}
