import type { InteractionRecord } from '../../src/model/interaction-record.js';
import type { Attempt, AttemptAnswer } from '../../src/results-file/attempt.js';

/** A record of one choice of two, `yes` being right. */
export const choiceRecord = (picked: string): InteractionRecord => ({
  type: 'choice',
  learnerResponse: [picked],
  correctResponses: [['yes']],
  responseText: `Says ${picked}`,
  answerText: 'Says yes',
});

export const sampleAnswer = (change: Partial<AttemptAnswer> = {}): AttemptAnswer => ({
  question: 'q1',
  number: 1,
  type: 'choice',
  prompt: 'Which?',
  answered: true,
  right: true,
  earned: 1,
  possible: 1,
  fraction: 1,
  counts: true,
  hints: 0,
  tries: 1,
  sourceOpened: false,
  passageOpened: false,
  ...change,
});

/** Answers with these marks of 1, to questions p1, p2 … */
export const answersOf = (marks: readonly number[]): AttemptAnswer[] =>
  marks.map((mark, index) =>
    sampleAnswer({
      question: `p${index + 1}`,
      number: index + 1,
      prompt: `Prompt ${index + 1}`,
      right: mark === 1,
      earned: mark,
      fraction: mark,
      record: choiceRecord(mark === 1 ? 'yes' : 'no'),
    }),
  );

export const sampleAttempt = (change: Partial<Attempt> = {}): Attempt => ({
  session: 's1',
  bank: { id: 'bridges', title: 'Bridges' },
  startedAt: 1_700_000_000_000,
  finishedAt: 1_700_000_100_000,
  savedAt: 1_700_000_200_000,
  spentMilliseconds: 100_000,
  answers: [sampleAnswer()],
  ...change,
});

/** One attempt for each row of marks. */
export const attemptsOf = (rows: readonly (readonly number[])[]): Attempt[] =>
  rows.map((marks, index) => sampleAttempt({ session: `s${index}`, startedAt: 1_700_000_000_000 + index, answers: answersOf(marks) }));
