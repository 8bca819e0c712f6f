import { partReason } from '../../model/part-reason.js';
import { makeScore, type Reveal, type Score, type ScorePart } from '../../model/score.js';
import { knownMatch, type KnownMatch } from './ask-match.js';
import type { MatchQuestion, MatchResponse } from './match-question.js';

type Prompt = KnownMatch['prompts'][number];
type Option = KnownMatch['options'][number];

/** Each prompt earns its share. A wrong match gets the reason of the option that was chosen where it has one, the prompt's otherwise. */
export function scoreMatch(question: MatchQuestion, response: MatchResponse): Score {
  const parts = chosenPairs(question, response).map(([{ id, prompt }, { option }]): ScorePart => {
    const isRight = question.answer[prompt.id] === option.id;
    const feedback = isRight ? prompt.feedback : (option.feedback ?? prompt.feedback);
    return { id, state: isRight ? 'right' : 'wrong', ...partReason({ ...prompt, feedback }) };
  });
  const right = parts.filter(({ state }) => state === 'right').length;
  const count = question.prompts.length;
  return makeScore(question, right / count, parts, right === count ? { key: 'score.right' } : { key: 'score.parts', values: { right, count } });
}

/** The pairs of prompt and option that a response names, in the order of the prompts. */
export function chosenPairs(question: MatchQuestion, response: MatchResponse): [Prompt, Option][] {
  const { prompts, options } = knownMatch(question);
  const given = new Map(Object.entries(response));
  return prompts.flatMap((prompt) => {
    const option = options.find(({ id }) => id === given.get(prompt.id));
    return option ? [[prompt, option] as [Prompt, Option]] : [];
  });
}

/** Each prompt with its reason, and at the same index of the answers the words of the option that fits it. */
export const revealMatch = (question: MatchQuestion): Reveal => ({
  parts: knownMatch(question).prompts.map(({ id, prompt }) => ({ id, right: true, ...partReason(prompt) })),
  answers: rightPairs(question).map(([, option]) => option.text),
});

/** Each prompt with the option that fits it. */
export const rightPairs = ({ prompts, options, answer }: MatchQuestion): [Prompt['prompt'], Option['option']][] =>
  prompts.flatMap((prompt) => {
    const option = options.find(({ id }) => id === answer[prompt.id]);
    return option ? [[prompt, option] as [Prompt['prompt'], Option['option']]] : [];
  });

export function perfectMatch(question: MatchQuestion): MatchResponse {
  const { prompts, options } = knownMatch(question);
  return Object.fromEntries(prompts.map(({ id, prompt }) => [id, options.find(({ option }) => option.id === question.answer[prompt.id])?.id ?? '']));
}
