import { writeGeoPoint, type GeoPoint } from '../../model/geo-point.js';
import { partReason } from '../../model/part-reason.js';
import { makeScore, type Reveal, type Score, type ScorePart } from '../../model/score.js';
import type { Text } from '../../model/text.js';
import { distanceKilometres, roundDistance } from '../../scoring/distance.js';
import { withOpaqueIds } from './ask-map-point.js';
import { isRightPoint, type MapPointChoice, type MapPointQuestion, type MapPointResponse } from './map-point-question.js';

/** The id of the part that stands for a point set on the map. */
export const OWN_POINT = 'point';

/** The answer for after marking, with the place and the radius that a map draws. */
export interface MapPointReveal extends Reveal {
  readonly answer: GeoPoint & { readonly radiusKilometres: number };
}

/** Marks a point: all within the radius of the answer, nothing beyond, and how far off it is. */
export function scoreMapPoint(question: MapPointQuestion, response: MapPointResponse): Score {
  const given = findGiven(question, response);
  if (!given) return makeScore(question, 0, [], { key: 'score.wrong' });
  const isRight = isRightPoint(question, given.point);
  const part: ScorePart = { id: given.id, state: isRight ? 'right' : 'wrong', ...(given.choice ? partReason(given.choice) : {}) };
  const distance = roundDistance(distanceKilometres(question.answer, given.point));
  return makeScore(question, isRight ? 1 : 0, [part], isRight ? { key: 'score.right' } : { key: 'score.away', values: { distance } });
}

/** The point that was given and the choice it speaks for: the one picked, or the nearest within the radius of a point on the map. */
function findGiven(question: MapPointQuestion, response: MapPointResponse): { id: string; point: GeoPoint; choice?: MapPointChoice } | undefined {
  if ('choice' in response) {
    const found = withOpaqueIds(question).find(({ id }) => id === response.choice);
    return found && { id: found.id, point: found.choice, choice: found.choice };
  }
  const isRight = isRightPoint(question, response);
  const near = question.choices
    .filter((choice) => isRightPoint(question, choice) === isRight)
    .map((choice) => ({ choice, distance: distanceKilometres(choice, response) }))
    .filter(({ distance }) => isRight || distance <= question.answer.radiusKilometres)
    .sort((one, other) => one.distance - other.distance)[0];
  return { id: OWN_POINT, point: response, ...(near ? { choice: near.choice } : {}) };
}

export function revealMapPoint(question: MapPointQuestion): MapPointReveal {
  const { latitude, longitude, radiusKilometres } = question.answer;
  return {
    parts: withOpaqueIds(question).map(({ id, choice }) => ({ id, right: isRightPoint(question, choice), ...partReason(choice) })),
    answers: [rightText(question)],
    answer: { latitude, longitude, radiusKilometres },
  };
}

/** The right choice in words; the point itself where there is none. */
export const rightText = (question: MapPointQuestion): Text => question.choices.find((choice) => isRightPoint(question, choice))?.text ?? writeGeoPoint(question.answer);

export const perfectMapPoint = ({ answer: { latitude, longitude } }: MapPointQuestion): MapPointResponse => ({ latitude, longitude });
