import type { RuleExample } from './example-case.js';

const because = 'The survey says otherwise.';

/** Rules about evidence, attribution and what is contested. */
export const sourceExamples: Readonly<Record<string, RuleExample>> = {
  L02: {
    good: { question: { prompt: 'Which bridges does the survey count?', evidence: ['s-count'] } },
    bad: { question: { prompt: 'Which bridges does the survey count?', evidence: [] } },
  },
  L03: {
    good: { question: { prompt: 'How many bridges stand between mill and sea, by the survey’s count?' } },
    bad: { question: { prompt: 'The survey counts twelve bridges between the old mill and the sea. Which kind is left out?' } },
  },
  L05: {
    good: { question: { prompt: 'How many bridges does the survey count?', evidence: ['s-date', 's-count'] } },
    bad: { question: { prompt: 'Which month stands above the survey?', evidence: ['s-date'] } },
  },
  L06: {
    good: { question: { prompt: 'The Valley Letter calls the repair careless. What kind of statement is this?', evidence: ['v-view'], attribution: 'Valley Letter' } },
    bad: { question: { prompt: 'Why was the repair careless?', evidence: ['v-view'] } },
  },
  L42: {
    good: { question: { prompt: 'When does the new bridge open, according to the bridge crews?', evidence: ['v-says'], attribution: 'bridge crews' } },
    bad: { question: { prompt: 'When does the new bridge open?', evidence: ['v-says'] } },
  },
  L43: {
    good: {
      question: {
        prompt: 'Who says that the bridge was closed in secret?',
        evidence: ['v-charge'],
        attribution: 'Valley Letter',
        feedback: { correct: 'The River Office denies it.', incorrect: 'It is a charge, and the River Office denies it.' },
      },
    },
    bad: {
      question: {
        prompt: 'Who says that the bridge was closed in secret?',
        evidence: ['v-charge'],
        attribution: 'Valley Letter',
        feedback: { correct: 'The letter says so.', incorrect: 'Look at the letter.' },
      },
    },
  },
  L44: {
    good: { question: { prompt: 'Which office signs the survey?' } },
    bad: { words: 'A prompt that names “Nobody Real”, whose hash stands in the list of blocked names.', question: { prompt: 'Which survey does Nobody Real sign?' } },
  },
  L45: {
    good: { question: { prompt: 'What does the text call the office’s notice, with the word “propaganda”?' } },
    bad: { question: { prompt: 'Which propaganda did the regime spread?' } },
  },
  L46: {
    good: {
      question: {
        prompt: 'Which charge does the Valley Letter make?',
        evidence: ['v-charge'],
        choices: [
          { id: 'a', text: 'The office lost the plans', feedback: because },
          { id: 'b', text: 'The office closed the old bridge in secret to please a ferry owner', feedback: because },
          { id: 'c', text: 'The office asked nobody', feedback: because },
        ],
      },
    },
    bad: {
      question: {
        prompt: 'Why is the old bridge closed?',
        choices: [
          { id: 'a', text: 'A pillar has a crack', feedback: because },
          { id: 'b', text: 'The office closed the old bridge in secret to please a ferry owner', feedback: because },
          { id: 'c', text: 'The toll was too low', feedback: because },
        ],
      },
    },
  },
  L48: {
    good: { question: { prompt: 'How many people walk round, according to the Valley Letter?', evidence: ['v-rumour'], attribution: 'Valley Letter' } },
    bad: { question: { prompt: 'How many people walk round?', evidence: ['v-rumour'] } },
  },
};
