import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import { withOpaqueIds } from './ask-choice.js';
import type { ChoiceQuestion, ChoiceResponse } from './choice-question.js';

/** A choice in SCORM's and xAPI's terms, with the author's ids. */
export function recordChoice(question: ChoiceQuestion, response: ChoiceResponse | undefined): InteractionRecord {
  const picked = new Set(response ?? []);
  const picks = withOpaqueIds(question)
    .filter(({ id }) => picked.has(id))
    .map(({ choice }) => choice);
  const right = question.choices.filter((choice) => question.answer.includes(choice.id));
  const words = (choices: readonly ChoiceQuestion['choices'][number][]): string => choices.map((choice) => charactersOf(choice.text)).join('; ');
  return {
    type: 'choice',
    learnerResponse: picks.map((choice) => choice.id),
    correctResponses: [right.map((choice) => choice.id)],
    responseText: words(picks),
    answerText: words(right),
  };
}

export const partsOfChoice = (question: ChoiceQuestion): QuestionPart[] =>
  question.choices.map((choice, index) => ({
    path: ['choices', index],
    text: charactersOf(choice.text),
    right: question.answer.includes(choice.id),
    feedback: choice.feedback,
    evidence: choice.evidence,
  }));
