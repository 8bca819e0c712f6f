import type { QuestionType } from '../question-type.js';
import { askHotspot, missingHotspot, printHotspot, type AskedHotspot } from './ask-hotspot.js';
import { hotspotProblems, hotspotResponseSchema, hotspotSchema, type HotspotQuestion, type HotspotResponse } from './hotspot-question.js';
import { partsOfHotspot, recordHotspot } from './hotspot-record.js';
import { perfectHotspot, revealHotspot, scoreHotspot } from './score-hotspot.js';

/** One of several regions of a picture. */
export const hotspot: QuestionType<HotspotQuestion, AskedHotspot, HotspotResponse> = {
  name: 'hotspot',
  schema: hotspotSchema,
  responseSchema: hotspotResponseSchema,
  problems: hotspotProblems,
  withoutAnswer: askHotspot,
  missing: missingHotspot,
  score: scoreHotspot,
  reveal: revealHotspot,
  perfectResponse: perfectHotspot,
  record: recordHotspot,
  parts: partsOfHotspot,
  printForm: printHotspot,
  tagName: 'geo-hotspot',
  loadElement: () => import('./geo-hotspot.js'),
};
