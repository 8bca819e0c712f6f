import { partReason } from '../../model/part-reason.js';
import { makeScore, type Reveal, type Score } from '../../model/score.js';
import { markChoice } from '../../scoring/mark-choice.js';
import { withOpaqueIds } from './ask-hot-text.js';
import type { HotTextQuestion, HotTextResponse } from './hot-text-question.js';

/** A segment that can be picked, with its opaque id and whether it is right. */
interface Pickable {
  readonly id: string;
  readonly segment: HotTextQuestion['segments'][number];
  readonly right: boolean;
}

/** The segments that can be picked, in the order of the text. */
export function pickable(question: HotTextQuestion): Pickable[] {
  const right = new Set(question.answer);
  return withOpaqueIds(question)
    .filter(({ segment }) => segment.fixed !== true)
    .map(({ id, segment }) => ({ id, segment, right: right.has(segment.id) }));
}

/** Marks picks: right less wrong ones as a share of all that are right. */
export function scoreHotText(question: HotTextQuestion, response: HotTextResponse): Score {
  const entries = pickable(question);
  const picked = new Set(response);
  const picks = entries.filter(({ id }) => picked.has(id));
  const mark = markChoice(
    picks.map(({ id }) => id),
    perfectHotText(question),
  );
  const parts = picks.map(({ id, segment, right }) => ({ id, state: right ? ('right' as const) : ('wrong' as const), ...partReason(segment) }));
  const values = { right: mark.rightPicks, inAll: mark.rightInAll, wrong: mark.wrongPicks };
  return makeScore(question, mark.share, parts, mark.share === 1 ? { key: 'score.right' } : { key: 'score.picks', values });
}

export function revealHotText(question: HotTextQuestion): Reveal {
  const entries = pickable(question);
  return {
    parts: entries.map(({ id, segment, right }) => ({ id, right, ...partReason(segment) })),
    answers: entries.filter(({ right }) => right).map(({ segment }) => segment.text),
  };
}

export const perfectHotText = (question: HotTextQuestion): HotTextResponse =>
  pickable(question)
    .filter(({ right }) => right)
    .map(({ id }) => id);
