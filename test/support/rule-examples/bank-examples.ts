import type { RuleExample } from './example-case.js';

/** A choice whose right option stands at a place. */
const choiceAt = (right: number) => ({
  choices: ['Stone bridges', 'Foot bridges', 'Rail bridges', 'Toll bridges'].map((text, index) => ({ id: 'abcd'.charAt(index), text, feedback: 'The survey counts others.' })),
  answer: ['abcd'.charAt(right)],
});

const statement = (answer: boolean) => ({ type: 'true-false', answer });

/** Rules that look at a bank as a whole. */
export const bankExamples: Readonly<Record<string, RuleExample>> = {
  L01: {
    good: { question: { prompt: 'Which bridges does the survey count?', objective: 'read' } },
    bad: { question: { prompt: 'Which bridges does the survey count?', objective: null } },
  },
  L04: {
    good: {
      questions: [
        { prompt: 'Why was the bridge closed?', choices: null, type: 'short-text', accept: [{ text: 'a crack in the eastern pillar', feedback: 'The survey names it.' }] },
        { prompt: 'The survey names a fault of the bridge. What does it advise?' },
      ],
    },
    bad: {
      questions: [
        { prompt: 'Why was the bridge closed?', choices: null, type: 'short-text', accept: [{ text: 'a crack in the eastern pillar', feedback: 'The survey names it.' }] },
        { prompt: 'The bridge was closed for a crack in the eastern pillar. What does the survey advise?' },
      ],
    },
  },
  L21: {
    good: { words: 'Eight choices; the right options stand at b, d, a, c, d, a, b, c.', questions: [1, 3, 0, 2, 3, 0, 1, 2].map(choiceAt) },
    bad: { words: 'Eight choices; the right options stand at b, b, b, b, a, c, b, d.', questions: [1, 1, 1, 1, 0, 2, 1, 3].map(choiceAt) },
  },
  L34: {
    good: { question: { type: 'true-false', prompt: 'According to the River Office, two bridges are closed.' } },
    bad: { question: { type: 'true-false', prompt: 'According to the River Office, two bridges are closed, and they are to be pulled down.' } },
  },
  L47: {
    good: {
      words: 'Ten questions: five cite the survey, five the letter.',
      questions: Array.from({ length: 10 }, (_, index) => ({ evidence: [index % 2 === 0 ? 's-count' : 'v-says'], attribution: 'bridge crews' })),
    },
    bad: { words: 'Ten questions: nine cite the survey, one the letter.', questions: Array.from({ length: 10 }, (_, index) => ({ evidence: [index > 0 ? 's-count' : 'v-says'] })) },
  },
};

/** Statements of which all are true; the other half of L34. */
export const unevenTruth = { questions: [true, true, true, true, false].map(statement) };
