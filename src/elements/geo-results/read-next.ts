import type { Claim } from '../../model/claim.js';
import type { Source } from '../../model/source.js';
import type { QuestionResult } from '../../session/question-result.js';

/** A source behind what was missed. */
export interface ReadNext {
  readonly source: Source;
  /** The claims behind the questions that were missed, those behind most of them first. */
  readonly claims: readonly Claim[];
  /** The numbers of those questions, in order. */
  readonly questions: readonly number[];
}

/** The questions that count and are not right, as “Practise what I missed” takes them. */
export const missedOf = (questions: readonly QuestionResult[]): QuestionResult[] => questions.filter(({ counts, status }) => counts && status !== 'right');

/**
 * What to read next: the sources behind the questions that were missed, those behind most of them first.
 * @param evidenceOf gives the ids of the claims that a question rests on
 */
export function readNext(questions: readonly QuestionResult[], evidenceOf: (question: string) => readonly string[], sources: readonly Source[]): ReadNext[] {
  const missed = missedOf(questions).map(({ id, number }) => ({ number, evidence: new Set(evidenceOf(id)) }));
  const behind = (claims: readonly Claim[]): number[] => missed.filter(({ evidence }) => claims.some(({ id }) => evidence.has(id))).map(({ number }) => number);
  return sources
    .map((source) => {
      const counted = source.claims.map((claim) => ({ claim, misses: behind([claim]).length })).filter(({ misses }) => misses > 0);
      return { source, claims: counted.sort((one, other) => other.misses - one.misses).map(({ claim }) => claim), questions: behind(source.claims) };
    })
    .filter(({ questions: numbers }) => numbers.length > 0)
    .sort((one, other) => other.questions.length - one.questions.length);
}
