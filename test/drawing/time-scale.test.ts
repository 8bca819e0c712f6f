import { expect } from 'chai';
import fc from 'fast-check';
import { spanOfDate, type DaySpan } from '../../src/drawing/calendar.js';
import { makeTimeScale } from '../../src/drawing/time-scale.js';

const sizes = { least: 20, gap: 10 };
const scaleOf = (dates: readonly string[], width = 600) => makeTimeScale(dates.map(spanOfDate), width, sizes);
const unitsOf = (dates: readonly string[]): string =>
  scaleOf(dates)
    .columns.map(({ unit }) => unit)
    .join(' ');
const dayOf = (date: string): number => spanOfDate(date).from;

const spans = fc.array(
  fc.tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3000 }))).map(([from, length]): DaySpan => ({ from, to: from + length })),
  { minLength: 1, maxLength: 15 },
);
const widths = fc.integer({ min: 60, max: 1200 });

describe('makeTimeScale', () => {
  const table: [what: string, dates: string[], units: string][] = [
    ['a year as one column', ['1947'], 'year'],
    ['years that follow each other', ['2022', '2023'], 'year year'],
    ['the months of a year in which two things are dated by them', ['2025-05-07', '2025-06'], 'month month'],
    ['one thing among years as its year', ['2023', '2024-07-03'], 'year year'],
    ['the one month of the only year there is', ['2024-07-03'], 'month'],
    ['one empty month as a month', ['2025-02-01', '2025-04-30'], 'month month month'],
    ['more of them as a stretch', ['2025-02-01', '2025-05-30'], 'month gap month'],
    ['a stretch that ends within a year', ['1947', '2025-05-07', '2025-05-10'], 'year gap month'],
    ['nothing without dates', [], ''],
  ];
  for (const [what, dates, units] of table) it(`draws ${what}`, () => expect(unitsOf(dates)).to.equal(units));

  it('gives more room to what holds more', () => {
    const [april, may] = scaleOf(['2025-04-22', '2025-05-07', '2025-05-08', '2025-05-10']).columns;
    expect(may?.width).to.be.closeTo(440, 0.001);
    expect(april?.width).to.be.closeTo(160, 0.001);
  });

  it('lets time run evenly within a column', () => {
    const { placeOf, columns } = scaleOf(['2025-05-01', '2025-05-31']);
    expect(placeOf(dayOf('2025-05-01'))).to.equal(0);
    expect(placeOf(dayOf('2025-05-11')) - placeOf(dayOf('2025-05-01'))).to.be.closeTo(((columns[0]?.width ?? 0) * 10) / 31, 1e-9);
  });

  it('fills its width without a hole, in the order of time', () => {
    fc.assert(
      fc.property(spans, widths, (list, width) => {
        const { columns } = makeTimeScale(list, width, sizes);
        let [day, left] = [columns[0]?.from, 0];
        for (const column of columns) {
          expect(column.from).to.equal(day);
          expect(column.left).to.be.closeTo(left, 1e-6);
          expect(column.width).to.be.above(0);
          [day, left] = [column.to, column.left + column.width];
        }
        expect(left).to.be.closeTo(width, 1e-6);
      }),
    );
  });

  it('shows every span, later days never before earlier ones', () => {
    fc.assert(
      fc.property(spans, widths, (list, width) => {
        const { columns, placeOf } = makeTimeScale(list, width, sizes);
        for (const { from, to } of list) {
          expect(from).to.be.at.least(columns[0]?.from ?? Infinity);
          expect(to).to.be.at.most(columns.at(-1)?.to ?? -Infinity);
          expect(placeOf(from)).to.be.within(0, width);
          expect(placeOf(to)).to.be.above(placeOf(from));
          expect(placeOf(to)).to.be.at.most(width + 1e-6);
        }
      }),
    );
  });

  it('leaves out no unit in which something begins or ends', () => {
    fc.assert(
      fc.property(spans, widths, (list, width) => {
        const gaps = makeTimeScale(list, width, sizes).columns.filter(({ unit }) => unit === 'gap');
        for (const { from, to } of gaps) for (const span of list) for (const day of [span.from, span.to - 1]) expect(day >= from && day < to).to.equal(false);
      }),
    );
  });
});
