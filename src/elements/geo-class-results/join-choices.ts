import type { ChoiceCount } from '../../statistics/count-choices.js';
import type { BankPart } from './read-bank-parts.js';

/** A choice with how often it was chosen, and what its bank says of it. */
export interface JoinedChoice extends Omit<ChoiceCount, 'key'> {
  readonly reason?: string | undefined;
}

/**
 * Puts counts and the options of a bank together, by id or else by words: options that nobody chose are in it too, and each has its reason.
 * Options stand in the bank’s order, and what is no option of the bank after them.
 */
export function joinChoices(choices: readonly ChoiceCount[], parts: readonly BankPart[] = []): JoinedChoice[] {
  const left = new Map(choices.map((choice) => [choice.key, choice]));
  const joined = parts.flatMap((part): JoinedChoice[] => {
    const found = [...left.values()].find(({ key, text }) => (part.id === undefined ? sameWords(text, part.text) : key === part.id || key.endsWith(`[.]${part.id}`)));
    if (found) left.delete(found.key);
    // A pair’s parts are no options by themselves: what was paired says more.
    const isPaired = !found && choices.some(({ key }) => key.includes('[.]'));
    if (isPaired) return [];
    return [{ text: part.text, right: part.right, count: found?.count ?? 0, restFraction: found?.restFraction, reason: part.reason }];
  });
  return [...joined, ...[...left.values()].map(({ text, count, right, restFraction }) => ({ text, count, right, restFraction }))];
}

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
