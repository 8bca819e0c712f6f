import type { Sheet } from '../formats/csv/read-csv.js';
import type { InteractionRecord } from '../model/interaction-record.js';
import type { Attempt, AttemptAnswer, Refusal } from './attempt.js';
import type { ReadTable } from './read-results-csv.js';

/**
 * The columns that are read of Moodle’s quiz reports, as a teacher downloads or copies them in English; capitals do not matter, others
 * are passed over.
 *
 * - Report “Grades”: `Q. 1 /1.00`, `Q. 2 /1.00` … (marks, and what was possible after the stroke; `-` for no answer).
 * - Report “Responses”: `Response 1`, `Right answer 1`, `Question 1` … Where there are no marks, a response counts as right when it reads
 *   as the right answer does.
 * - Both: `Last name` or `Surname`, `First name`, `Email address`, `Username`, `ID number`; `Status` or `State`; `Started` or `Started on`;
 *   `Completed`; `Duration` or `Time taken`. The row “Overall average” is passed over.
 * @see https://docs.moodle.org/en/Quiz_grades_report, https://docs.moodle.org/en/Quiz_responses_report
 */
export const MOODLE_COLUMNS = {
  last: ['last name', 'surname'],
  first: ['first name'],
  fullName: ['first name / last name', 'full name', 'name'],
  address: ['email address', 'username', 'id number'],
  state: ['status', 'state'],
  started: ['started', 'started on'],
  completed: ['completed'],
} as const;

const MARK = /^q\.?\s*(\d+)\s*\/\s*([\d.,]+)$/i;
const PART = /^(response|right answer|question)\s+(\d+)$/i;

interface Column {
  readonly index: number;
  readonly possible: number;
}
interface Columns {
  readonly marks: ReadonlyMap<number, Column>;
  readonly parts: ReadonlyMap<string, number>;
  readonly numbers: readonly number[];
}

function findColumns(head: readonly string[]): Columns {
  const marks = new Map<number, Column>();
  const parts = new Map<string, number>();
  head.forEach((cell, index) => {
    const [, number, possible] = MARK.exec(cell.trim()) ?? [];
    if (number !== undefined && possible !== undefined) marks.set(Number(number), { index, possible: readMark(possible) ?? 0 });
    const [, part, of] = PART.exec(cell.trim()) ?? [];
    if (part !== undefined && of !== undefined) parts.set(`${part.toLowerCase()} ${Number(of)}`, index);
  });
  const responses = [...parts.keys()].flatMap((name) => (name.startsWith('response ') ? [Number(name.slice(9))] : []));
  return { marks, parts, numbers: [...new Set([...marks.keys(), ...responses])].sort((one, other) => one - other) };
}

/** Whether a sheet has the marks of Moodle’s report “Grades”, or the responses with the right answers of its report “Responses”. */
export function isMoodleTable({ rows: [head = []] }: Sheet): boolean {
  const { marks, numbers, parts } = findColumns(head);
  return marks.size > 0 || numbers.some((number) => parts.has(`right answer ${number}`));
}

/** Reads one of Moodle’s reports. It names no quiz, so that `bank` says which it is of; times are passed over, whose writing follows each site’s language. */
export function readMoodleCsv({ rows: [head = [], ...rows] }: Sheet, bank: Attempt['bank']): ReadTable {
  const columns = findColumns(head);
  const names = head.map((cell) => cell.trim().toLowerCase());
  const place = (wanted: readonly string[]): number => wanted.map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  const places = Object.fromEntries(Object.entries(MOODLE_COLUMNS).map(([name, wanted]) => [name, place(wanted)])) as Record<keyof typeof MOODLE_COLUMNS, number>;
  const attempts: Attempt[] = [];
  const refusals: Refusal[] = [];
  const seen = new Map<string, number>();
  rows.forEach((cells, index) => {
    const cell = (name: keyof typeof MOODLE_COLUMNS): string => (cells[places[name]] ?? '').trim();
    if (cells.every((each) => each.trim() === '') || cells.some((each) => /^overall average$/i.test(each.trim()))) return;
    const answers = columns.numbers.map((number) => answerOf(number, cells, columns));
    const faulty = answers.findIndex((answer) => answer === undefined);
    const line = index + 2;
    if (faulty >= 0) {
      refusals.push({ reason: 'faulty-row', detail: `row ${line}: question ${columns.numbers[faulty] ?? 0}` });
      return;
    }
    const learner = [cell('first'), cell('last')].filter((part) => part !== '').join(' ') || cell('fullName') || cell('address');
    const person = cell('address') || learner || `row ${line}`;
    const turn = (seen.get(person) ?? 0) + 1;
    seen.set(person, turn);
    attempts.push({
      // The same report pasted twice is the same attempts.
      session: JSON.stringify(['moodle', bank.id, person, turn, cell('started')]),
      ...(learner === '' ? {} : { learner: learner.slice(0, 120) }),
      bank,
      // In the order of the report, which is that of the attempts.
      startedAt: turn,
      finishedAt: /^(in progress|overdue|never submitted|-)$/i.test(cell('state')) || cell('completed') === '-' ? null : turn,
      savedAt: 0,
      spentMilliseconds: 0,
      answers: answers as AttemptAnswer[],
    });
  });
  return { attempts, refusals };
}

/** Undefined where a mark is no number. */
function answerOf(number: number, cells: readonly string[], { marks, parts }: Columns): AttemptAnswer | undefined {
  const at = (part: string): string => (cells[parts.get(`${part} ${number}`) ?? -1] ?? '').trim();
  const mark = marks.get(number);
  const markCell = mark ? (cells[mark.index] ?? '').trim() : '';
  const [response, answer] = [at('response'), at('right answer')];
  const isAnswered = mark ? markCell !== '' && markCell !== '-' : response !== '' && response !== '-';
  const needsGrading = /^requires grading$/i.test(markCell);
  const earned = !mark ? Number(isAnswered && response === answer) : isAnswered && !needsGrading ? readMark(markCell) : 0;
  const possible = mark?.possible ?? 1;
  if (earned === undefined || earned > possible) return undefined;
  const record: InteractionRecord = {
    type: 'other',
    learnerResponse: response === '' ? [] : [response],
    correctResponses: answer === '' ? [] : [[answer]],
    responseText: response,
    answerText: answer,
  };
  return {
    question: `Q${number}`,
    number,
    type: 'moodle',
    prompt: at('question').slice(0, 2_000) || `Q. ${number}`,
    answered: isAnswered,
    right: isAnswered && !needsGrading && earned >= possible,
    earned,
    possible,
    fraction: possible === 0 ? 0 : earned / possible,
    counts: !needsGrading,
    hints: 0,
    tries: Number(isAnswered),
    sourceOpened: false,
    passageOpened: false,
    ...(parts.has(`response ${number}`) ? { record } : {}),
  };
}

/** A mark with a point or a comma before its decimals; undefined for anything else. */
const readMark = (cell: string): number | undefined => (/^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined);
