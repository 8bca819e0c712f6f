import type { KnownType } from '../known-question.js';
import { letterOf } from '../make-id.js';
import { filledParts, idOf, MOST_CHOICES, refuse, said, type ReadRow } from './picked-parts.js';
import { listIn } from './sheet-row.js';

/** How a row is read whose options are put in order, matched or sorted. */
export const LIST_READERS: Readonly<Partial<Record<KnownType, ReadRow>>> = {
  order: (row) => {
    const parts = filledParts(row);
    if (parts.length < 2) {
      refuse(row, 'It has fewer than two options to put in order.');
      return;
    }
    if (parts.length > MOST_CHOICES) {
      refuse(row, `It has ${parts.length} options; there may be ${MOST_CHOICES}.`);
      return;
    }
    const marking = row.cell('marking')?.toLowerCase();
    const axis = row.cell('axis')?.toLowerCase();
    return {
      entries: parts.map(({ text, feedback }, index) => ({ id: letterOf(index), text, ...said(feedback) })),
      ...(marking === 'pairs' || marking === 'exact' ? { marking } : {}),
      ...(axis === 'time' ? { axis } : {}),
    };
  },
  match: (row) => {
    const pairs = row.parts;
    const options = new Map<string, string>();
    for (const { match } of pairs) if (match !== undefined && !options.has(match)) options.set(match, idOf(options.size));
    const prompts = pairs.filter(({ text }) => text !== undefined);
    if (prompts.length === 0 || options.size < 2) {
      refuse(row, 'It has no options to match, or all of them match the same.');
      return;
    }
    if (prompts.some(({ match }) => match === undefined)) {
      refuse(row, 'An option has nothing that matches it.');
      return;
    }
    if (prompts.length > MOST_CHOICES || options.size > MOST_CHOICES) {
      refuse(row, `It has more than ${MOST_CHOICES} options.`);
      return;
    }
    return {
      prompts: prompts.map(({ text, feedback }, index) => ({ id: letterOf(index), text, ...said(feedback) })),
      options: [...options].map(([text, id]) => ({ id, text })),
      answer: Object.fromEntries(prompts.map(({ match }, index) => [letterOf(index), options.get(match as string)])),
    };
  },
  classify: (row) => {
    const statements = filledParts(row);
    const named = [...listIn(row.cell('categories')), ...row.parts.flatMap(({ match }) => (match === undefined ? [] : [match]))];
    const categories = new Map([...new Set(named)].map((name, index) => [name, idOf(index)]));
    if (statements.length < 2 || categories.size < 2) {
      refuse(row, 'It has fewer than two statements or categories.');
      return;
    }
    if (statements.length > 20 || categories.size > 8) {
      refuse(row, 'It has more than 20 statements or more than 8 categories.');
      return;
    }
    if (statements.some(({ match }) => match === undefined)) {
      refuse(row, 'A statement has no category beside it.');
      return;
    }
    return {
      categories: [...categories].map(([text, id]) => ({ id, text })),
      statements: statements.map(({ text, match, feedback }, index) => ({ id: letterOf(index), text, answer: categories.get(match as string), ...said(feedback) })),
    };
  },
};
