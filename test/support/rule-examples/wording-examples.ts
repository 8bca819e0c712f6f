import type { RuleExample } from './example-case.js';

/** Rules about the wording of prompts. */
export const wordingExamples: Readonly<Record<string, RuleExample>> = {
  L08: {
    good: { question: { prompt: 'The office looked at every bridge after the flood. Which one did it close?' } },
    bad: {
      question: {
        prompt:
          'Which one of the many bridges that the office, after a flood that had come down from the hills in the night, looked at in the course of the week that followed did it close?',
      },
    },
  },
  L11: {
    good: { question: { prompt: 'How many bridges does Türkiye (Turkey) count?' } },
    bad: { question: { prompt: 'How many bridges does Turkey  count?' } },
  },
  L13: {
    good: { question: { prompt: 'Which bridges does the survey count?' } },
    bad: { words: 'A prompt and options of 150 words in all.', question: { prompt: `Which bridge is meant? ${'The bridge stands below the old mill on the left. '.repeat(14)}` } },
  },
  L15: {
    good: { question: { prompt: 'Which bridges does the survey count?' } },
    bad: { question: { prompt: 'The bridges of the river.' } },
  },
  L16: {
    good: { question: { prompt: 'The flood came in May. Which bridge was closed?' } },
    bad: { question: { prompt: 'It was May. The river rose. The mill stood still. The crews went home. Which bridge was closed?' } },
  },
  L17: {
    good: { question: { prompt: 'Which bridges does the survey **NOT** count?' } },
    bad: { question: { prompt: 'Which bridges does the survey not count?' } },
  },
};
