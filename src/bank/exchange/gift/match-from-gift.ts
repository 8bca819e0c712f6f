import type { GiftPair } from '../../../formats/gift/gift-item.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import { letterOf } from '../make-id.js';
import type { ReadContext } from './read-context.js';

const MOST = 26;

export interface MatchFields {
  prompts: { id: string; text: string }[];
  options: { id: string; text: string }[];
  answer: Record<string, string>;
}

/** Reads pairs; equal options become one, and one without a prompt fits nothing. Undefined, with a loss, when it is no match of ours. */
export function matchFromGift(pairs: readonly GiftPair[], context: ReadContext): MatchFields | undefined {
  const refuse = (reason: string): undefined => context.lose('question', `${reason} The question is left out.`);
  const options = new Map<string, string>();
  const prompts: MatchFields['prompts'] = [];
  const answer: Record<string, string> = {};
  for (const pair of pairs.slice(0, 4 * MOST)) {
    const option = pair.option.toWellFormed().trim();
    const prompt = context.inline(pair.prompt);
    if (option === '') {
      context.lose('pair', 'A pair has nothing behind its arrow; it is left out.');
      continue;
    }
    const id = options.get(option) ?? letterOf(options.size);
    options.set(option, id);
    if (prompt === undefined) continue;
    const promptId = letterOf(prompts.length);
    prompts.push({ id: promptId, text: prompt });
    answer[promptId] = id;
  }
  if (prompts.length === 0) {
    refuse('It has no pair to match.');
    return;
  }
  if (options.size < 2) {
    refuse('All its pairs have the same answer.');
    return;
  }
  if (prompts.length > MOST || options.size > MOST || pairs.length > 4 * MOST) {
    refuse(`It has more than ${MOST} pairs.`);
    return;
  }
  return { prompts, options: [...options].map(([text, id]) => ({ id, text: inlineFromPlain(text) })), answer };
}
