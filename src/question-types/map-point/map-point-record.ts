import { writeGeoPoint, type GeoPoint } from '../../model/geo-point.js';
import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import { withOpaqueIds } from './ask-map-point.js';
import { isRightPoint, type MapPointQuestion, type MapPointResponse } from './map-point-question.js';
import { rightText } from './score-map-point.js';

const degrees = ({ latitude, longitude }: GeoPoint): string => `${latitude},${longitude}`;

/**
 * SCORM and xAPI have no kind for a place: `performance` is made of steps, so this is `other`, `latitude,longitude` in degrees, and
 * after it the author's id where a choice of the list was picked.
 */
export function recordMapPoint(question: MapPointQuestion, response: MapPointResponse | undefined): InteractionRecord {
  const right = question.choices.find((choice) => isRightPoint(question, choice));
  return {
    type: 'other',
    ...describeResponse(question, response),
    correctResponses: [[degrees(question.answer)], ...(right ? [[degrees(right), right.id]] : [])],
    answerText: charactersOf(rightText(question)),
  };
}

function describeResponse(question: MapPointQuestion, response: MapPointResponse | undefined): Pick<InteractionRecord, 'learnerResponse' | 'responseText'> {
  if (response && !('choice' in response)) return { learnerResponse: [degrees(response)], responseText: writeGeoPoint(response) };
  const choice = withOpaqueIds(question).find(({ id }) => id === response?.choice)?.choice;
  return choice ? { learnerResponse: [degrees(choice), choice.id], responseText: charactersOf(choice.text) } : { learnerResponse: [], responseText: '' };
}

export const partsOfMapPoint = (question: MapPointQuestion): QuestionPart[] =>
  question.choices.map((choice, index) => ({
    path: ['choices', index],
    text: charactersOf(choice.text),
    right: isRightPoint(question, choice),
    feedback: choice.feedback,
    evidence: choice.evidence,
  }));
