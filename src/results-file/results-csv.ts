import { writeCsv } from '../formats/csv/write-csv.js';
import type { Attempt, AttemptAnswer } from './attempt.js';

/**
 * The columns of results as a table, one row for each question of each attempt. `readResultsCsv` reads them by these names, in any
 * order; other columns are passed over.
 */
export const RESULT_COLUMNS = [
  'learner',
  'session',
  'bank',
  'bank title',
  'started',
  'finished',
  'minutes',
  'number',
  'question',
  'type',
  'prompt',
  'answered',
  'right',
  'earned',
  'possible',
  'fraction',
  'counts',
  'certainty',
  'certainty share',
  'hints',
  'tries',
  'source opened',
  'passage opened',
  'response',
  'response ids',
  'answer',
  'answer ids',
  'interaction',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** Attempts as CSV, safe to open in a spreadsheet program: no cell is worked out as a formula. Times are in UTC. */
export const writeResultsCsv = (attempts: readonly Attempt[]): string =>
  writeCsv([RESULT_COLUMNS, ...attempts.flatMap((attempt) => attempt.answers.map((answer) => rowOf(attempt, answer)))]);

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
const timeOf = (time: number | null): string => (time === null || time === 0 || Math.abs(time) > 8.64e15 ? '' : new Date(time).toISOString());

function rowOf(attempt: Attempt, answer: AttemptAnswer): string[] {
  const { record } = answer;
  const cells: Record<ResultColumn, string> = {
    learner: attempt.learner ?? '',
    session: attempt.session,
    bank: attempt.bank.id,
    'bank title': attempt.bank.title,
    started: timeOf(attempt.startedAt),
    finished: timeOf(attempt.finishedAt),
    minutes: String(Math.round(attempt.spentMilliseconds / 6_000) / 10),
    number: String(answer.number),
    question: answer.question,
    type: answer.type,
    prompt: answer.prompt,
    answered: yesNo(answer.answered),
    right: yesNo(answer.right),
    earned: String(answer.earned),
    possible: String(answer.possible),
    fraction: String(answer.fraction),
    counts: yesNo(answer.counts),
    certainty: answer.certainty ? String(answer.certainty.level) : '',
    'certainty share': answer.certainty ? String(answer.certainty.share) : '',
    hints: String(answer.hints),
    tries: String(answer.tries),
    'source opened': yesNo(answer.sourceOpened),
    'passage opened': yesNo(answer.passageOpened),
    response: record?.responseText ?? '',
    'response ids': record ? JSON.stringify(record.learnerResponse) : '',
    answer: record?.answerText ?? '',
    'answer ids': record ? JSON.stringify(record.correctResponses) : '',
    interaction: record?.type ?? '',
  };
  return RESULT_COLUMNS.map((column) => cells[column]);
}
