import { opaqueIds } from '../../model/opaque-id.js';
import { makeScore, type Explanation, type Reveal, type Score } from '../../model/score.js';
import { charactersOf, type Text } from '../../model/text.js';
import type { EssayQuestion, EssayResponse } from './essay-question.js';

/** What the learner looks for in the text. Without a rubric it is one thing, for which the element has the words. */
interface Row {
  readonly id: string;
  readonly points: number;
  readonly text?: Text;
}

function rowsOf({ id, rubric }: EssayQuestion): Row[] {
  const ids = opaqueIds(id, rubric?.map((row) => row.id) ?? ['']);
  return ids.map((opaque, index) => ({ points: 1, ...rubric?.[index], id: opaque }));
}

/** The points of the ticked rows as a share of all. The parts are the ticked rows: nothing that is not ticked is called wrong. */
export function scoreEssay(question: EssayQuestion, response: EssayResponse): Score {
  const rows = rowsOf(question);
  const ticked = rows.filter(({ id }) => response.rubric.includes(id));
  const parts = ticked.map(({ id }) => ({ id, state: 'right' as const }));
  const { feedback, ...score } = makeScore(question, pointsOf(ticked) / pointsOf(rows), parts, explain(ticked.length, rows.length));
  // Before the first tick there is nothing to say of the text.
  return ticked.length === 0 || feedback === undefined ? score : { ...score, feedback };
}

const pointsOf = (rows: readonly Row[]): number => rows.reduce((sum, { points }) => sum + points, 0);

function explain(right: number, count: number): Explanation {
  if (right === 0) return { key: 'score.compare' };
  return right === count ? { key: 'score.right' } : { key: 'score.parts', values: { right, count } };
}

/** The model answer, and the rows to tick. */
export const revealEssay = (question: EssayQuestion): Reveal => ({
  parts: rowsOf(question).map(({ id, text }) => ({ id, right: true, ...(text === undefined ? {} : { text }) })),
  answers: [question.modelAnswer],
});

export const perfectEssay = (question: EssayQuestion): EssayResponse => ({ text: charactersOf(question.modelAnswer), rubric: rowsOf(question).map(({ id }) => id) });
