import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import { withOpaqueIds } from './ask-hotspot.js';
import type { HotspotQuestion, HotspotResponse } from './hotspot-question.js';

/** A choice among regions in SCORM's and xAPI's terms, with the author's ids. */
export function recordHotspot(question: HotspotQuestion, response: HotspotResponse | undefined): InteractionRecord {
  const picked = withOpaqueIds(question).find(({ id }) => id === response)?.region;
  const right = question.regions.find(({ id }) => id === question.answer);
  return {
    type: 'choice',
    learnerResponse: picked ? [picked.id] : [],
    correctResponses: [[question.answer]],
    responseText: picked ? charactersOf(picked.label) : '',
    answerText: right ? charactersOf(right.label) : '',
  };
}

export const partsOfHotspot = (question: HotspotQuestion): QuestionPart[] =>
  question.regions.map(({ id, label, feedback, evidence }, index) => ({ path: ['regions', index], text: charactersOf(label), right: id === question.answer, feedback, evidence }));
