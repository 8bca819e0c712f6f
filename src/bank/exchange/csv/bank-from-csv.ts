import type { Sheet } from '../../../formats/csv/read-csv.js';
import type { Loss } from '../../../formats/loss.js';
import { isSafeAddress } from '../../../model/safe-address.js';
import type { ImportContext, ImportedBank, RawQuestion } from '../imported-bank.js';
import { holdsTooLongText } from '../longest-text.js';
import { loseFrom } from '../lose.js';
import { idMaker, slugOf } from '../make-id.js';
import { questionFromRow } from './question-from-row.js';
import { columnName, MOST_PARTS } from './sheet-columns.js';
import { listIn, numberIn, sheetRow, yesIn, type SheetRow } from './sheet-row.js';

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/u;

/** Makes a bank of a spreadsheet: the first row names the columns, every other row is a question. See docs/spreadsheet.md. */
export function bankFromCsv(sheet: Sheet, { id, title = 'Imported questions', language = 'en' }: ImportContext = {}): ImportedBank {
  const losses: Loss[] = [...sheet.losses];
  const questions: RawQuestion[] = [];
  const start = sheet.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const columns = readHeader(sheet.rows[start] ?? [], losses);
  const nextId = idMaker();
  for (let index = start + 1; start >= 0 && index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    if (cells.every((cell) => cell.trim() === '')) continue;
    const byName = new Map(columns.flatMap((name, column) => (name === undefined ? [] : [[name, cells[column] ?? '']])));
    const place = byName.get('id')?.trim() || `row ${index + 1}`;
    const row = sheetRow(byName, language, loseFrom(place, losses));
    const question = readRow(row);
    if (!question) continue;
    if (holdsTooLongText(question)) row.lose('question', 'A cell is longer than a text here may be. The row is left out.');
    else questions.push({ id: nextId(row.cell('id'), `q-${index - start}`), ...question });
  }
  return { bank: { version: 1, id: id ?? (slugOf(title) || 'imported'), title, language, questions }, files: new Map(), losses };
}

/** The names of the columns in their places; those that nobody knows are lost. */
function readHeader(header: readonly string[], losses: Loss[]): (string | undefined)[] {
  const seen = new Set<string>();
  const columns = header.slice(0, 1000).map((title) => {
    if (title.trim() === '') return undefined;
    const name = columnName(title);
    const shown = title.trim().slice(0, 60);
    if (name === undefined) losses.push({ feature: 'column', reason: `Nothing is known of a column “${shown}”, so it is left out.` });
    else if (seen.has(name)) losses.push({ feature: 'column', reason: `The column “${shown}” stands there twice; the second is left out.` });
    if (name === undefined || seen.has(name)) return undefined;
    seen.add(name);
    return name;
  });
  if (!seen.has('prompt')) losses.push({ feature: 'columns', reason: 'No column is called “prompt” in the first row, so nothing in the sheet can be asked.' });
  return columns;
}

function readRow(row: SheetRow): { type: string; prompt: string } | undefined {
  const prompt = row.cell('prompt');
  if (prompt === undefined) {
    row.lose('question', 'Nothing stands under “prompt”. The row is left out.');
    return;
  }
  const own = questionFromRow(row);
  return own && { ...own, prompt, ...readShared(row) };
}

/** The fields that every question may have. */
function readShared(row: SheetRow): Record<string, unknown> {
  const { cell, language, lose } = row;
  const fields: Record<string, unknown> = {};
  const stimulus = readStimulus(row);
  if (stimulus.length > 0) fields.stimulus = stimulus;
  const points = numberIn(cell('points'), language);
  if (points !== undefined && points >= 0 && points <= 1000) fields.points = points;
  else if (cell('points') !== undefined) lose('points', 'Under “points” stands no number from 0 to 1000; the question counts as one point.');
  const difficulty = cell('difficulty')?.toLowerCase();
  if (difficulty === 'easy' || difficulty === 'medium' || difficulty === 'hard') fields.difficulty = difficulty;
  else if (difficulty !== undefined) lose('difficulty', 'It is none of easy, medium, hard; it is left out.');
  const objective = cell('objective');
  if (objective !== undefined) {
    if (IDENTIFIER.test(objective)) fields.objective = objective;
    else lose('objective', 'It is to be an id: letters, digits, “.”, “_”, “-”; it is left out.');
  }
  const attribution = cell('attribution');
  if (attribution !== undefined) fields.attribution = attribution;
  for (const name of ['evidence', 'conflicts', 'enemies'] as const) {
    const ids = [...new Set((cell(name) ?? '').split(/[\s,;|]+/u).filter((one) => one !== ''))];
    if (ids.length > 0 && ids.every((one) => IDENTIFIER.test(one))) fields[name] = ids;
    else if (ids.length > 0) lose(name, 'Ids are letters, digits, “.”, “_” and “-”; they are left out.');
  }
  const tags = [...new Set(listIn(cell('tags')))];
  if (tags.length > 0) fields.tags = tags;
  const hints = Array.from({ length: MOST_PARTS }, (_none, index) => cell(`hint ${index + 1}`)).filter((hint) => hint !== undefined);
  if (hints.length > 0) fields.hints = hints;
  const correct = cell('feedback right');
  const incorrect = cell('feedback wrong');
  if (correct !== undefined || incorrect !== undefined) fields.feedback = { ...(correct === undefined ? {} : { correct }), ...(incorrect === undefined ? {} : { incorrect }) };
  if (cell('certainty')?.toLowerCase() === 'ask' || yesIn(cell('certainty')) === true) fields.certainty = 'ask';
  if (yesIn(cell('stays')) === true) fields.fixed = true;
  return fields;
}

function readStimulus({ cell, lose }: SheetRow): object[] {
  const texts = Array.from({ length: MOST_PARTS }, (_none, index): object[] => {
    const text = cell(`stimulus ${index + 1}`);
    const source = cell(`stimulus source ${index + 1}`);
    return text === undefined ? [] : [{ kind: 'text', text, ...(source !== undefined && IDENTIFIER.test(source) ? { source } : {}) }];
  });
  const src = cell('image');
  const alt = cell('image description');
  if (src !== undefined && (alt === undefined || !isSafeAddress(src)))
    lose('image', alt === undefined ? 'A picture needs a description; it is left out.' : 'Its address is none that may be opened; it is left out.');
  return [...texts.flat(), ...(src === undefined || alt === undefined || !isSafeAddress(src) ? [] : [{ kind: 'image', src, alt }])];
}
