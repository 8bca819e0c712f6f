import { expect } from 'chai';
import fc from 'fast-check';
import { visibleResults } from '../../../src/elements/geo-results/visible-results.js';
import { summarizeSession, type SessionResults } from '../../../src/index.js';
import { REVIEW_PARTS, type ReviewPart } from '../../../src/model/review-policy.js';
import { sampleBank, sampleQuestion, sampleSource } from '../../support/sample-bank.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../../support/sample-session.js';

/** Results with something in every field: bands, certainty, sources, and a mark of a host with its own score and answer. */
function fullResults(): SessionResults {
  const bank = sampleBank({ rules: { bands: [{ from: 0, text: 'SECRET-band' }] } });
  const { session } = sampleSession({ bank, settings: { certainty: true, passFraction: 0.5 } });
  session.dispatch({ type: 'certainty', question: 'river', level: 3 });
  respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
  session.dispatch({ type: 'respond', question: 'closed', response: true });
  const score = { earned: 1, possible: 1, parts: [], explanation: { key: 'score.right' }, feedback: 'SECRET-feedback', evidence: ['SECRET-claim'] };
  const mark = { earned: 1, possible: 1, right: true, score, reveal: { parts: [], answers: ['SECRET-answer'] } };
  const { state } = session;
  const closed = { response: true, tries: [{ response: true, at: 5, ...mark }], marked: true, revealed: false, flagged: false, sourceOpened: true, passageOpened: false };
  return summarizeSession({ ...session.summary, state: { ...state, responses: { ...state.responses, closed } }, sources: [sampleSource()] });
}

/** Every name of a field in a value, responses aside. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => [...(Array.isArray(value) ? [] : [name]), ...(name === 'response' ? [] : namesIn(field))]);
}

const all = new Set(REVIEW_PARTS);
const allBut = (...parts: ReviewPart[]): Set<ReviewPart> => new Set(REVIEW_PARTS.filter((part) => !parts.includes(part)));

describe('visibleResults', () => {
  it('leaves results as they are where everything may be seen', () => expect(visibleResults(fullResults(), all)).to.deep.equal(fullResults()));

  const table: [part: ReviewPart, names: string[]][] = [
    ['correctness', ['right', 'status', 'calibration', 'reveal', 'score']],
    ['score', ['earned', 'possible', 'fraction', 'passed', 'band', 'score']],
    ['response', ['response', 'responseText', 'learnerResponse']],
    ['answer', ['answerText', 'correctResponses', 'reveal']],
    ['feedback', ['score', 'reveal']],
    ['evidence', ['sources', 'claimKinds', 'kinds', 'score', 'reveal']],
  ];
  for (const [part, names] of table) {
    it(`holds no ${names.join(', ')} where ${part} is hidden`, () => {
      expect(namesIn(fullResults()), 'in the whole').to.include.members(names);
      expect(namesIn(visibleResults(fullResults(), allBut(part)))).to.not.include.oneOf(names);
    });
  }

  it('keeps the paper, the times and what was opened, whatever is hidden', () => {
    const results = visibleResults(fullResults(), new Set());
    expect(results).to.include({ session: 'id0', mode: 'practice', seed: 'seed', answered: 2 });
    expect(results.questions?.map(({ id, sourceOpened }) => [id, sourceOpened])).to.deep.include(['closed', true]);
    expect(JSON.stringify(results)).to.not.include('SECRET');
  });

  it('keeps the fields of a response, whatever their names are', () => {
    const match = sampleQuestion('match');
    const { session } = sampleSession({ bank: sampleBank({ questions: [match] }) });
    const results = summarizeSession(session);
    const response = { right: 'a', status: 'b', earned: { score: 'c' } };
    const tried = results.questions.map((question) => ({ ...question, tries: [{ response, at: 1, earned: 1, possible: 1, right: true }] }));
    expect(visibleResults({ ...results, questions: tried }, new Set(['response'])).questions?.[0]?.tries).to.deep.equal([{ response, at: 1 }]);
  });

  it('shows no more for less that may be seen', () => {
    fc.assert(
      fc.property(fc.subarray([...REVIEW_PARTS]), fc.constantFrom(...REVIEW_PARTS), (parts, part) => {
        const less = namesIn(visibleResults(fullResults(), new Set(parts)));
        expect(namesIn(visibleResults(fullResults(), new Set([...parts, part])))).to.include.members(less);
      }),
    );
  });
});
