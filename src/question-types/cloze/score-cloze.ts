import { makeScore, type Explanation, type Reveal, type Score, type ScorePart } from '../../model/score.js';
import { gapsInOrder } from './ask-cloze.js';
import type { ClozeQuestion, ClozeResponse } from './cloze-question.js';

/** Every gap earns the same share; a gap with an accepted text of fewer points earns that part of it. */
export function scoreCloze(question: ClozeQuestion, response: ClozeResponse): Score {
  const marks = gapsInOrder(question).map(({ id, rules }) => ({ id, ...rules.mark(response[id]) }));
  const parts = marks.map(({ id, share, ...reason }): ScorePart => ({ id, state: share === 1 ? 'right' : 'wrong', ...reason }));
  const sum = marks.reduce((all, { share }) => all + share, 0);
  return makeScore(question, sum / marks.length, parts, explain(sum, parts.filter(({ state }) => state === 'right').length, marks.length));
}

function explain(sum: number, right: number, count: number): Explanation {
  if (right === count) return { key: 'score.right' };
  if (sum === 0) return { key: 'score.wrong' };
  // A gap that is partly right is neither right nor wrong, so it cannot be counted.
  return sum === right ? { key: 'score.parts', values: { right, count } } : { key: 'score.partly', values: { percent: Math.min(99, Math.round((sum / count) * 100)) } };
}

/** Each gap with its right answer and the reason that goes with it. */
export function revealCloze(question: ClozeQuestion): Reveal {
  const parts = gapsInOrder(question).map(({ id, rules }) => {
    const { share: _all, ...reason } = rules.mark(rules.perfect);
    return { id, right: true, text: rules.answer, ...reason };
  });
  return { parts, answers: parts.map(({ text }) => text) };
}

export const perfectCloze = (question: ClozeQuestion): ClozeResponse => Object.fromEntries(gapsInOrder(question).map(({ id, rules }) => [id, rules.perfect]));
