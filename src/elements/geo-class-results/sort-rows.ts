import type { LearnerRow, QuestionReport } from '../../statistics/class-report.js';
import { GOOD_FLAGS, QUESTION_FLAGS } from '../../statistics/judge-question.js';
import type { LearnerOrder, QuestionOrder } from './class-frame.js';

/** Learners in another order; a learner’s attempts stay together. Names are told by the language’s own order, and hidden ones by number. */
export function sortLearners(rows: readonly LearnerRow[], order: LearnerOrder, hideNames: boolean, language: string): readonly LearnerRow[] {
  if (order === 'order' || (order === 'name' && hideNames)) return rows;
  if (order === 'score') return [...rows].sort((one, other) => (other.fraction ?? -Infinity) - (one.fraction ?? -Infinity) || one.number - other.number);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((one, other) => compare(one.name ?? '\uffff', other.name ?? '\uffff') || one.number - other.number || one.attempt - other.attempt);
}

/** Questions in another order: the hardest first, or those to look at first. */
export function sortQuestions(questions: readonly QuestionReport[], order: QuestionOrder): readonly QuestionReport[] {
  if (order === 'question') return questions;
  if (order === 'facility') return [...questions].sort((one, other) => (one.facility ?? 2) - (other.facility ?? 2));
  const place = ({ flags }: QuestionReport): number => {
    const first = flags.find((flag) => !GOOD_FLAGS.has(flag));
    return first === undefined ? QUESTION_FLAGS.length : QUESTION_FLAGS.indexOf(first);
  };
  return [...questions].sort((one, other) => place(one) - place(other));
}
