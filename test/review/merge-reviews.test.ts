import { expect } from 'chai';
import fc from 'fast-check';
import { mergeReviews } from '../../src/review/merge-reviews.js';
import { reviewLists, sampleReview } from './sample-reviews.js';

describe('mergeReviews', () => {
  it('gives the same whichever list comes first', () => {
    fc.assert(fc.property(reviewLists, reviewLists, (one, other) => void expect(mergeReviews(one, other)).to.deep.equal(mergeReviews(other, one))));
  });

  it('gives the same in whatever steps lists are joined', () => {
    fc.assert(
      fc.property(
        reviewLists,
        reviewLists,
        reviewLists,
        (one, two, three) => void expect(mergeReviews(mergeReviews(one, two), three)).to.deep.equal(mergeReviews(one, mergeReviews(two, three))),
      ),
    );
  });

  it('changes nothing when a list comes a second time', () => {
    fc.assert(
      fc.property(reviewLists, reviewLists, (one, other) => {
        const joined = mergeReviews(one, other);
        expect(mergeReviews(joined, other)).to.deep.equal(joined);
      }),
    );
  });

  it('keeps each review once, in the order of time', () => {
    const [first, second] = [sampleReview({ at: 5 }), sampleReview({ at: 9 })];
    expect(mergeReviews([second, first], [second])).to.deep.equal([first, second]);
  });

  it('takes the learner’s latest choice before every other account', () => {
    const derived = sampleReview({ grade: 'again', sure: true });
    const chosen = sampleReview({ grade: 'easy', chosenAt: 7 });
    const later = sampleReview({ grade: 'good', chosenAt: 8 });
    expect(mergeReviews([chosen, derived], [later])).to.deep.equal([later]);
    expect(mergeReviews([derived], [chosen])).to.deep.equal([chosen]);
  });

  it('takes the more careful of two accounts that nobody chose', () => {
    expect(mergeReviews([sampleReview({ grade: 'good' })], [sampleReview({ grade: 'again' })])[0]?.grade).to.equal('again');
  });

  it('lets a miss have the last word among responses of one moment', () => {
    const [missed, known] = [sampleReview({ grade: 'again', question: 'b/a' }), sampleReview({ question: 'b/z' })];
    expect(mergeReviews([missed, known], [])).to.deep.equal([known, missed]);
  });
});
