import { readArticleWords } from '../../../src/bank/rules/article-words.js';
import { makeLintContext, type LintContext } from '../../../src/bank/rules/lint-context.js';
import type { LintSettings } from '../../../src/bank/rules/lint-settings.js';
import { runRules, type RuleProblem } from '../../../src/bank/rules/run-rules.js';
import type { Rule } from '../../../src/bank/rules/rule.js';
import { parseBank, questionTypes } from '../../../src/index.js';
import type { Claim } from '../../../src/model/claim.js';
import { sampleClaim, sampleSource } from '../sample-bank.js';

/** A small bank that keeps a rule or breaks it. What it shows stands in the documentation as it is here. */
export interface ExampleCase {
  /** The fields of the one question that matter; the others are filled in with sound ones. */
  readonly question?: Readonly<Record<string, unknown>>;
  /** Several questions, where the bank as a whole is looked at. */
  readonly questions?: readonly Readonly<Record<string, unknown>>[];
  /** Fields of the bank. */
  readonly bank?: Readonly<Record<string, unknown>>;
  /** What the documentation says in place of the JSON, where that would be long. */
  readonly words?: string;
}

export interface RuleExample {
  readonly good: ExampleCase;
  readonly bad: ExampleCase;
}

const claim = (id: string, change: Partial<Claim>): Claim => sampleClaim({ id, kind: 'fact-stated', attributedTo: null, ...change });

/** The sources that the examples cite: a survey, and a letter of people who see it otherwise. */
const survey = sampleSource({
  boilerplateParagraphs: [0],
  claims: [
    claim('s-date', { statement: 'The survey is dated May 2025.', passage: { paragraph: 0, start: 'May 2025', end: 'May 2025', sha256: '0123456789ab' } }),
    claim('s-count', { statement: 'The survey counts twelve bridges.', passage: { paragraph: 1, start: 'The survey', end: 'twelve bridges', sha256: '0123456789ab' } }),
    claim('s-age', { statement: 'Most bridges were built before 1950.', passage: { paragraph: 2, start: 'Most bridges', end: 'before 1950', sha256: '0123456789ab' } }),
    claim('s-denies', {
      statement: 'The River Office denies that it closed the old bridge in secret.',
      kind: 'attributed',
      attributedTo: 'the River Office',
      use: 'attribute',
      passage: { paragraph: 3, start: 'The office', end: 'in secret', sha256: '0123456789ab' },
    }),
    claim('s-barred', { statement: 'A remark that is not to be used.', use: 'exclude', passage: { paragraph: 4, start: 'A remark', end: 'be used', sha256: '0123456789ab' } }),
  ],
});
const letter = sampleSource({
  id: 'valley-letter',
  title: 'A letter from the valley',
  publisher: 'Valley Letter',
  vantagePoint: 'People who live above the fallen bridge.',
  claims: [
    claim('v-says', { statement: 'Crews say that the new bridge opens in autumn.', kind: 'attributed', attributedTo: 'bridge crews', use: 'attribute' }),
    claim('v-view', { statement: 'The letter calls the repair careless.', kind: 'opinion', use: 'who-claims-only' }),
    claim('v-charge', { statement: 'The office closed the old bridge in secret to please a ferry owner.', kind: 'allegation', use: 'who-claims-only', confidence: 'unverifiable' }),
    claim('v-rumour', { statement: 'Forty people a day are said to walk round.', use: 'plain', confidence: 'low' }),
  ],
});

export const EXAMPLE_SOURCES = [survey, letter];

const conflicts = [
  {
    id: 'K1',
    title: 'Was the bridge closed in secret?',
    kind: 'allegation vs denial',
    severity: 'high' as const,
    sides: [
      { text: 'Closed in secret, says the letter.', claims: ['v-charge'] },
      { text: 'Not so, says the office.', claims: ['s-denies'] },
    ],
    lesson: 'Look for the answer of whoever is accused.',
  },
];
const event = (id: string, date: string, status: 'reported' | 'error', claims: string[]) => ({
  id,
  date: { start: date, end: date, precision: 'day', basis: 'stated' as const },
  status,
  text: id,
  claims,
  places: [],
});
const events = [
  event('opening', '2025-05-10', 'reported', ['v-says']),
  event('count', '2025-05-29', 'reported', ['s-count']),
  event('misdated', '2025-04-22', 'error', ['s-age']),
  event('letter', '2025-05-29', 'reported', ['v-view']),
];
const place = (id: string, latitude: number, longitude: number) => ({ id, names: { en: id }, latitude, longitude, kind: 'city', note: null });
const places = [place('Norhaven', 50, 10), place('Estwick', 50, 11.4)];
/** What the article of the first source says. */
export const EXAMPLE_ARTICLE = 'The survey counts twelve bridges between the old mill and the sea.';
const articles = readArticleWords(new Map([['river-survey', `Bridges of the river\n\n${EXAMPLE_ARTICLE}`]]));

const FILLERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  choice: {
    prompt: 'Which bridges does the survey count?',
    choices: [
      { id: 'a', text: 'Stone bridges', feedback: 'The survey counts these.' },
      { id: 'b', text: 'Foot bridges', feedback: 'The survey leaves these out.' },
      { id: 'c', text: 'Rail bridges', feedback: 'Another office counts these.' },
    ],
    answer: ['a'],
  },
  'true-false': {
    prompt: 'According to the River Office, two bridges are closed.',
    answer: true,
    feedbackTrue: 'The survey says so.',
    feedbackFalse: 'The survey says that they are.',
  },
  numeric: {
    prompt: 'How many bridges does the River Office count? Give a whole number.',
    answer: { value: 12, tolerance: 0, toleranceKind: 'absolute' },
    unit: 'bridges',
    commonErrors: [
      { value: 14, feedback: 'This counts the closed ones twice.' },
      { value: 10, feedback: 'This leaves the closed ones out.' },
    ],
  },
  'short-text': { prompt: 'Who counts the bridges? Type the name of the office.', accept: [{ text: 'River Office', feedback: 'It signs the survey.' }] },
};

/** The bank of a case, whole. */
export function bankOf({ question, questions = question ? [question] : [{}], bank = {} }: ExampleCase): Record<string, unknown> {
  return {
    version: 1,
    id: 'example',
    title: 'Bridges',
    language: 'en',
    objectives: [{ id: 'read', text: 'Read a survey', bloom: 'understand' }],
    questions: questions.map((change, index) => {
      const type = (change.type as string | undefined) ?? 'choice';
      const whole: Record<string, unknown> = {
        id: `question-${index + 1}`,
        type,
        objective: 'read',
        evidence: ['s-count'],
        feedback: { correct: 'The survey says so.', incorrect: 'Look at the second paragraph.' },
        ...FILLERS[type],
        ...change,
      };
      // `null` takes a filled-in field away.
      return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
    }),
    ...bank,
  };
}

/** The context in which the rules look at a case. Throws where the case is no sound bank by its form. */
export function contextOf(example: ExampleCase): LintContext {
  const { bank, problems } = parseBank(bankOf(example));
  if (!bank || problems.length > 0) throw new Error(`The example cannot be parsed: ${problems.map(({ message, path }) => `${path.join('.')} ${message}`).join('; ')}`);
  return makeLintContext(bank, { types: questionTypes, sources: EXAMPLE_SOURCES, conflicts, events, places, articles, blockedNames: [BLOCKED], sha256: stampOf });
}

/** Stands in for a hash, so that the examples need none. */
const stampOf = (text: string): string => (text === 'nobody real' ? BLOCKED : text.length.toString(16).padStart(64, '1'));
const BLOCKED = 'b'.repeat(64);

/** What one rule finds in a case. */
export const findingsOf = async (rule: Rule, example: ExampleCase, settings?: LintSettings): Promise<readonly RuleProblem[]> =>
  (await runRules(contextOf(example), [rule], settings)).problems;
