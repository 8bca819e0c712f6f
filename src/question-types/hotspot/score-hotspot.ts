import { partReason } from '../../model/part-reason.js';
import { makeScore, type Reveal, type Score } from '../../model/score.js';
import { withOpaqueIds } from './ask-hotspot.js';
import type { HotspotQuestion, HotspotResponse } from './hotspot-question.js';

/** The right region earns all, any other nothing. */
export function scoreHotspot(question: HotspotQuestion, response: HotspotResponse): Score {
  const picked = withOpaqueIds(question).find(({ id }) => id === response);
  const isRight = picked?.region.id === question.answer;
  const parts = picked ? [{ id: picked.id, state: isRight ? ('right' as const) : ('wrong' as const), ...partReason(picked.region) }] : [];
  return makeScore(question, isRight ? 1 : 0, parts, { key: isRight ? 'score.right' : 'score.wrong' });
}

export const revealHotspot = (question: HotspotQuestion): Reveal => ({
  parts: withOpaqueIds(question).map(({ id, region }) => ({ id, right: region.id === question.answer, ...partReason(region) })),
  answers: question.regions.filter(({ id }) => id === question.answer).map(({ label }) => label),
});

export const perfectHotspot = (question: HotspotQuestion): HotspotResponse => withOpaqueIds(question).find(({ region }) => region.id === question.answer)?.id ?? '';
