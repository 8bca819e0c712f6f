import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import { gapsInOrder } from './ask-cloze.js';
import type { ClozeQuestion, ClozeResponse } from './cloze-question.js';

/**
 * A text with gaps in SCORM's and xAPI's terms: `fill-in`, which takes several texts in a row, one for each gap in the order of the
 * text, and shows a teacher the words. (`matching` would need an id for each response, which a typed one has not.)
 */
export function recordCloze(question: ClozeQuestion, response: ClozeResponse | undefined): InteractionRecord {
  const gaps = gapsInOrder(question);
  const given = gaps.map(({ id, rules }) => rules.words(response?.[id]));
  const isEmpty = given.every((words) => words === '');
  return {
    type: 'fill-in',
    learnerResponse: isEmpty ? [] : given,
    correctResponses: [gaps.map(({ rules }) => rules.words(rules.perfect))],
    responseText: isEmpty ? '' : given.map((words) => words || '…').join('; '),
    answerText: gaps.map(({ rules }) => charactersOf(rules.answer)).join('; '),
  };
}

/** Choices and common errors owe a reason. */
export const partsOfCloze = (question: ClozeQuestion): QuestionPart[] =>
  gapsInOrder(question).flatMap(({ index, rules }) => rules.parts.map((part) => ({ ...part, path: ['gaps', index, ...part.path] })));
