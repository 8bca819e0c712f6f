import { expect } from 'chai';
import fc from 'fast-check';
import { Rating, createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import { FSRS_PARAMETERS, cardFrom, previewGrades } from '../../src/review/claim-card.js';
import { GRADES, type ClaimReview } from '../../src/review/claim-review.js';
import { startOfLearningDay } from '../../src/review/learning-day.js';
import { DAY, NOON, sampleReview } from './sample-reviews.js';

const MINUTE = 60_000;
const scheduler = fsrs({ ...FSRS_PARAMETERS });
const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** Reviews of one claim, one after the other, from minutes to months apart. */
const histories = fc
  .array(fc.record({ grade: fc.constantFrom(...GRADES), gap: fc.oneof(fc.integer({ min: 1, max: 3 * MINUTE }), fc.integer({ min: 1, max: 90 * DAY })) }), {
    minLength: 1,
    maxLength: 15,
  })
  .map((steps) => {
    let at = NOON;
    return steps.map(({ grade, gap }, index) => sampleReview({ grade, question: `bridges/q${index}`, at: (at += gap) }));
  });

/** What ts-fsrs itself makes of the same grades at the same moments. */
const itsOwn = (history: readonly ClaimReview[]): Card => {
  let card = createEmptyCard(history[0]?.at);
  for (const { at, grade } of history) card = scheduler.next(card, at, ratings[grade]).card;
  return card;
};

describe('cardFrom', () => {
  it('has nothing without reviews', () => expect(cardFrom([])).to.equal(undefined));

  it('sets the dates that ts-fsrs sets', () => {
    fc.assert(fc.property(histories, (history) => void expect(cardFrom(history)?.due).to.equal(itsOwn(history).due.getTime())));
  });

  it('is the same in whatever order the reviews are given', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat(1000)), (history, chance) => {
        const shuffled = history.map((review) => ({ review, place: chance.next().value })).sort((one, other) => one.place - other.place);
        expect(cardFrom(shuffled.map(({ review }) => review))).to.deep.equal(cardFrom(history));
      }),
    );
  });

  it('is due from the beginning of its day, and within a day at its moment', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const card = itsOwn(history);
        expect(cardFrom(history)?.dueFrom).to.equal(card.scheduled_days >= 1 ? startOfLearningDay(card.due.getTime()) : card.due.getTime());
      }),
    );
  });

  // The figures of the published parameters; they must not move with a release of the library.
  for (const [grades, milliseconds] of [
    [['again'], 10 * MINUTE],
    [['hard'], 15 * MINUTE],
    [['good'], 2 * DAY],
    [['easy'], 8 * DAY],
    [['again', 'good'], DAY],
  ] as const)
    it(`brings a claim back after ${grades.join(', ')} as it did on the first day`, () => {
      const history = grades.map((grade, index) => sampleReview({ grade, at: NOON + index * MINUTE }));
      expect((cardFrom(history)?.due ?? 0) - (history.at(-1)?.at ?? 0)).to.equal(milliseconds);
    });

  it('remembers which question was missed last, and whether by one who was sure', () => {
    const missed = sampleReview({ grade: 'again', sure: true });
    expect(cardFrom([missed])).to.include({ missed: 'bridges/river', sure: true });
    expect(cardFrom([missed, sampleReview({ at: NOON + MINUTE })])).to.include({ missed: undefined, sure: false });
  });

  it('does not stumble over a clock that was set back', () => {
    const reviews = [sampleReview({ at: NOON }), sampleReview({ at: NOON - 40 * DAY, grade: 'again' })];
    expect(cardFrom(reviews)?.reviewedAt).to.equal(NOON);
    expect(() => previewGrades(reviews, NOON - 80 * DAY)).not.to.throw();
  });
});

describe('previewGrades', () => {
  it('says for every grade what then comes true', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...GRADES), fc.integer({ min: 1, max: 90 * DAY }), (history, grade, gap) => {
        const at = (history.at(-1)?.at ?? 0) + gap;
        expect(cardFrom([...history, sampleReview({ grade, at, question: 'bridges/next' })])?.due).to.equal(previewGrades(history, at)[grade]);
      }),
    );
  });

  it('lets a better grade return no sooner', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const due = previewGrades(history, (history.at(-1)?.at ?? 0) + DAY);
        expect(GRADES.map((grade) => due[grade])).to.deep.equal(GRADES.map((grade) => due[grade]).sort((one, other) => one - other));
      }),
    );
  });
});
