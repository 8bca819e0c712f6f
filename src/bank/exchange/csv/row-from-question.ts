import { charactersOf, type Text } from '../../../model/text.js';
import type { ByType, KnownPart, KnownType } from '../known-question.js';
import type { Lose } from '../lose.js';
import { listCell } from './sheet-row.js';

/** The cells of one row by the names of their columns, filled step by step. */
export interface RowDraft {
  readonly put: (column: string, value: string | number | undefined) => void;
  /** Puts a text, whose language is lost where it has its own. */
  readonly say: (column: string, text: Text | undefined) => void;
  readonly lose: Lose;
}

/** Puts a list under numbers, with what is said of each. */
function putParts(parts: readonly { readonly text: Text; readonly feedback?: Text | undefined; readonly evidence?: readonly string[] | undefined }[], row: RowDraft): void {
  parts.forEach(({ text, feedback }, index) => {
    row.say(`option ${index + 1}`, text);
    row.say(`feedback ${index + 1}`, feedback);
  });
  if (parts.some(({ evidence }) => evidence && evidence.length > 0)) row.lose('evidence of options', 'The sheet names evidence for the question, not for each option.');
}

/** The numbers of some parts: `1, 3`. */
const numbersOf = (parts: readonly KnownPart[], isMeant: (part: KnownPart) => boolean): string | undefined =>
  parts.flatMap((part, index) => (isMeant(part) ? [index + 1] : [])).join(', ') || undefined;

/** How each type is written, apart from what all have in common; types without an entry have no place in a sheet. */
export const ROWS: Partial<ByType<RowDraft, void>> = {
  choice: ({ choices, answer, multiple, shuffle }, row) => {
    putParts(choices, row);
    row.put(
      'right',
      numbersOf(choices, ({ id }) => answer.includes(id)),
    );
    row.put(
      'fixed',
      numbersOf(choices, ({ fixed }) => fixed === true),
    );
    // Several right ones speak for themselves.
    if (multiple && answer.length === 1) row.put('multiple', 'yes');
    if (shuffle !== undefined) row.put('shuffle', shuffle ? 'yes' : 'no');
  },
  'true-false': ({ answer, feedbackTrue, feedbackFalse }, row) => {
    row.put('right', String(answer));
    row.say('feedback 1', feedbackTrue);
    row.say('feedback 2', feedbackFalse);
  },
  'short-text': ({ accept, commonErrors = [], matchCase, matchAccents }, row) => {
    putParts([...accept, ...commonErrors], row);
    [...accept.map(({ points = 1 }) => points), ...commonErrors.map(() => 0)].forEach((share, index) => row.put(`share ${index + 1}`, share === 1 ? undefined : share));
    if (accept.some(({ points }) => points === 0)) row.lose('partial marks', 'A text that earns nothing is written as a common error.');
    row.put('match case', matchCase ? 'yes' : undefined);
    row.put('match accents', matchAccents ? 'yes' : undefined);
  },
  numeric: ({ answer, unit, acceptUnits, commonErrors = [] }, row) => {
    row.put('right', answer.value);
    row.put('tolerance', answer.toleranceKind === 'percent' ? `${answer.tolerance} %` : answer.tolerance || undefined);
    row.put('unit', unit);
    if (acceptUnits && acceptUnits.length > 0) row.put('other units', listCell(acceptUnits));
    putParts(
      commonErrors.map(({ value, feedback }) => ({ text: String(value), feedback })),
      row,
    );
  },
  order: ({ entries, marking, axis }, row) => {
    putParts(entries, row);
    row.put('marking', marking);
    row.put('axis', axis ?? undefined);
  },
  match: ({ prompts, options, answer }, row) => {
    putParts(prompts, row);
    const used = new Set(Object.values(answer));
    prompts.forEach(({ id }, index) => row.say(`match ${index + 1}`, options.find((option) => option.id === answer[id])?.text));
    options.filter(({ id }) => !used.has(id)).forEach(({ text }, index) => row.say(`match ${prompts.length + index + 1}`, text));
    if (options.some(({ feedback }) => feedback !== undefined)) row.lose('feedback on parts', 'What is said of an answer that is matched has no column.');
  },
  classify: ({ categories, statements }, row) => {
    putParts(statements, row);
    statements.forEach(({ answer }, index) => row.say(`match ${index + 1}`, categories.find(({ id }) => id === answer)?.text));
    row.put('categories', listCell(categories.map(({ text }) => charactersOf(text))));
    if (categories.some(({ meaning }) => meaning !== undefined)) row.lose('meaning of the categories', 'What a category means has no column; only its name stands.');
  },
  'hot-text': ({ segments, answer }, row) => {
    putParts(segments, row);
    row.put(
      'right',
      numbersOf(segments, ({ id }) => answer.includes(id)),
    );
    row.put(
      'fixed',
      numbersOf(segments, ({ fixed }) => fixed === true),
    );
  },
  essay: ({ modelAnswer, rubric = [] }, row) => {
    row.say('right', modelAnswer);
    putParts(rubric, row);
    rubric.forEach(({ points }, index) => row.put(`share ${index + 1}`, points));
  },
};

export const hasRow = (type: string): type is KnownType => Object.hasOwn(ROWS, type);
