import { joinTexts } from '../../model/join-texts.js';
import { partReason } from '../../model/part-reason.js';
import { makeScore, type Reveal, type Score } from '../../model/score.js';
import { opaqueCategories, opaqueStatements, type OpaqueCategory, type OpaqueStatement } from './ask-classify.js';
import type { ClassifyQuestion, ClassifyResponse } from './classify-question.js';

/** A statement with the category a learner put it in, where there is one, and the one it belongs to. */
export interface Placed extends OpaqueStatement {
  readonly given: OpaqueCategory | undefined;
  readonly right: OpaqueCategory;
}

/** Every statement in the author's order; what the response says of unknown ids is left out. */
export function placeStatements(question: ClassifyQuestion, response: ClassifyResponse = {}): Placed[] {
  const categories = opaqueCategories(question);
  return opaqueStatements(question).map((entry) => ({
    ...entry,
    given: categories.find(({ id }) => id === response[entry.id]),
    right: categories.find(({ category }) => category.id === entry.statement.answer) as OpaqueCategory,
  }));
}

/** Each statement earns an equal share. A part is a statement in a category, under both of their ids. */
export function scoreClassify(question: ClassifyQuestion, response: ClassifyResponse): Score {
  const placed = placeStatements(question, response);
  const count = placed.length;
  const right = placed.filter((one) => one.given === one.right).length;
  const parts = placed.flatMap(({ id, statement, given, right }) =>
    given ? [{ id: `${id}.${given.id}`, state: given === right ? ('right' as const) : ('wrong' as const), ...partReason(statement) }] : [],
  );
  return makeScore(question, right / count, parts, right === count ? { key: 'score.right' } : { key: 'score.parts', values: { right, count } });
}

export function revealClassify(question: ClassifyQuestion): Reveal {
  const placed = placeStatements(question);
  return {
    parts: placed.map(({ id, statement, right }) => ({ id: `${id}.${right.id}`, right: true, ...partReason(statement) })),
    answers: placed.map(({ statement, right }) => joinTexts([statement.text, right.category.text], ' — ')),
  };
}

export const perfectClassify = (question: ClassifyQuestion): ClassifyResponse => Object.fromEntries(placeStatements(question).map(({ id, right }) => [id, right.id]));
