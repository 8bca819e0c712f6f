import { expect } from 'chai';
import { standingOf } from '../../src/review/due-claims.js';
import { addLearningDays } from '../../src/review/learning-day.js';
import { ReviewDeck } from '../../src/review/review-deck.js';
import type { ClaimReview } from '../../src/review/claim-review.js';
import { DAY, NOON, poolOf, questionOn, sampleReview } from './sample-reviews.js';

const pool = poolOf(...['c1', 'c2', 'c3', 'c4'].map((claim) => questionOn(`q-${claim}`, claim)));
const on = (claim: string, change: Partial<ClaimReview> = {}): ClaimReview => sampleReview({ claim: `river-survey/${claim}`, question: `bridges/q-${claim}`, ...change });
function standing(now: number, ...reviews: ClaimReview[]) {
  const deck = new ReviewDeck();
  deck.add(reviews);
  const { due, ...rest } = standingOf(deck, pool, now);
  return { ...rest, due: due.map(({ claim }) => claim.split('/')[1]) };
}

describe('standingOf', () => {
  it('has everything new and nothing due before anything was asked', () =>
    expect(standing(NOON)).to.deep.equal({
      due: [],
      fresh: ['c1', 'c2', 'c3', 'c4'].map((claim) => `river-survey/${claim}`),
      met: 0,
      doneToday: 0,
      nextAt: undefined,
      nextCount: 0,
    }));

  it('has a missed claim due ten minutes later, not before', () => {
    const missed = on('c1', { grade: 'again' });
    expect(standing(NOON + 599_999, missed)).to.include({ nextAt: NOON + 600_000, nextCount: 1 });
    expect(standing(NOON + 599_999, missed).due).to.deep.equal([]);
    expect(standing(NOON + 600_000, missed).due).to.deep.equal(['c1']);
  });

  it('has a known claim due from four in the morning of its day', () => {
    const day = addLearningDays(NOON, 2);
    expect(standing(day - 1, on('c1')).due).to.deep.equal([]);
    expect(standing(day, on('c1')).due).to.deep.equal(['c1']);
  });

  it('puts sure misses first, then what has waited longest', () => {
    const now = NOON + 10 * DAY;
    const reviews = [on('c1', { at: NOON + DAY }), on('c2'), on('c3', { grade: 'again', at: NOON + 2 * DAY }), on('c4', { grade: 'again', sure: true, at: NOON + 3 * DAY })];
    expect(standing(now, ...reviews).due).to.deep.equal(['c4', 'c2', 'c3', 'c1']);
  });

  it('counts the questions of reviews on this day, each once, and no quiz', () => {
    const reviews = [on('c1', { from: 'review' }), on('c2', { from: 'review', question: 'bridges/q-c1' }), on('c3'), on('c4', { from: 'review', at: NOON - DAY })];
    expect(standing(NOON + 5, ...reviews).doneToday).to.equal(1);
    expect(standing(addLearningDays(NOON, 1), ...reviews).doneToday).to.equal(0);
  });

  it('says when the next claims fall due, and how many on that day', () =>
    expect(standing(NOON, on('c1'), on('c2'), on('c3', { grade: 'easy' }))).to.include({ nextAt: addLearningDays(NOON, 2), nextCount: 2, met: 3 }));

  it('leaves out claims on which there is no question at hand', () => {
    const foreign = sampleReview({ claim: 'elsewhere/c1', grade: 'again' });
    expect(standing(NOON + DAY, foreign)).to.deep.include({ due: [], met: 0 });
  });
});
