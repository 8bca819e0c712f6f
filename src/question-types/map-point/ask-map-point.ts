import type { GeoPoint } from '../../model/geo-point.js';
import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { MapPointChoice, MapPointQuestion, MapPointResponse } from './map-point-question.js';

/** A choice of the list with its place, under an id that says nothing. */
export interface AskedPlace extends GeoPoint {
  readonly id: string;
  readonly text: Text;
}

/** A question on a point of the map as a learner meets it. The map shows the places of all choices, so its extent gives nothing away. */
export interface AskedMapPoint extends AskedBase {
  readonly choices: readonly AskedPlace[];
}

/** Each choice with its opaque id, in the author's order. */
export function withOpaqueIds(question: MapPointQuestion): { id: string; choice: MapPointChoice }[] {
  const ids = opaqueIds(
    question.id,
    question.choices.map((choice) => choice.id),
  );
  return question.choices.map((choice, index) => ({ id: ids[index] as string, choice }));
}

export function askMapPoint(question: MapPointQuestion, seed: string): AskedMapPoint {
  const choices = shuffleWith(withOpaqueIds(question), `${seed}/${question.id}`);
  return { ...askBase(question), choices: choices.map(({ id, choice: { text, latitude, longitude } }) => ({ id, text, latitude, longitude })) };
}

export function missingMapPoint({ choices }: AskedMapPoint, response: MapPointResponse | undefined): Missing | undefined {
  const isThere = response !== undefined && (!('choice' in response) || choices.some(({ id }) => id === response.choice));
  return isThere ? undefined : { key: 'missing.point' };
}

export const printMapPoint = ({ choices }: AskedMapPoint): PrintPart[] => [{ kind: 'options', multiple: false, texts: choices.map(({ text }) => text) }];
