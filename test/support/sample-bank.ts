import type { Claim } from '../../src/model/claim.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import type { Source } from '../../src/model/source.js';
import type { Question } from '../../src/question-types/question-types.js';
import { typeSupport } from './question-types.js';

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

/** A copy of a sample question with other fields. */
export const sampleQuestion = <Type extends Question['type']>(type: Type, change: object = {}): Extract<Question, { type: Type }> =>
  ({ ...structuredClone(typeSupport[type].sample), ...change }) as Extract<Question, { type: Type }>;

/** The types whose samples make up `sampleBank`. */
const FOUR = ['choice', 'true-false', 'numeric', 'short-text'] as const;

/** A bank of four questions, free of problems together with `sampleSource`. */
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
  questions: FOUR.map((type) => sampleQuestion(type)),
  ...change,
});
