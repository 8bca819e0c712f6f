import { LONGEST_TYPED } from '../../../model/expected-text.js';
import { isWithinTolerance } from '../../../scoring/number-tolerance.js';
import { matchesText } from '../../../scoring/text-match.js';
import { acceptsEverything } from '../accepts-everything.js';
import { letterOf } from '../make-id.js';
import type { KnownType } from '../known-question.js';
import { LIST_READERS } from './list-rows.js';
import { filledParts, MOST_CHOICES, pickedParts, refuse, said, type ReadRow, type RowFields } from './picked-parts.js';
import { listIn, numberIn, shareIn, yesIn, type SheetRow } from './sheet-row.js';
import { typeOfRow } from './type-of-row.js';

/** How a row of each type is read. */
const READERS: Readonly<Partial<Record<KnownType, ReadRow>>> = {
  ...LIST_READERS,
  choice: (row) => {
    const picked = pickedParts(row, MOST_CHOICES);
    if (!picked) return undefined;
    const isMultiple = yesIn(row.cell('multiple')) ?? picked.answer.length > 1;
    if (!isMultiple && picked.answer.length > 1) {
      refuse(row, 'Several options are right, but “multiple” says no.');
      return;
    }
    const shuffle = yesIn(row.cell('shuffle'));
    return {
      choices: picked.parts.map(({ id, text, feedback, isFixed }) => ({ id, text, ...said(feedback), ...(isFixed ? { fixed: true } : {}) })),
      answer: picked.answer,
      ...(isMultiple ? { multiple: true } : {}),
      ...(shuffle === undefined ? {} : { shuffle }),
    };
  },
  'true-false': (row) => {
    const answer = yesIn(row.cell('right'));
    if (answer === undefined) {
      refuse(row, 'Under “right” stands neither true nor false.');
      return;
    }
    const feedbackTrue = row.cell('feedback 1');
    const feedbackFalse = row.cell('feedback 2');
    return { answer, ...(feedbackTrue === undefined ? {} : { feedbackTrue }), ...(feedbackFalse === undefined ? {} : { feedbackFalse }) };
  },
  'short-text': (row) => {
    const options = filledParts(row);
    const all = options.length > 0 ? options : listIn(row.cell('right')).map((text) => ({ text, share: undefined, feedback: undefined }));
    const settings = { ...(yesIn(row.cell('match case')) ? { matchCase: true } : {}), ...(yesIn(row.cell('match accents')) ? { matchAccents: true } : {}) };
    const shares = all.map(({ share }) => (share === undefined ? 1 : shareIn(share, row.language)));
    if (all.some(({ text }) => acceptsEverything(text) || text.length > LONGEST_TYPED)) {
      refuse(row, 'A text accepts anything at all, or is longer than can be typed.');
      return;
    }
    if (shares.some((share) => share === undefined || share < 0 || share > 1)) {
      refuse(row, 'A share of the mark is not a number between 0 and 1.');
      return;
    }
    const accept = all.flatMap(({ text, feedback }, index) =>
      shares[index] === 0 ? [] : [{ text, ...(shares[index] === 1 ? {} : { points: shares[index] }), ...said(feedback) }],
    );
    if (!accept.some(({ points }) => points === undefined)) {
      refuse(row, 'No text earns the full mark.');
      return;
    }
    const errors = all.filter((_part, index) => shares[index] === 0);
    const commonErrors = errors.flatMap(({ text, feedback }) =>
      feedback === undefined || accept.some((right) => matchesText(text, right.text, settings)) ? [] : [{ text, feedback }],
    );
    if (commonErrors.length < errors.length) row.lose('common error', 'A wrong text needs feedback, and may not be accepted as well; it is left out.');
    return { accept, ...(commonErrors.length > 0 ? { commonErrors } : {}), ...settings };
  },
  numeric: (row) => {
    const { language, cell } = row;
    const value = numberIn(cell('right'), language);
    if (value === undefined) {
      refuse(row, 'Under “right” stands no number.');
      return;
    }
    const margin = cell('tolerance')?.trim();
    const isPercent = margin?.endsWith('%') ?? false;
    const tolerance = margin === undefined ? 0 : numberIn(isPercent ? margin.slice(0, -1).trim() : margin, language);
    if (tolerance === undefined || tolerance < 0) {
      refuse(row, 'Under “tolerance” stands no number above 0.');
      return;
    }
    const answer = { value, tolerance, toleranceKind: isPercent ? ('percent' as const) : ('absolute' as const) };
    const parts = filledParts(row);
    const commonErrors = parts.flatMap(({ text, feedback }) => {
      const wrong = numberIn(text, language);
      return wrong === undefined || feedback === undefined || isWithinTolerance(wrong, answer) ? [] : [{ value: wrong, feedback }];
    });
    if (commonErrors.length < parts.length)
      row.lose('common error', 'An option of this row is a wrong number only with feedback, and outside the margin of the right one; it is left out.');
    const unit = cell('unit');
    const units = listIn(cell('other units'));
    return { answer, ...(unit === undefined ? {} : { unit }), ...(units.length > 0 ? { acceptUnits: units } : {}), ...(commonErrors.length > 0 ? { commonErrors } : {}) };
  },
  'hot-text': (row) => {
    const picked = pickedParts(row, 80);
    if (!picked) return undefined;
    if (picked.parts.some(({ id, isFixed }) => isFixed && picked.answer.includes(id))) {
      refuse(row, 'A part that is fixed cannot be right.');
      return;
    }
    return {
      segments: picked.parts.map(({ id, rawText, feedback, isFixed }) => ({ id, text: rawText, ...said(feedback), ...(isFixed ? { fixed: true } : {}) })),
      answer: picked.answer,
    };
  },
  essay: (row) => {
    const modelAnswer = row.cell('right');
    if (modelAnswer === undefined) {
      refuse(row, 'Under “right” stands no model answer.');
      return;
    }
    const parts = filledParts(row);
    const points = parts.map(({ share }) => (share === undefined ? 1 : numberIn(share, row.language)));
    if (parts.length > 20 || points.some((one) => one === undefined || one < 0.01 || one > 1000)) {
      refuse(row, 'It has more than 20 rows of a rubric, or points that are no number from 0.01 to 1000.');
      return;
    }
    return { modelAnswer, ...(parts.length > 0 ? { rubric: parts.map(({ text }, index) => ({ id: letterOf(index), text, points: points[index] })) } : {}) };
  },
};

/** The fields of a row that belong to its type; undefined, with a loss, when it is no question. */
export function questionFromRow(row: SheetRow): ({ type: string } & RowFields) | undefined {
  const type = typeOfRow(row, Object.keys(READERS));
  const read = Object.hasOwn(READERS, type) ? READERS[type as KnownType] : undefined;
  if (!read) {
    refuse(row, `“${type.slice(0, 40)}” is not a type that a sheet can hold (${Object.keys(READERS).join(', ')}).`);
    return;
  }
  const fields = read(row);
  return fields && { type, ...fields };
}
