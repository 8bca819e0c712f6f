import { recordOf } from '../record-of.js';
import type { Qti12Condition, Qti12Item } from './qti12-item.js';

/** What the rules of an item make of a response. */
export interface Qti12Mark {
  readonly score: number;
  /** Ids of the feedback that is shown, in order. */
  readonly shown: readonly string[];
}

/** Marks what was given, by the id of each response, with the rules of the item. */
export function markQti12({ rules }: Pick<Qti12Item, 'rules'>, responses: Readonly<Record<string, readonly string[]>>): Qti12Mark {
  const given = recordOf(Object.entries(responses));
  let score = 0;
  const shown: string[] = [];
  for (const { when, sets, shows, goesOn } of rules) {
    if (!holds(when, given)) continue;
    for (const { action, value } of sets) score = apply(score, action, value);
    shown.push(...shows);
    // Files in practice leave the sign out and mean to go on; a rule that sets the score and says no ends the marking.
    if (!goesOn && sets.some(({ action }) => action === 'set')) break;
  }
  return { score, shown };
}

const apply = (score: number, action: string, value: number): number =>
  action === 'add' ? score + value : action === 'subtract' ? score - value : action === 'multiply' ? score * value : action === 'divide' && value !== 0 ? score / value : value;

const fold = (text: string, matchCase: boolean): string => (matchCase ? text.trim() : text.trim().toLowerCase());

function holds(condition: Qti12Condition, given: Readonly<Record<string, readonly string[]>>): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((one) => holds(one, given));
    case 'or':
      return condition.of.some((one) => holds(one, given));
    case 'not':
      return !condition.of.some((one) => holds(one, given));
    case 'other':
      return true;
    case 'unknown':
      return false;
    case 'unanswered':
      return (given[condition.response] ?? []).length === 0;
    case 'equal':
      return (given[condition.response] ?? []).some((one) => fold(one, condition.matchCase) === fold(condition.value, condition.matchCase));
    case 'contains':
      return (given[condition.response] ?? []).some((one) => fold(one, condition.matchCase).includes(fold(condition.value, condition.matchCase)));
    case 'compare':
      return (given[condition.response] ?? []).some((one) => compare(Number(one), Number(condition.value), condition.by));
  }
}

const compare = (one: number, other: number, by: 'lt' | 'lte' | 'gt' | 'gte'): boolean =>
  by === 'lt' ? one < other : by === 'lte' ? one <= other : by === 'gt' ? one > other : one >= other;

/** Every condition on one response, wherever in the rules, with whether it stands under a “not”. */
export function conditionsOn({ rules }: Pick<Qti12Item, 'rules'>, response: string): Extract<Qti12Condition, { readonly response: string }>[] {
  const found: Extract<Qti12Condition, { readonly response: string }>[] = [];
  const visit = (condition: Qti12Condition): void => {
    if ('of' in condition) {
      if (condition.kind !== 'not') condition.of.forEach(visit);
    } else if ('response' in condition && condition.response === response) found.push(condition);
  };
  for (const { when } of rules) visit(when);
  return found;
}
