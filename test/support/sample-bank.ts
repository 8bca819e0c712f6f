import type { Claim } from '../../src/model/claim.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import type { Source } from '../../src/model/source.js';
import type { Question } from '../../src/question-types/question-types.js';

/** A claim as an editor writes it; fields of `change` stand in place of its own. */
export const sampleClaim = (change: Partial<Claim> = {}): Claim => ({
  id: 'c1',
  statement: 'The survey counts twelve bridges.',
  kind: 'attributed',
  attributedTo: 'the survey',
  use: 'plain',
  confidence: 'high',
  passage: { paragraph: 0, start: 'The survey', end: 'twelve bridges', sha256: '0123456789ab' },
  ...change,
});

export const sampleSource = (change: Partial<Source> = {}): Source => ({
  version: 1,
  id: 'river-survey',
  title: 'Bridges of the river',
  label: 'Report on bridges',
  author: null,
  publisher: 'River Office',
  published: '2025-05-29',
  publishedNote: null,
  url: 'https://example.org/bridges',
  language: 'en',
  genre: 'report',
  vantagePoint: 'An office that builds bridges.',
  summary: 'Counts bridges.',
  cautions: ['It counts its own work.'],
  sourcing: { namedPersons: 0, namedInstitutions: 1, anonymous: 0, vague: 0 },
  textSha256: 'a'.repeat(64),
  wordCount: 12,
  boilerplateParagraphs: [],
  claims: [sampleClaim(), sampleClaim({ id: 'c2', statement: 'Two bridges are closed.' })],
  ...change,
});

/** One sound question of each type, each with evidence, reasons and feedback. */
export const sampleQuestions = {
  choice: {
    id: 'river',
    type: 'choice',
    prompt: 'Which river does the survey cover?',
    evidence: ['c1'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    choices: [
      { id: 'nile', text: 'The Nile', feedback: 'The survey is about it.', evidence: ['c1'] },
      { id: 'indus', text: 'The Indus', feedback: 'It is not named.' },
      { id: 'tigris', text: 'The Tigris', feedback: 'It is named once, for comparison.' },
    ],
    answer: ['nile'],
  },
  'true-false': {
    id: 'closed',
    type: 'true-false',
    prompt: 'Two bridges are closed.',
    evidence: ['c2'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    answer: true,
    feedbackTrue: 'It says so.',
    feedbackFalse: 'It says two.',
  },
  numeric: {
    id: 'count',
    type: 'numeric',
    prompt: 'How many bridges does the survey count?',
    evidence: ['c1'],
    objective: 'count',
    points: 2,
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    answer: { value: 12, tolerance: 0, toleranceKind: 'absolute' },
    unit: 'bridges',
    acceptUnits: ['bridge'],
    commonErrors: [{ value: 10, feedback: 'That leaves the closed ones out.' }],
  },
  'short-text': {
    id: 'office',
    type: 'short-text',
    prompt: 'Which office made the survey?',
    evidence: ['c1'],
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    accept: [{ text: 'River Office' }, { text: '*Office*', points: 0.5, feedback: 'Which one?' }],
    commonErrors: [{ text: 'Bridge Bureau', feedback: 'That is another body.' }],
  },
} as const satisfies Record<Question['type'], Question>;

/** A copy of a sample question with other fields. */
export const sampleQuestion = <Type extends Question['type']>(type: Type, change: object = {}): Extract<Question, { type: Type }> =>
  ({ ...structuredClone(sampleQuestions[type] as Question), ...change }) as Extract<Question, { type: Type }>;

/** A bank with one question of each type, free of problems together with `sampleSource`. */
export const sampleBank = (change: Partial<QuestionBank<Question>> = {}): QuestionBank<Question> => ({
  version: 1,
  id: 'bridges',
  title: 'Bridges',
  language: 'en',
  sources: ['../sources/river-survey.json'],
  rules: { passFraction: 0.6 },
  objectives: [
    { id: 'read', text: 'Read a report' },
    { id: 'count', text: 'Read a number' },
  ],
  questions: (Object.keys(sampleQuestions) as Question['type'][]).map((type) => sampleQuestion(type)),
  ...change,
});
