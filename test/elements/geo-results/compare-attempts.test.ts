import { expect } from 'chai';
import fc from 'fast-check';
import { compareAttempts } from '../../../src/elements/geo-results/compare-attempts.js';
import type { QuestionResult } from '../../../src/session/question-result.js';
import { summarizeSession, type SessionResults } from '../../../src/session/summarize-session.js';
import { sampleSession } from '../../support/sample-session.js';

type Status = QuestionResult['status'];

/** Results with these questions: `a:right` belongs to objective `a`; the number after a slash tells questions of one objective apart. */
function attempt(session: string, startedAt: number, asked: Readonly<Record<string, Status>>, change: Partial<SessionResults> = {}): SessionResults {
  const { session: sample } = sampleSession();
  const base = summarizeSession(sample.summary);
  const [question] = base.questions as [QuestionResult];
  const questions = Object.entries(asked).map(([id, status], index) => ({ ...question, id, number: index + 1, objective: id.split('/')[0] as string, status, counts: true }));
  const objectives = [...new Set(questions.map(({ objective }) => objective))].map((id) => ({ id, text: id, right: 0, count: 1, earned: 0, possible: 1 }));
  return { ...base, session, startedAt, finishedAt: startedAt + 1, questions, objectives, ...change };
}

const now = attempt('now', 100, { 'a/1': 'right', 'a/2': 'wrong', 'b/1': 'partly' });
const idsOf = (questions: readonly { readonly id: string }[] = []): string[] => questions.map(({ id }) => id);

describe('compareAttempts', () => {
  it('tells what went better and what worse than the last time it was asked', () => {
    const changes = compareAttempts(now, [attempt('first', 1, { 'a/1': 'right', 'a/2': 'wrong', 'b/1': 'right' }), attempt('second', 2, { 'a/1': 'wrong', 'a/2': 'right' })]);
    expect(idsOf(changes?.better)).to.deep.equal(['a/1']);
    expect(idsOf(changes?.worse)).to.deep.equal(['a/2', 'b/1']);
    expect(changes?.shared).to.equal(3);
    expect(changes?.attempts.map(({ session }) => session)).to.deep.equal(['first', 'second', 'now']);
  });

  const none: [what: string, earlier: SessionResults][] = [
    ['another bank', attempt('old', 1, { 'a/1': 'wrong' }, { bank: { id: 'other', title: 'Other' } })],
    ['an attempt that was not finished', attempt('old', 1, { 'a/1': 'wrong' }, { finishedAt: null })],
    ['the attempt itself', attempt('now', 1, { 'a/1': 'wrong' })],
    ['an attempt that was begun later', attempt('old', 101, { 'a/1': 'wrong' })],
  ];
  for (const [what, earlier] of none) it(`does not compare with ${what}`, () => expect(compareAttempts(now, [earlier])).to.equal(undefined));

  it('compares only what both asked, so that practising the misses is not called worse', () => {
    const whole = attempt('whole', 1, { 'a/1': 'right', 'a/2': 'right', 'a/3': 'right', 'a/4': 'wrong', 'a/5': 'wrong' });
    const [all] = compareAttempts(attempt('misses', 2, { 'a/4': 'wrong', 'a/5': 'right' }), [whole])?.rows ?? [];
    expect(all).to.deep.equal({
      objective: undefined,
      tallies: [
        { right: 3, count: 5 },
        { right: 1, count: 2 },
      ],
      direction: 'better',
    });
  });

  const shares: [before: Record<string, Status>, direction: string | undefined][] = [
    [{ 'a/8': 'wrong', 'a/9': 'wrong' }, 'better'],
    [{ 'a/8': 'right', 'a/9': 'right' }, 'worse'],
    [{ 'a/6': 'right', 'a/7': 'wrong', 'a/8': 'right', 'a/9': 'wrong' }, 'same'],
    [{ 'c/1': 'right' }, undefined],
  ];
  for (const [before, direction] of shares) {
    it(`compares shares where nothing was asked twice: ${JSON.stringify(before)} is ${direction ?? 'nothing to compare'}`, () => {
      const changes = compareAttempts(now, [attempt('old', 1, before)]);
      expect(changes?.shared).to.equal(0);
      expect(changes?.rows.find(({ objective }) => objective?.id === 'a')?.direction).to.equal(direction);
    });
  }

  it('counts each attempt once and shows no more than the last four with this one', () => {
    const earlier = [3, 1, 2, 5, 4, 6, 6].map((at) => attempt(`s${at}`, at, { 'a/1': 'wrong' }));
    expect(compareAttempts(now, earlier)?.attempts.map(({ session }) => session)).to.deep.equal(['s3', 's4', 's5', 's6', 'now']);
  });

  it('leaves out what is not part of the score', () => {
    const apart = { ...now, questions: now.questions.map((question) => ({ ...question, counts: false })) };
    expect(compareAttempts(apart, [attempt('old', 1, { 'a/1': 'wrong' })])).to.deep.include({ shared: 0, better: [], worse: [] });
  });

  const statuses = fc.constantFrom<Status>('right', 'partly', 'wrong', 'unanswered');
  const papers = fc.dictionary(fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2'), statuses, { noNullPrototype: true });

  it('calls better in one direction what it calls worse in the other', () => {
    fc.assert(
      fc.property(papers, papers, (one, other) => {
        const forth = compareAttempts(attempt('b', 2, other), [attempt('a', 1, one)]);
        const back = compareAttempts(attempt('b', 2, one), [attempt('a', 1, other)]);
        expect(idsOf(forth?.better).sort()).to.deep.equal(idsOf(back?.worse).sort());
        expect(forth?.shared).to.equal(back?.shared);
      }),
    );
  });

  it('does not depend on the order in which attempts are given', () => {
    fc.assert(
      fc.property(fc.array(papers, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (given, random) => {
        const earlier = given.map((paper, index) => attempt(`s${index}`, index, paper));
        const shuffled = earlier.map((each) => ({ each, at: random.next().value as number })).sort((one, two) => one.at - two.at);
        expect(
          compareAttempts(
            now,
            shuffled.map(({ each }) => each),
          ),
        ).to.deep.equal(compareAttempts(now, earlier));
      }),
    );
  });
});
