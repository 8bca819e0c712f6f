import { expect } from 'chai';
import fc from 'fast-check';
import { GRADES } from '../../src/review/claim-review.js';
import { standingOf } from '../../src/review/due-claims.js';
import { forecastDue } from '../../src/review/forecast-due.js';
import { addLearningDays } from '../../src/review/learning-day.js';
import { ReviewDeck } from '../../src/review/review-deck.js';
import { DAY, NOON, poolOf, questionOn, sampleReview } from './sample-reviews.js';

const claims = ['c1', 'c2', 'c3', 'c4'];
const pool = poolOf(...claims.map((claim) => questionOn(`q-${claim}`, claim)));
const deckOf = (...given: [string, (typeof GRADES)[number], number][]): ReviewDeck => {
  const deck = new ReviewDeck();
  deck.add(given.map(([claim, grade, at]) => sampleReview({ claim: `river-survey/${claim}`, grade, at })));
  return deck;
};

describe('forecastDue', () => {
  it('counts claims on the days on which they fall due', () => {
    const days = forecastDue(deckOf(['c1', 'good', NOON], ['c2', 'good', NOON], ['c3', 'easy', NOON], ['c4', 'again', NOON]), pool, NOON, 10);
    expect(days.map(({ count }) => count)).to.deep.equal([1, 0, 2, 0, 0, 0, 0, 0, 1, 0]);
    expect(days.map(({ start }) => start)).to.deep.equal(days.map((_, day) => addLearningDays(NOON, day)));
  });

  it('counts on today what has waited since earlier days', () => expect(forecastDue(deckOf(['c1', 'good', NOON]), pool, NOON + 30 * DAY)[0]?.count).to.equal(1));
  it('leaves out what falls due after the last day', () => expect(forecastDue(deckOf(['c1', 'easy', NOON]), pool, NOON, 8).map(({ count }) => count)).not.to.include(1));

  it('has on today all that is due, and never more claims than were met', () => {
    const given = fc.array(fc.tuple(fc.constantFrom(...claims), fc.constantFrom(...GRADES), fc.integer({ min: NOON - 20 * DAY, max: NOON })), { maxLength: 8 });
    fc.assert(
      fc.property(given, (reviews) => {
        const deck = deckOf(...reviews);
        const { due, met } = standingOf(deck, pool, NOON);
        const days = forecastDue(deck, pool, NOON);
        expect(days[0]?.count).to.be.at.least(due.length);
        expect(days.reduce((sum, { count }) => sum + count, 0)).to.be.at.most(met);
      }),
    );
  });
});
