import type { Loss } from '../../../formats/loss.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase, Stimulus } from '../../../model/question.js';
import { charactersOf, languageOf } from '../../../model/text.js';
import { bankLosses } from '../field-losses.js';
import { loseFrom } from '../lose.js';
import { hasRow, ROWS, type RowDraft } from './row-from-question.js';
import { COLUMNS, MOST_PARTS } from './sheet-columns.js';
import { listCell } from './sheet-row.js';

/** Writes a bank as rows of a spreadsheet, with the columns that it uses in the first. */
export function csvFromBank(bank: QuestionBank): { rows: string[][]; losses: Loss[] } {
  const losses: Loss[] = bankLosses(bank, 'The sheet');
  if ((bank.sources ?? []).length > 0) losses.push({ feature: 'sources', reason: 'The sheet names claims by their ids only; the sources stay in the bank.' });
  if (bank.objectives) losses.push({ feature: 'objectives', reason: 'The sheet names objectives by their ids only; their texts stay in the bank.' });
  const drafts = bank.questions.flatMap((question) => {
    const cells = writeQuestion(question, losses);
    return cells ? [cells] : [];
  });
  const used = new Set(drafts.flatMap((cells) => [...cells.keys()]));
  const columns = COLUMNS.flatMap((column) => expandColumn(column)).filter((column) => used.has(column) || column === 'type' || column === 'prompt');
  return { rows: [columns, ...drafts.map((cells) => columns.map((column) => cells.get(column) ?? ''))], losses };
}

/** Numbered columns that belong together, number by number. */
const SIDE_BY_SIDE: readonly (readonly string[])[] = [
  ['option #', 'match #', 'share #', 'feedback #'],
  ['stimulus #', 'stimulus source #'],
];

/** Numbered columns in the order of their numbers. */
function expandColumn(column: string): string[] {
  const side = SIDE_BY_SIDE.find((names) => names.includes(column));
  if (side) return column === side[0] ? Array.from({ length: MOST_PARTS }, (_none, index) => side.map((name) => name.replace('#', String(index + 1)))).flat() : [];
  return column.endsWith('#') ? Array.from({ length: MOST_PARTS }, (_none, index) => column.replace('#', String(index + 1))) : [column];
}

function writeQuestion(question: QuestionBase, losses: Loss[]): Map<string, string> | undefined {
  const cells = new Map<string, string>();
  const row: RowDraft = {
    put: (column, value) => void (value === undefined || value === '' ? undefined : cells.set(column, String(value))),
    say: (column, text) => {
      if (text === undefined) return;
      if (languageOf(text) !== undefined) row.lose('language of a text', 'A text in another language than the bank’s loses its mark.');
      row.put(column, charactersOf(text));
    },
    lose: loseFrom(question.id, losses),
  };
  if (!hasRow(question.type)) {
    row.lose('question', `A question of type “${question.type}” has no place in a sheet; it is left out.`);
    return;
  }
  row.put('id', question.id);
  row.put('type', question.type);
  row.say('prompt', question.prompt);
  (ROWS[question.type] as (question: QuestionBase, row: RowDraft) => void)(question, row);
  putShared(question, row);
  return cells;
}

function putShared(question: QuestionBase, row: RowDraft): void {
  const stimulus = question.stimulus ?? [];
  const texts = stimulus.filter((entry) => entry.kind === 'text');
  const [image, ...otherMedia] = stimulus.filter((entry): entry is Exclude<Stimulus, { kind: 'text' }> => entry.kind === 'image');
  texts.slice(0, MOST_PARTS).forEach(({ text, source }, index) => {
    row.say(`stimulus ${index + 1}`, text);
    row.put(`stimulus source ${index + 1}`, source);
  });
  row.put('image', image?.src);
  row.put('image description', image?.alt);
  if (otherMedia.length > 0 || image?.captions !== undefined || image?.transcript !== undefined)
    row.lose('stimulus', 'Only the first of its pictures has a column, with its address and description.');
  if (image && stimulus.indexOf(image) < texts.length) row.lose('stimulus', 'The picture comes behind the text.');
  if (stimulus.some(({ kind }) => kind === 'audio' || kind === 'video')) row.lose('stimulus', 'Sound and film have no column.');
  row.say('feedback right', question.feedback?.correct);
  row.say('feedback wrong', question.feedback?.incorrect);
  question.hints?.forEach((hint, index) => (index < MOST_PARTS ? row.say(`hint ${index + 1}`, hint) : undefined));
  row.put('points', question.points);
  row.put('difficulty', question.difficulty);
  row.put('objective', question.objective);
  if (question.tags && question.tags.length > 0) row.put('tags', listCell(question.tags));
  row.put('evidence', question.evidence?.join(' '));
  row.put('attribution', question.attribution);
  row.put('certainty', question.certainty);
  row.put('conflicts', question.conflicts?.join(' '));
  row.put('enemies', question.enemies?.join(' '));
  row.put('stays', question.fixed ? 'yes' : undefined);
}
