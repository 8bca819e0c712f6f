import { expect } from 'chai';
import { chooseQuestion } from '../../src/review/choose-question.js';
import type { ClaimReview } from '../../src/review/claim-review.js';
import { ReviewDeck } from '../../src/review/review-deck.js';
import { sampleQuestion } from '../support/sample-bank.js';
import { NOON, poolOf, questionOn, sampleReview } from './sample-reviews.js';

const CLAIM = 'river-survey/c1';
const chosen = (reviews: ClaimReview[], ...questions: Parameters<typeof poolOf>): string | undefined => {
  const deck = new ReviewDeck();
  deck.add(reviews);
  return chooseQuestion(CLAIM, deck, poolOf(...questions))?.question.id;
};
const asked = (question: string, at: number, grade: ClaimReview['grade'] = 'good', claim = CLAIM): ClaimReview =>
  sampleReview({ question: `bridges/${question}`, at, grade, claim });
const [one, two, three] = ['one', 'two', 'three'].map((id) => questionOn(id, 'c1')) as [never, never, never];

describe('chooseQuestion', () => {
  it('takes the first where none was asked', () => expect(chosen([], one, two)).to.equal('one'));
  it('takes another than the one that was missed', () => expect(chosen([asked('one', NOON, 'again')], one, two)).to.equal('two'));
  it('takes the missed one where there is no other', () => expect(chosen([asked('one', NOON, 'again')], one)).to.equal('one'));
  it('takes another than the missed one, though that was asked longer ago', () =>
    expect(chosen([asked('two', NOON + 9, 'good', 'river-survey/c2'), asked('one', NOON, 'again')], one, two)).to.equal('two'));
  it('takes one that was never asked before the others', () => expect(chosen([asked('one', NOON), asked('two', NOON + 1)], one, two, three)).to.equal('three'));
  it('takes the one that was asked longest ago', () => expect(chosen([asked('one', NOON + 5), asked('two', NOON), asked('three', NOON + 7)], one, two, three)).to.equal('two'));
  it('takes what learners mark themselves last', () => expect(chosen([asked('one', NOON, 'again')], sampleQuestion('essay', { evidence: ['c1'] }), one)).to.equal('one'));
  it('finds nothing for a claim on which there is no question', () => expect(chosen([], questionOn('other', 'c2'))).to.equal(undefined));
});
