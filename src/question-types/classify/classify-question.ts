import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { identifier, identifierList, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';

const MOST_CATEGORIES = 8;
const MOST_STATEMENTS = 20;

/** Statements, each of which belongs to one of the same few categories. */
export const classifySchema = record({
  ...questionFields,
  type: v.literal('classify'),
  categories: v.pipe(
    v.array(record({ id: identifier, text: textSchema, meaning: v.optional(textSchema) }), 'needs to be a list of categories'),
    v.minLength(2, 'needs at least two categories'),
    v.maxLength(MOST_CATEGORIES, `may hold at most ${MOST_CATEGORIES} categories`),
  ),
  statements: v.pipe(
    v.array(
      record({ id: identifier, text: textSchema, answer: identifier, feedback: v.optional(textSchema), evidence: v.optional(identifierList) }),
      'needs to be a list of statements',
    ),
    v.minLength(2, 'needs at least two statements'),
    v.maxLength(MOST_STATEMENTS, `may hold at most ${MOST_STATEMENTS} statements`),
  ),
});
export type ClassifyQuestion = v.InferOutput<typeof classifySchema>;

const opaqueId = v.pipe(v.string(), v.maxLength(80));

/** The opaque id of a category by the opaque id of its statement. */
export const classifyResponseSchema = v.pipe(v.record(opaqueId, opaqueId), v.maxEntries(MOST_STATEMENTS));
export type ClassifyResponse = v.InferOutput<typeof classifyResponseSchema>;

/** Twins among the ids, and answers that name no category. */
export function classifyProblems({ categories, statements }: ClassifyQuestion): { path: ProblemPath; message: string }[] {
  const known = new Set(categories.map(({ id }) => id));
  return [
    ...twins(categories).map((index) => ({ path: ['categories', index, 'id'], message: 'is the id of an earlier category; give each category its own.' })),
    ...twins(statements).map((index) => ({ path: ['statements', index, 'id'], message: 'is the id of an earlier statement; give each statement its own.' })),
    ...statements.flatMap(({ answer }, index) => (known.has(answer) ? [] : [{ path: ['statements', index, 'answer'], message: `“${answer}” is not the id of a category here.` }])),
  ];
}

/** The places of those whose id stood before. */
function twins(entries: readonly { readonly id: string }[]): number[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => (seen.size === seen.add(id).size ? [index] : []));
}
