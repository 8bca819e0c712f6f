import fc, { type Arbitrary } from 'fast-check';
import { createSession, questionTypes, type CreateSessionOptions, type JournalEntry, type Session } from '../../src/index.js';
import type { SessionRequest } from '../../src/session/session-action.js';
import type { SessionSettings } from '../../src/session/session-state.js';
import { sampleBank } from './sample-bank.js';

const [river, closed, count, office] = sampleBank().questions as [never, never, never, never];
const askedIds = questionTypes.choice.withoutAnswer(river, '').choices.map(({ id }) => id);
const rightId = questionTypes.choice.perfectResponse(river)[0] as string;

/** Responses to the questions of `sampleBank`: fully right, less than right, and such as cannot be marked yet. */
export const sampleResponses: Readonly<Record<string, { right: unknown; wrong: unknown; unready: unknown }>> = {
  river: { right: [rightId], wrong: [askedIds.find((id) => id !== rightId)], unready: [] },
  closed: { right: questionTypes['true-false'].perfectResponse(closed), wrong: false, unready: undefined },
  count: { right: questionTypes.numeric.perfectResponse(count), wrong: { text: '10', value: 10 }, unready: { text: 'twelve', value: null } },
  office: { right: questionTypes['short-text'].perfectResponse(office), wrong: 'Office', unready: ' ' },
};

/** A session on `sampleBank` with a clock that goes up by one, ids that count, and the journal it writes. */
export function sampleSession(options: Partial<Omit<CreateSessionOptions, 'types'>> = {}): { session: Session; entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  let time = 1000;
  let ids = 0;
  const session = createSession({
    bank: sampleBank(),
    seed: 'seed',
    clock: () => time++,
    newId: () => `id${ids++}`,
    record: (entry) => entries.push(JSON.parse(JSON.stringify(entry)) as JournalEntry),
    ...options,
  });
  return { session, entries };
}

/** Gives a response and asks for it to be marked. */
export function respondAndCheck(session: Session, question: string, response: unknown): void {
  session.dispatch({ type: 'respond', question, response });
  session.dispatch({ type: 'check', question });
}

const questions = fc.constantFrom(...Object.keys(sampleResponses), 'unknown', 'constructor');

/** Anything a page may ask of a session on `sampleBank`, mostly of questions that are there. */
export const sampleRequests: Arbitrary<SessionRequest> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Object.keys(sampleResponses))
      .chain((question) =>
        fc.constantFrom('right', 'wrong', 'unready').map((kind) => ({ type: 'respond' as const, question, response: sampleResponses[question]?.[kind as 'right'] ?? ' ' })),
      )
      .filter(({ question, response }) => question !== 'closed' || response !== ' '),
  },
  { weight: 6, arbitrary: questions.map((question) => ({ type: 'check' as const, question })) },
  { weight: 3, arbitrary: questions.map((question) => ({ type: 'try-again' as const, question })) },
  { weight: 1, arbitrary: questions.map((question) => ({ type: 'reveal' as const, question })) },
  { weight: 1, arbitrary: fc.tuple(questions, fc.boolean()).map(([question, flagged]) => ({ type: 'flag' as const, question, flagged })) },
  { weight: 2, arbitrary: fc.tuple(questions, fc.constantFrom('source' as const, 'passage' as const)).map(([question, what]) => ({ type: 'open' as const, question, what })) },
  { weight: 1, arbitrary: questions.map((question) => ({ type: 'go' as const, question })) },
  { weight: 2, arbitrary: fc.tuple(questions, fc.constantFrom(1 as const, 2 as const, 3 as const)).map(([question, level]) => ({ type: 'certainty' as const, question, level })) },
  { weight: 2, arbitrary: questions.map((question) => ({ type: 'hint' as const, question })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 900, 61_000, -5, NaN).map((milliseconds) => ({ type: 'spend' as const, milliseconds })) },
  { weight: 1, arbitrary: fc.constantFrom(1 as const, 1.5 as const, 10 as const, 'none' as const).map((factor) => ({ type: 'extra-time' as const, factor })) },
  { weight: 1, arbitrary: fc.constant({ type: 'finish' as const }) },
);

/** Rules of many kinds together, for laws that hold under all of them. */
export const sampleSettings: Arbitrary<Partial<SessionSettings>> = fc.record(
  {
    mode: fc.constantFrom('practice' as const, 'test' as const),
    attempts: fc.constantFrom(1, 2, 5),
    penalty: fc.constantFrom(0, 0.25, 1),
    hintPenalty: fc.constantFrom(0, 0.5),
    certainty: fc.boolean(),
    navigation: fc.constantFrom('free' as const, 'linear' as const),
    timeLimitSeconds: fc.constantFrom(1, 600),
    shuffle: fc.boolean(),
    limit: fc.constantFrom(2, 4),
  },
  { requiredKeys: ['mode'], noNullPrototype: true },
);

/** The sample bank with hints on its questions. */
export const hintedBank = (): ReturnType<typeof sampleBank> => {
  const bank = sampleBank();
  return { ...bank, questions: bank.questions.map((question, index) => ({ ...question, hints: ['Look again.', 'Closer.'].slice(0, index) })) };
};
