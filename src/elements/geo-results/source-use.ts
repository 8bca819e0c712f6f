import type { QuestionResult } from '../../session/question-result.js';

interface Share {
  readonly right: number;
  readonly count: number;
}

/** How far a learner went to the sources: before answering to the source, after marking to the passage. */
export interface SourceUse {
  readonly count: number;
  readonly sourceOpened: number;
  readonly passageOpened: number;
  /** How the answered questions went for which the source was opened before, and the others. */
  readonly withSource: Share;
  readonly withoutSource: Share;
  /** Of how many questions that are not right no passage was opened. */
  readonly missedUnread: number;
}

export function sourceUse(questions: readonly QuestionResult[]): SourceUse {
  const count = (fits: (question: QuestionResult) => boolean): number => questions.filter(fits).length;
  const share = (opened: boolean): Share => {
    const own = questions.filter(({ counts, status, sourceOpened }) => counts && status !== 'unanswered' && sourceOpened === opened);
    return { right: own.filter(({ status }) => status === 'right').length, count: own.length };
  };
  return {
    count: questions.length,
    sourceOpened: count(({ sourceOpened }) => sourceOpened),
    passageOpened: count(({ passageOpened }) => passageOpened),
    withSource: share(true),
    withoutSource: share(false),
    missedUnread: count(({ counts, status, passageOpened }) => counts && status !== 'right' && !passageOpened),
  };
}
