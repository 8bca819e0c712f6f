import { expect } from 'chai';
import { dateOfDay } from '../../../src/drawing/calendar.js';
import { orderEvents, spanOfEvent } from '../../../src/elements/geo-timeline/event-span.js';
import { sampleEvent, sampleEvents } from '../../support/sample-lists.js';

const written = (day: number): string => Object.values(dateOfDay(day)).join('-');

describe('spanOfEvent', () => {
  const table: [start: string | null, end: string | null, precision: string, first: string, last: string][] = [
    ['2025-05-07', '2025-05-07', 'day', '2025-5-7', '2025-5-7'],
    ['2025-05-07', '2025-05-10', 'range', '2025-5-7', '2025-5-10'],
    ['2025-05', '2025-05', 'month', '2025-5-1', '2025-5-31'],
    ['2025-04', '2025-04', 'late-month', '2025-4-21', '2025-4-30'],
    ['2025-04', '2025-04', 'early-month', '2025-4-1', '2025-4-10'],
    ['2025-04', '2025-04', 'mid-month', '2025-4-11', '2025-4-20'],
    ['1947', '1947', 'year', '1947-1-1', '1947-12-31'],
    ['2020', '2024', 'range', '2020-1-1', '2024-12-31'],
    ['2025-05-07', null, 'day', '2025-5-7', '2025-5-7'],
    [null, '2025-05-07', 'until', '2025-5-7', '2025-5-7'],
    ['2025-05-10', '2025-05-07', 'range', '2025-5-10', '2025-5-10'],
  ];
  for (const [start, end, precision, first, last] of table)
    it(`takes ${start} to ${end} (${precision}) for the days ${first} to ${last}`, () => {
      const span = spanOfEvent({ date: { start, end, precision, basis: 'stated' } });
      expect([span && written(span.from), span && written(span.to - 1)]).to.deep.equal([first, last]);
    });

  it('has none without a date', () => expect(spanOfEvent({ date: { start: null, end: null, precision: 'undated', basis: 'stated' } })).to.equal(undefined));
});

describe('orderEvents', () => {
  it('numbers by date, what takes longer before what happened within it, and puts the undated last', () => {
    const month = sampleEvent({ id: 'm', date: { start: '2025-05', end: '2025-05' } });
    const first = sampleEvent({ id: 'd', date: { start: '2025-05-01', end: '2025-05-01' } });
    const entries = orderEvents([...sampleEvents().reverse(), first, month]);
    expect(entries.map(({ event: { id } }) => id)).to.deep.equal(['e3', 'e2', 'm', 'd', 'e1', 'e4', 'e5', 'e6']);
    expect(entries.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
