import { expect } from 'chai';
import fc from 'fast-check';
import { addLearningDays, learningDaysBetween, startOfLearningDay } from '../../src/review/learning-day.js';
import { DAY } from './sample-reviews.js';

const local = (month: number, day: number, hour: number, minute = 0): number => new Date(2025, month - 1, day, hour, minute).getTime();
const moments = fc.integer({ min: local(1, 1, 0), max: local(12, 31, 23) });

describe('startOfLearningDay', () => {
  it('puts the hours after midnight to the day before', () => expect(startOfLearningDay(local(5, 29, 3, 59))).to.equal(local(5, 28, 4)));
  it('begins a day at four', () => expect(startOfLearningDay(local(5, 29, 4))).to.equal(local(5, 29, 4)));
  it('ends it just before four', () => expect(startOfLearningDay(local(5, 30, 3, 59))).to.equal(local(5, 29, 4)));

  it('lies at most a day, and an hour where clocks change, before every moment of it', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const start = startOfLearningDay(at);
        expect(start).to.be.at.most(at);
        expect(at - start).to.be.below(DAY + 3_600_000);
        expect(startOfLearningDay(start)).to.equal(start);
      }),
    );
  });
});

describe('addLearningDays', () => {
  it('goes over the end of a month', () => expect(addLearningDays(local(5, 30, 12), 3)).to.equal(local(6, 2, 4)));
  it('counts as many days as it adds', () => {
    fc.assert(fc.property(moments, fc.integer({ min: -400, max: 400 }), (at, days) => void expect(learningDaysBetween(at, addLearningDays(at, days))).to.equal(days)));
  });
});

describe('learningDaysBetween', () => {
  it('is 0 from an evening to the hours after midnight', () => expect(learningDaysBetween(local(5, 29, 22), local(5, 30, 3))).to.equal(0));
  it('is 1 from three to five', () => expect(learningDaysBetween(local(5, 29, 3), local(5, 29, 5))).to.equal(1));
  it('is negative backwards', () => expect(learningDaysBetween(local(5, 29, 12), local(5, 27, 12))).to.equal(-2));
});
