import * as v from 'valibot';
import { definedOnly } from '../model/defined-only.js';
import type { InteractionRecord } from '../model/interaction-record.js';
import type { Marked } from '../model/marked.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';
import type { QuestionBase } from '../model/question.js';
import { isFullyRight, type Reveal, type Score } from '../model/score.js';
import type { Source } from '../model/source.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import { refuse, type Refusal } from './refusal.js';

/** When the answer may leave the server with a mark: with every one, with that of a fully right response, never. */
export type RevealPolicy = 'always' | 'when-right' | 'never';

/** Marks one response, which may be anything; what does not fit its question, or lacks all that could be marked, is refused. */
export function markResponse(question: QuestionBase, type: AnyQuestionType, response: unknown, policy: RevealPolicy, sources: readonly Source[]): Marked | Refusal {
  const parsed = v.safeParse(v.optional(type.responseSchema), response);
  if (!parsed.success) {
    // One fault says enough, and a hostile response may have thousands.
    const [first] = problemsFromIssues(parsed.issues.slice(0, 1), ['response']);
    return refuse(422, 'wrong-response', first?.path ?? [], `${first?.message ?? ''} It is no response to a question of type “${type.name}”.`);
  }
  const missing = type.missing(type.withoutAnswer(question, ''), parsed.output);
  // What was answered in part is marked as it stands when a quiz is finished; before that the page asks for the rest.
  if (missing && missing.isPartial !== true) return { ...refuse(422, 'missing', ['response'], 'The response cannot be marked yet: “missing” says what it lacks.'), missing };
  const score = type.score(question, parsed.output);
  const record = type.record(question, parsed.output);
  // Who marks their own response needs the answer for it.
  const isKnown = policy === 'always' || (policy === 'when-right' && (isFullyRight(score) || type.selfMarked === true));
  if (!isKnown) return { score: withoutEvidence(score), record: withoutAnswers(record) };
  const reveal = type.reveal(question);
  return { score, reveal, record, sources: sourcesBehind(score, reveal, sources) };
}

/** Claims say what is right, so that they go where the answer goes. */
const withoutEvidence = (score: Score): Score => ({ ...score, evidence: [], parts: score.parts.map(({ evidence: _claims, ...part }) => part) });

const withoutAnswers = (record: InteractionRecord): InteractionRecord => ({ ...record, correctResponses: [[]], answerText: '' });

/** The sources, each with those of its claims that the score and the answer name; without the ones that have none. */
function sourcesBehind(score: Score, reveal: Reveal, sources: readonly Source[]): Source[] {
  const named = new Set([...score.evidence, ...[...score.parts, ...reveal.parts].flatMap(({ evidence }) => evidence ?? [])]);
  return sources.flatMap(({ $schema: _relative, ...source }) => {
    const claims = source.claims.filter(({ id }) => named.has(id));
    return claims.length === 0 ? [] : [definedOnly({ ...source, claims })];
  });
}
