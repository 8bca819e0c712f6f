import { expect } from 'chai';
import fc from 'fast-check';
import { dateOfDay, dayNumber, spanOfDate } from '../../src/drawing/calendar.js';

const DAY = 86_400_000;

describe('dayNumber', () => {
  it('counts from 1 January 1970', () => {
    expect(dayNumber(1970)).to.equal(0);
    expect(dayNumber(1970, 1, 2)).to.equal(1);
    expect(dayNumber(1969, 12, 31)).to.equal(-1);
    expect(dayNumber(2025, 5, 7)).to.equal(20_215);
  });

  it('counts as the platform does, and dateOfDay leads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * DAY);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateOfDay(day)).to.deep.equal(expected);
        expect(dayNumber(expected.year, expected.month, expected.day)).to.equal(day);
      }),
    );
  });
});

describe('spanOfDate', () => {
  const table: [date: string, first: string, last: string, days: number][] = [
    ['1947', '1947-01-01', '1947-12-31', 365],
    ['2024', '2024-01-01', '2024-12-31', 366],
    ['2025-02', '2025-02-01', '2025-02-28', 28],
    ['2024-02', '2024-02-01', '2024-02-29', 29],
    ['2025-12', '2025-12-01', '2025-12-31', 31],
    ['2025-05-07', '2025-05-07', '2025-05-07', 1],
  ];
  for (const [date, first, last, days] of table)
    it(`takes ${date} for ${days} ${days === 1 ? 'day' : 'days'}`, () => {
      const { from, to } = spanOfDate(date);
      expect([from * DAY, (to - 1) * DAY, to - from]).to.deep.equal([Date.parse(first), Date.parse(last), days]);
    });

  it('lets a day that its month does not have run on', () => expect(spanOfDate('2025-02-31')).to.deep.equal(spanOfDate('2025-03-03')));
});
