import { joinTexts } from '../../model/join-texts.js';
import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { ClassifyQuestion, ClassifyResponse } from './classify-question.js';

/** A classify question as a learner meets it: statements in the seed's order, categories in the author's. */
export interface AskedClassify extends AskedBase {
  readonly categories: readonly { readonly id: string; readonly text: Text; readonly meaning?: Text }[];
  readonly statements: readonly { readonly id: string; readonly text: Text }[];
}

/** A category with its opaque id. */
export interface OpaqueCategory {
  readonly id: string;
  readonly category: ClassifyQuestion['categories'][number];
}

/** A statement with its opaque id and those of all its categories. */
export interface OpaqueStatement {
  readonly id: string;
  readonly statement: ClassifyQuestion['statements'][number];
}

/** The categories with their opaque ids, in the author's order. A statement of the same id has another opaque id. */
export function opaqueCategories(question: ClassifyQuestion): OpaqueCategory[] {
  const ids = opaqueIds(
    `${question.id}/categories`,
    question.categories.map((category) => category.id),
  );
  return question.categories.map((category, index) => ({ id: ids[index] as string, category }));
}

/** The statements with their opaque ids, in the author's order. */
export function opaqueStatements(question: ClassifyQuestion): OpaqueStatement[] {
  const ids = opaqueIds(
    question.id,
    question.statements.map((statement) => statement.id),
  );
  return question.statements.map((statement, index) => ({ id: ids[index] as string, statement }));
}

export function askClassify(question: ClassifyQuestion, seed: string): AskedClassify {
  return {
    ...askBase(question),
    categories: opaqueCategories(question).map(({ id, category: { text, meaning } }) => ({ id, text, ...(meaning === undefined ? {} : { meaning }) })),
    statements: shuffleWith(opaqueStatements(question), `${seed}/${question.id}`).map(({ id, statement }) => ({ id, text: statement.text })),
  };
}

/** How many statements have no category yet. */
export function missingClassify({ categories, statements }: AskedClassify, response: ClassifyResponse | undefined): Missing | undefined {
  const known = new Set(categories.map(({ id }) => id));
  const count = statements.filter(({ id }) => !known.has(response?.[id] ?? '')).length;
  return count === 0 ? undefined : { key: 'missing.statements', values: { count }, isPartial: count < statements.length };
}

export const printClassify = ({ categories, statements }: AskedClassify): PrintPart[] => [
  ...categories.flatMap(({ text, meaning }) => (meaning === undefined ? [] : [{ kind: 'text' as const, text: joinTexts([text, meaning], ': ') }])),
  { kind: 'table', columns: categories.map(({ text }) => text), rows: statements.map(({ text }) => text) },
];
