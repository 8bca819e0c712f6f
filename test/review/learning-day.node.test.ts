import { expect } from 'chai';
import { addLearningDays, learningDaysBetween } from '../../src/review/learning-day.js';

describe('learning days where clocks change', () => {
  const before = process.env['TZ'];
  after(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  for (const [zone, name, month, day] of [
    ['Europe/Berlin', 'the day of 23 hours', 3, 29],
    ['Europe/Berlin', 'the day of 25 hours', 10, 25],
    ['America/New_York', 'the day of 23 hours', 3, 8],
  ] as const)
    it(`counts ${name} in ${zone} as one day`, () => {
      process.env['TZ'] = zone;
      const start = new Date(2026, month - 1, day - 1, 12).getTime();
      expect(addLearningDays(start, 1)).to.equal(new Date(2026, month - 1, day, 4).getTime());
      expect(addLearningDays(start, 2)).to.equal(new Date(2026, month - 1, day + 1, 4).getTime());
      expect(learningDaysBetween(start, new Date(2026, month - 1, day + 1, 12).getTime())).to.equal(2);
    });
});
