import type { ReviewPart } from '../../model/review-policy.js';
import type { QuestionResult } from '../../session/question-result.js';
import type { SessionResults } from '../../session/summarize-session.js';

/** What a file with results lets be seen: it holds no more than the learner saw, so that what is missing was hidden. */
export function shownIn(results: Partial<SessionResults>): ReadonlySet<ReviewPart> {
  const [question] = (results.questions ?? []) as readonly Partial<QuestionResult>[];
  const parts: readonly [ReviewPart, boolean][] = [
    ['correctness', typeof results.right === 'number'],
    ['score', typeof results.earned === 'number' && typeof results.fraction === 'number'],
    ['response', typeof question?.record?.responseText === 'string'],
    ['answer', typeof question?.record?.answerText === 'string'],
    ['evidence', Array.isArray(results.sources)],
  ];
  return new Set(parts.flatMap(([part, holds]) => (holds ? [part] : [])));
}

/** Results with something in the place of all that was hidden, which is not shown where `shownIn` is heeded. */
export function wholeResults(results: Partial<SessionResults>): SessionResults {
  return {
    session: '',
    bank: { id: '', title: '' },
    mode: 'practice',
    seed: '',
    startedAt: 0,
    finishedAt: null,
    spentMilliseconds: 0,
    earned: 0,
    possible: 0,
    fraction: 0,
    right: 0,
    answered: 0,
    objectives: [],
    sources: [],
    claimKinds: [],
    ...results,
    questions: ((results.questions ?? []) as readonly Partial<QuestionResult>[]).map(wholeQuestion),
  };
}

const wholeQuestion = (question: Partial<QuestionResult>, index: number): QuestionResult => ({
  id: '',
  number: index + 1,
  type: '',
  prompt: '',
  status: question.tries?.length ? 'wrong' : 'unanswered',
  earned: 0,
  possible: 1,
  fraction: 0,
  counts: true,
  hints: 0,
  tries: [],
  flagged: false,
  sourceOpened: false,
  passageOpened: false,
  ...question,
  record: { type: 'other', learnerResponse: [], correctResponses: [], responseText: '', answerText: '', ...question.record },
});
