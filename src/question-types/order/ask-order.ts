import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { OrderEntry, OrderQuestion, OrderResponse } from './order-question.js';

/** Entries to put in order as a learner meets them: in the seed's order, under ids that say nothing. */
export interface AskedOrder extends AskedBase {
  /** What the order runs along, where it is drawn beside the list. */
  readonly axis?: 'time';
  readonly entries: readonly { readonly id: string; readonly text: Text }[];
}

/** An entry with its opaque id. */
export interface KnownEntry {
  readonly id: string;
  readonly entry: OrderEntry;
}

/** Each entry with its opaque id, in the right order. */
export function knownEntries({ id, entries }: OrderQuestion): KnownEntry[] {
  const ids = opaqueIds(
    id,
    entries.map((entry) => entry.id),
  );
  return entries.map((entry, index) => ({ id: ids[index] as string, entry }));
}

export function askOrder(question: OrderQuestion, seed: string): AskedOrder {
  // The author's order is the answer, so that the shuffle may not start from it.
  const entries = knownEntries(question).sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    ...askBase(question),
    ...(question.axis === 'time' ? { axis: 'time' } : {}),
    entries: shuffleWith(entries, `${seed}/${question.id}`).map(({ id, entry }) => ({ id, text: entry.text })),
  };
}

/** The id under which two entries, rightly one after the other, are a part of a score. */
export const pairId = (first: string, second: string): string => `${first} ${second}`;

export function missingOrder({ entries }: AskedOrder, response: OrderResponse | undefined): Missing | undefined {
  return entries.every(({ id }) => response?.includes(id)) ? undefined : { key: 'missing.order' };
}

export const printOrder = ({ entries }: AskedOrder): PrintPart[] => [{ kind: 'numbers', texts: entries.map(({ text }) => text) }];
