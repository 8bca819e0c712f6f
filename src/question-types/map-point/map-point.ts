import type { QuestionType } from '../question-type.js';
import { askMapPoint, missingMapPoint, printMapPoint, type AskedMapPoint } from './ask-map-point.js';
import { mapPointProblems, mapPointResponseSchema, mapPointSchema, type MapPointQuestion, type MapPointResponse } from './map-point-question.js';
import { partsOfMapPoint, recordMapPoint } from './map-point-record.js';
import { perfectMapPoint, revealMapPoint, scoreMapPoint } from './score-map-point.js';

/** A point on the map, or a place from a list. */
export const mapPoint: QuestionType<MapPointQuestion, AskedMapPoint, MapPointResponse> = {
  name: 'map-point',
  schema: mapPointSchema,
  responseSchema: mapPointResponseSchema,
  problems: mapPointProblems,
  withoutAnswer: askMapPoint,
  missing: missingMapPoint,
  score: scoreMapPoint,
  reveal: revealMapPoint,
  perfectResponse: perfectMapPoint,
  record: recordMapPoint,
  parts: partsOfMapPoint,
  printForm: printMapPoint,
  tagName: 'geo-map-point',
  loadElement: () => import('./geo-map-point.js'),
};
