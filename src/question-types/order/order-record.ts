import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import { knownEntries } from './ask-order.js';
import type { OrderEntry, OrderQuestion, OrderResponse } from './order-question.js';
import { inGivenOrder } from './score-order.js';

/** An order in SCORM's and xAPI's terms, with the author's ids. */
export function recordOrder(question: OrderQuestion, response: OrderResponse | undefined): InteractionRecord {
  const given = inGivenOrder(knownEntries(question), response ?? []).map(({ entry }) => entry);
  const words = (entries: readonly OrderEntry[]): string => entries.map(({ text }) => charactersOf(text)).join('; ');
  return {
    type: 'sequencing',
    learnerResponse: given.map(({ id }) => id),
    correctResponses: [question.entries.map(({ id }) => id)],
    responseText: words(given),
    answerText: words(question.entries),
  };
}

export const partsOfOrder = ({ entries }: OrderQuestion): QuestionPart[] =>
  entries.map(({ text, feedback, evidence }, index) => ({ path: ['entries', index], text: charactersOf(text), right: true, feedback, evidence }));
