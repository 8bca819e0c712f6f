import type { InteractionRecord } from '../../model/interaction-record.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { makeScore, type Reveal, type Score } from '../../model/score.js';
import type { Missing, QuestionPart } from '../question-type.js';
import type { TrueFalseQuestion, TrueFalseResponse } from './true-false-question.js';

/** Both values in the order they are always shown; their ids are the words themselves, which give nothing away. */
const VALUES = [true, false] as const;

export const askTrueFalse = (question: TrueFalseQuestion): AskedBase => askBase(question);

export const missingTrueFalse = (_asked: AskedBase, response: TrueFalseResponse | undefined): Missing | undefined =>
  typeof response === 'boolean' ? undefined : { key: 'missing.choice' };

export function scoreTrueFalse(question: TrueFalseQuestion, response: TrueFalseResponse): Score {
  const isRight = response === question.answer;
  const part = { id: String(response), state: isRight ? ('right' as const) : ('wrong' as const), ...reasonOf(question, response) };
  return makeScore(question, isRight ? 1 : 0, [part], { key: isRight ? 'score.right' : 'score.wrong' });
}

export const revealTrueFalse = (question: TrueFalseQuestion): Reveal => ({
  parts: VALUES.map((value) => ({ id: String(value), right: value === question.answer, ...reasonOf(question, value) })),
  // The words for true and false are the interface's, so the parts alone say which is right.
  answers: [],
});

/** `true` and `false` are the literal SCORM vocabulary; the interface puts its own words in their place. */
export function recordTrueFalse(question: TrueFalseQuestion, response: TrueFalseResponse | undefined): InteractionRecord {
  const given = response === undefined ? '' : String(response);
  return {
    type: 'true-false',
    learnerResponse: given === '' ? [] : [given],
    correctResponses: [[String(question.answer)]],
    responseText: given,
    answerText: String(question.answer),
  };
}

export const partsOfTrueFalse = (question: TrueFalseQuestion): QuestionPart[] =>
  VALUES.map((value) => ({
    path: [value ? 'feedbackTrue' : 'feedbackFalse'],
    text: String(value),
    right: value === question.answer,
    feedback: value ? question.feedbackTrue : question.feedbackFalse,
  }));

function reasonOf(question: TrueFalseQuestion, value: boolean) {
  const feedback = value ? question.feedbackTrue : question.feedbackFalse;
  return feedback === undefined ? {} : { feedback };
}
