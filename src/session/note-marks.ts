import type { ReviewPart } from '../model/review-policy.js';
import type { SessionAction } from './session-action.js';
import { questionStateOf, type Mark, type SessionState } from './session-state.js';
import { statusOf } from './view-question.js';

/** The action with the marks that it led to, for the journal. */
export function noteMarks(action: SessionAction, before: SessionState, after: SessionState): SessionAction {
  if (action.type === 'check') return { ...action, mark: action.mark ?? newMark(action.question, before, after) ?? { earned: 0, possible: 0, right: false } };
  if (action.type !== 'finish') return action;
  const marks = after.questions.flatMap((id) => {
    const mark = action.marks?.[id] ?? newMark(id, before, after);
    return mark ? [[id, mark] as const] : [];
  });
  return { ...action, marks: Object.fromEntries(marks) };
}

function newMark(id: string, before: SessionState, after: SessionState): Mark | undefined {
  const { tries } = questionStateOf(after, id);
  const last = tries.at(-1);
  return last && tries.length > questionStateOf(before, id).tries.length ? { earned: last.earned, possible: last.possible, right: last.right } : undefined;
}

/** Whether a progress display would look different after an action. */
export function looksDifferent(before: SessionState, after: SessionState, action: SessionAction, shown: ReadonlySet<ReviewPart>): boolean {
  if (action.type === 'spend') return false;
  if (!('question' in action) || action.type === 'go') return true;
  const looks = (state: SessionState): string => `${statusOf(state, action.question, shown)} ${questionStateOf(state, action.question).flagged}`;
  return looks(before) !== looks(after);
}
