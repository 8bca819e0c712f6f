import { partReason } from '../../model/part-reason.js';
import { makeScore, type Explanation, type Reveal, type Score, type ScorePart } from '../../model/score.js';
import { markOrder, type OrderMark } from '../../scoring/mark-order.js';
import { knownEntries, pairId, type KnownEntry } from './ask-order.js';
import type { OrderQuestion, OrderResponse } from './order-question.js';

/**
 * Marks an order by its neighbouring pairs, or all or nothing. An entry is right where it stands at its own place. Where pairs count,
 * each right pair is a part of its own too, so that it can be seen what earned the mark.
 */
export function scoreOrder(question: OrderQuestion, response: OrderResponse): Score {
  const known = knownEntries(question);
  const given = inGivenOrder(known, response);
  const mark = markOrder(idsOf(given), idsOf(known));
  const isExact = question.marking === 'exact';
  const share = mark.isExact ? 1 : isExact ? 0 : mark.rightPairs.length / mark.pairCount;
  const entries = given.map(({ id, entry }, index): ScorePart => ({ id, state: known[index]?.id === id ? 'right' : 'wrong', ...partReason(entry) }));
  const pairs = isExact ? [] : mark.rightPairs.map(([first, second]): ScorePart => ({ id: pairId(first, second), state: 'right' }));
  return makeScore(question, share, [...entries, ...pairs], explain(mark, isExact));
}

/** The entries that a response names, once each, in its order. */
export function inGivenOrder(known: readonly KnownEntry[], response: OrderResponse): KnownEntry[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  return [...new Set(response)].flatMap((id) => byId.get(id) ?? []);
}

function explain({ isExact, rightPairs, pairCount }: OrderMark, allOrNothing: boolean): Explanation {
  if (isExact) return { key: 'score.right' };
  return allOrNothing || pairCount === 1 ? { key: 'score.wrong' } : { key: 'score.pairs', values: { right: rightPairs.length, count: pairCount } };
}

/** Every entry in the right order: its index is its place. */
export const revealOrder = (question: OrderQuestion): Reveal => ({
  parts: knownEntries(question).map(({ id, entry }) => ({ id, right: true, ...partReason(entry) })),
  answers: question.entries.map(({ text }) => text),
});

export const perfectOrder = (question: OrderQuestion): OrderResponse => idsOf(knownEntries(question));

const idsOf = (entries: readonly KnownEntry[]): string[] => entries.map(({ id }) => id);
