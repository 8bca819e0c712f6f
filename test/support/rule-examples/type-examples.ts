import type { RuleExample } from './example-case.js';

const reason = 'The survey says so.';
const errors = [
  { value: 14, feedback: 'This counts the closed ones twice.' },
  { value: 10, feedback: 'This leaves the closed ones out.' },
];
const answer = (value: number) => ({ value, tolerance: 0, toleranceKind: 'absolute' });
const entry = (id: string, text: string, evidence?: string[]) => ({ id, text, feedback: reason, ...(evidence ? { evidence } : {}) });
const map = (radiusKilometres: number) => ({
  type: 'map-point',
  prompt: 'Where does the river office stand?',
  answer: { latitude: 50, longitude: 10, radiusKilometres },
  choices: [
    { id: 'west', text: 'On the western shore', latitude: 50, longitude: 10, feedback: reason },
    { id: 'east', text: 'On the eastern shore', latitude: 50, longitude: 11.4, feedback: 'That is the port.' },
  ],
});
const pieces = (count: number, right: number) => ({
  type: 'hot-text',
  prompt: 'Select every word that judges.',
  segments: Array.from({ length: count }, (_, index) => entry(`p${index}`, `word ${index} `)),
  answer: Array.from({ length: right }, (_, index) => `p${index}`),
});
const kinds = (...categories: object[]) => ({
  type: 'classify',
  prompt: 'Sort each statement by its kind.',
  categories,
  statements: [
    { id: 's', text: 'There are twelve bridges.', answer: 'fact', feedback: reason },
    { id: 't', text: 'They are ugly.', answer: 'view', feedback: reason },
  ],
});
const fact = { id: 'fact', text: 'Stated as fact', meaning: 'It could be looked up.' };
const view = { id: 'view', text: 'Opinion', meaning: 'It says what somebody thinks.' };
const texts = (one: string, other: string) => ({
  prompt: 'How do the two texts differ?',
  stimulus: [
    { kind: 'text', text: one, source: 'river-survey' },
    { kind: 'text', text: other, source: 'valley-letter' },
  ],
});
const matching = (options: number) => ({
  type: 'match',
  prompt: null,
  prompts: ['Norhaven', 'Estwick', 'Little Quay'].map((text, index) => entry(`p${index}`, text)),
  options: ['The capital', 'The port', 'The mill', 'The mine'].slice(0, options).map((text, index) => ({ id: `o${index}`, text })),
  answer: { p0: 'o0', p1: 'o1', p2: 'o2' },
});

/** Rules about one type of question, or about texts before questions. */
export const typeExamples: Readonly<Record<string, RuleExample>> = {
  L14: {
    good: { question: { prompt: 'Put the events in order, the earliest first.', type: 'order', entries: [entry('a', 'The flood'), entry('b', 'The repair')] } },
    bad: { question: { prompt: 'Put the events in order.', type: 'order', entries: [entry('a', 'The flood'), entry('b', 'The repair')] } },
  },
  L35: {
    good: { question: { type: 'numeric', prompt: 'How many bridges does the River Office count?', answer: answer(12), unit: 'bridges', commonErrors: errors } },
    bad: { question: { type: 'numeric', prompt: 'How many bridges are there?', answer: answer(12), unit: null, commonErrors: errors.slice(1) } },
  },
  L36: {
    good: { question: { ...matching(4), prompt: 'What is each place?' } },
    bad: { question: { ...matching(3), prompt: 'What is each place?' } },
  },
  L37: {
    good: {
      question: {
        type: 'order',
        axis: 'time',
        prompt: 'Put the events in order, the earliest first.',
        entries: [entry('a', 'The crews speak', ['v-says']), entry('b', 'The office counts', ['s-count'])],
      },
    },
    bad: {
      question: {
        type: 'order',
        axis: 'time',
        prompt: 'Put the events in order, the earliest first.',
        entries: [entry('a', 'The letter is sent', ['v-view']), entry('b', 'The office counts', ['s-count'])],
      },
    },
  },
  L38: { good: { question: map(40) }, bad: { question: map(80) } },
  L39: {
    good: { words: 'A text of ten pieces, three of them right.', question: pieces(10, 3) },
    bad: { words: 'A text of ten pieces, eight of them right.', question: pieces(10, 8) },
  },
  L40: {
    good: { question: kinds(fact, view) },
    bad: { question: kinds(fact, { id: 'view', text: 'Opinion' }, { id: 'advice', text: 'Advice', meaning: 'It says what ought to be done.' }) },
  },
  L41: {
    good: { question: texts('The survey counts twelve bridges and calls two of them closed.', 'The letter counts ten bridges and calls three of them closed.') },
    bad: { question: texts('The survey counts twelve bridges and calls two of them closed.', 'The letter counts ten.') },
  },
  L49: {
    good: { question: { prompt: 'Which bridge does the plan show?', stimulus: [{ kind: 'image', src: 'plan.svg', alt: 'A plan of a river with one bridge below the mill.' }] } },
    bad: { question: { prompt: 'Which bridge does the plan show?', stimulus: [{ kind: 'image', src: 'plan.svg', alt: 'Image' }] } },
  },
};
