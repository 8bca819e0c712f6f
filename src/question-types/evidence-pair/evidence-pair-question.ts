import * as v from 'valibot';
import { choiceFields, choiceListProblems, pickedIds } from '../../model/choice-list.js';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { identifier, identifierList, record } from '../../model/schema.js';
import { textSchema, type Text } from '../../model/text.js';

const MOST_STATEMENTS = 26;

/** One or several of a list, and then the statements that support it. */
export const evidencePairSchema = record({
  ...questionFields,
  type: v.literal('evidence-pair'),
  ...choiceFields,
  offered: v.pipe(
    v.array(record({ claim: identifier, text: v.optional(textSchema), feedback: v.optional(textSchema) }), 'needs to be a list of statements'),
    v.minLength(2, 'needs at least two statements'),
    v.maxLength(MOST_STATEMENTS, `may hold at most ${MOST_STATEMENTS} statements`),
  ),
  support: v.pipe(identifierList, v.minLength(1, 'names no statement that supports the answer')),
});
export type EvidencePairQuestion = v.InferOutput<typeof evidencePairSchema>;

/** The opaque ids of the picked choices and of the picked statements. */
export const evidencePairResponseSchema = record({ choices: pickedIds, statements: pickedIds });
export type EvidencePairResponse = v.InferOutput<typeof evidencePairResponseSchema>;

/** Those of its choices, and claims that are offered twice or support without being offered. */
export function evidencePairProblems(question: EvidencePairQuestion): { path: ProblemPath; message: string }[] {
  const problems = choiceListProblems(question);
  const seen = new Set<string>();
  question.offered.forEach(({ claim }, index) => {
    if (seen.has(claim)) problems.push({ path: ['offered', index, 'claim'], message: `“${claim}” is offered already; offer each claim once.` });
    seen.add(claim);
  });
  question.support.forEach((claim, index) => {
    if (!seen.has(claim)) problems.push({ path: ['support', index], message: `“${claim}” is not among the claims offered here.` });
  });
  return problems;
}

/** Ids of the offered claims whose own statement is to be shown, because the author wrote no text for them. */
export const statementsNeeded = ({ offered }: EvidencePairQuestion): string[] => offered.filter(({ text }) => text === undefined).map(({ claim }) => claim);

/** The question with the claims' own statements where the author wrote none; one that is not known stays away. */
export function withStatements(question: EvidencePairQuestion, statementOf: (claim: string) => Text | undefined): EvidencePairQuestion {
  const offered = question.offered.map((entry) => {
    const text = entry.text ?? statementOf(entry.claim);
    return text === undefined ? entry : { ...entry, text };
  });
  return { ...question, offered };
}
