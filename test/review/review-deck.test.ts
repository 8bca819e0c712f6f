import { expect } from 'chai';
import fc from 'fast-check';
import { cardFrom } from '../../src/review/claim-card.js';
import { mergeReviews } from '../../src/review/merge-reviews.js';
import { ReviewDeck } from '../../src/review/review-deck.js';
import { NOON, reviewLists, sampleReview } from './sample-reviews.js';

describe('ReviewDeck', () => {
  it('has the cards of all its reviews, however they came', () => {
    fc.assert(
      fc.property(fc.array(reviewLists, { maxLength: 4 }), (lists) => {
        const deck = new ReviewDeck();
        for (const list of lists) {
          deck.add(list);
          deck.cardOf('s/a');
        }
        const all = mergeReviews(lists.flat(), []);
        expect(mergeReviews(deck.reviews, [])).to.deep.equal(all);
        for (const claim of ['s/a', 's/b']) expect(deck.cardOf(claim)).to.deep.equal(cardFrom(all.filter((review) => review.claim === claim)));
      }),
    );
  });

  it('knows when a question was last asked, whatever it was about', () => {
    const deck = new ReviewDeck();
    deck.add([sampleReview({ at: NOON + 5 }), sampleReview({ at: NOON, claim: 's/b' })]);
    expect([deck.askedAt('bridges/river'), deck.askedAt('bridges/other')]).to.deep.equal([NOON + 5, undefined]);
  });

  it('is empty after it has been emptied', () => {
    const deck = new ReviewDeck();
    deck.add([sampleReview()]);
    deck.clear();
    expect([deck.reviews.length, deck.cardOf('river-survey/c1'), deck.askedAt('bridges/river')]).to.deep.equal([0, undefined, undefined]);
  });
});
