import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import type { HotTextQuestion, HotTextResponse } from './hot-text-question.js';
import { pickable } from './score-hot-text.js';

/** Picks in SCORM's and xAPI's terms, with the author's ids. */
export function recordHotText(question: HotTextQuestion, response: HotTextResponse | undefined): InteractionRecord {
  const picked = new Set(response);
  const entries = pickable(question);
  const picks = entries.filter(({ id }) => picked.has(id));
  const right = entries.filter((entry) => entry.right);
  const words = (some: typeof entries): string => some.map(({ segment }) => charactersOf(segment.text).trim()).join('; ');
  return {
    type: 'choice',
    learnerResponse: picks.map(({ segment }) => segment.id),
    correctResponses: [right.map(({ segment }) => segment.id)],
    responseText: words(picks),
    answerText: words(right),
  };
}

export const partsOfHotText = (question: HotTextQuestion): QuestionPart[] =>
  question.segments.flatMap(({ id, text, feedback, evidence, fixed }, index) =>
    fixed === true ? [] : [{ path: ['segments', index], text: charactersOf(text).trim(), right: question.answer.includes(id), feedback, evidence }],
  );
