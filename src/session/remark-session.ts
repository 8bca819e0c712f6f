import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { questionRulesFor, questionsById } from './question-rules.js';
import type { Mark, SessionState, Try } from './session-state.js';

/** A question that a corrected bank marks otherwise than it was marked at the time. */
export interface MarkChange {
  readonly question: string;
  readonly before: Pick<Mark, 'earned' | 'possible' | 'right'>;
  readonly after: Pick<Mark, 'earned' | 'possible' | 'right'>;
  /** What the bank says about it, oldest first; empty where it says nothing. */
  readonly corrections: readonly { readonly date: string; readonly reason: string }[];
}

/** Where the marks of the time and those of now differ, by question, with the bank's notices. The first try that differs is named. */
export function changesBetween(
  told: (question: string) => readonly Mark[],
  now: (question: string) => readonly Mark[],
  questions: readonly string[],
  bank: Pick<QuestionBank, 'corrections'>,
): MarkChange[] {
  return questions.flatMap((question) => {
    const marks = now(question);
    const index = told(question).findIndex((mark, at) => marks[at] !== undefined && !isSameMark(mark, marks[at]));
    if (index < 0) return [];
    const corrections = (bank.corrections ?? []).filter((correction) => correction.question === question).map(({ date, reason }) => ({ date, reason }));
    return [
      { question, before: pick(told(question)[index] as Mark), after: pick(marks[index] as Mark), corrections: corrections.sort((one, other) => (one.date < other.date ? -1 : 1)) },
    ];
  });
}

const pick = ({ earned, possible, right }: Mark): MarkChange['before'] => ({ earned, possible, right });

const isSameMark = (one: Mark, other: Mark): boolean => one.right === other.right && Math.abs(one.earned - other.earned) < 1e-9 && one.possible === other.possible;

/**
 * Marks the tries of an old session anew by a bank that has been corrected since, and says which questions changed and why. The
 * state given is not changed. Questions that the bank has lost, and responses that no longer fit, keep their old marks.
 */
export function remarkSession(
  state: SessionState,
  { bank, types }: { readonly bank: QuestionBank; readonly types: QuestionTypes },
): { state: SessionState; changes: MarkChange[] } {
  const rules = questionRulesFor(questionsById(bank), types);
  const responses = Object.fromEntries(
    Object.entries(state.responses).map(([id, own]) => [id, { ...own, tries: own.tries.map((old): Try => (old.score ? old : { ...old, ...rules.mark(id, old.response) })) }]),
  );
  const triesOf = (from: SessionState['responses'], id: string): readonly Try[] => (Object.hasOwn(from, id) ? (from[id] as { tries: readonly Try[] }).tries : []);
  const changes = changesBetween(
    (id) => triesOf(state.responses, id),
    (id) => triesOf(responses, id),
    state.questions,
    bank,
  );
  return { state: { ...state, responses }, changes };
}
