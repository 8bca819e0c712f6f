import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { EssayQuestion, EssayResponse } from './essay-question.js';

/** A text in SCORM's and xAPI's terms; the ticks show in the score alone. */
export function recordEssay(question: EssayQuestion, response: EssayResponse | undefined): InteractionRecord {
  const given = response?.text.trim() ?? '';
  const answer = charactersOf(question.modelAnswer);
  return { type: 'long-fill-in', learnerResponse: given === '' ? [] : [given], correctResponses: [[answer]], responseText: given, answerText: answer };
}
