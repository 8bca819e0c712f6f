import { partReason } from '../../model/part-reason.js';
import { makeScore, type Explanation, type Reveal, type Score } from '../../model/score.js';
import { markChoice, type ChoiceMark } from '../../scoring/mark-choice.js';
import { withOpaqueIds } from './ask-choice.js';
import type { ChoiceQuestion, ChoiceResponse } from './choice-question.js';

/** Marks picks: one right choice is all or nothing; of several, right less wrong picks as a share of the right ones. */
export function scoreChoice(question: ChoiceQuestion, response: ChoiceResponse): Score {
  const entries = withOpaqueIds(question);
  const right = new Set(question.answer);
  const isRight = ({ choice }: (typeof entries)[number]): boolean => right.has(choice.id);
  const picked = new Set(response);
  const picks = entries.filter((entry) => picked.has(entry.id));
  const mark = markChoice(
    picks.map((entry) => entry.id),
    entries.filter(isRight).map((entry) => entry.id),
  );
  const parts = picks.map((entry) => ({ id: entry.id, state: isRight(entry) ? ('right' as const) : ('wrong' as const), ...partReason(entry.choice) }));
  return makeScore(question, mark.share, parts, explain(mark, question.multiple !== true));
}

function explain(mark: ChoiceMark, single: boolean): Explanation {
  if (mark.share === 1) return { key: 'score.right' };
  if (single) return { key: 'score.wrong' };
  return { key: 'score.picks', values: { right: mark.rightPicks, inAll: mark.rightInAll, wrong: mark.wrongPicks } };
}

export function revealChoice(question: ChoiceQuestion): Reveal {
  const right = new Set(question.answer);
  return {
    parts: withOpaqueIds(question).map(({ id, choice }) => ({ id, right: right.has(choice.id), ...partReason(choice) })),
    answers: question.choices.filter((choice) => right.has(choice.id)).map((choice) => choice.text),
  };
}

export const perfectChoice = (question: ChoiceQuestion): ChoiceResponse =>
  withOpaqueIds(question)
    .filter(({ choice }) => question.answer.includes(choice.id))
    .map(({ id }) => id);
