import type { Loss } from '../../formats/loss.js';

/** Notes what one question loses; gives undefined, so that what leaves a question out can return it. */
export type Lose = (feature: string, reason: string) => undefined;

/** Notes losses of a question in a list, each once. */
export function loseFrom(question: string, losses: Loss[]): Lose {
  const said = new Set<string>();
  return (feature, reason) => {
    if (said.size < said.add(`${feature}: ${reason}`).size) losses.push({ question, feature, reason });
    return undefined;
  };
}
