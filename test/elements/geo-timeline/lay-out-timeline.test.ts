import { expect } from 'chai';
import fc from 'fast-check';
import { orderEvents } from '../../../src/elements/geo-timeline/event-span.js';
import { LABEL_APART, layOutTimeline, SIGN_REACH } from '../../../src/elements/geo-timeline/lay-out-timeline.js';
import { shortDays, shortMonth } from '../../../src/elements/geo-timeline/short-date.js';
import type { DatedEvent } from '../../../src/model/event.js';
import { sampleEvent, sampleEvents } from '../../support/sample-lists.js';

const pictureOf = (events: readonly DatedEvent[], width = 700, em = 16) =>
  layOutTimeline(orderEvents(events), { width, em, writeMonth: (month) => shortMonth(month, 'en'), writeDays: (span) => shortDays(span, 'en') });

/** A letter of the picture is hardly ever wider than this, for the size of letters. */
const letter = (em: number): number => em * 0.78 * 0.6;

const two = (number: number): string => String(number).padStart(2, '0');
const dates = fc
  .tuple(fc.integer({ min: 1930, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => `${year}-${two(month)}-${two(day)}`.slice(0, length));
const crowded = fc.integer({ min: 1, max: 28 }).map((day) => `2025-05-${two(day)}`);
const lists = fc
  .array(
    fc.oneof(
      dates.map((date) => [date, date] as const),
      crowded.map((date) => [date, date] as const),
      fc.tuple(crowded, dates),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map(([start, end], index) => sampleEvent({ id: `e${index}`, date: { start, end } })));

describe('layOutTimeline', () => {
  it('draws what is dated, and bars for what took longer than its sign is wide', () => {
    const { marks } = pictureOf(sampleEvents());
    expect(marks.map(({ entry, bar, label }) => [entry.event.id, bar !== undefined, label])).to.deep.equal([
      ['e3', true, undefined],
      ['e2', true, undefined],
      ['e1', false, '7 May'],
      ['e4', false, '8–9 Jun'],
      ['e5', false, undefined],
    ]);
  });

  it('names years, months and the year of the months', () => {
    const { labels } = pictureOf(sampleEvents());
    expect(labels.filter(({ row }) => row === 0).map(({ words }) => words)).to.include.members(['1947', 'May', 'Jun', 'Dec']);
    expect(labels.filter(({ row }) => row === 1).map(({ words }) => words)).to.deep.equal(['2025']);
  });

  it('writes no days on a narrow page', () => expect(pictureOf(sampleEvents(), 320).marks.every(({ label }) => label === undefined)).to.equal(true));

  it('never lets signs, bars and their words overlap, nor leave the picture', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(290, 640, 900), fc.constantFrom(16, 32), (events, width, em) => {
        const { marks, laneCount } = pictureOf(events, width, em);
        const reach = SIGN_REACH * (em / 16);
        const boxes = marks.map(({ x, bar, label, lane }) => {
          const end = x + reach + (label === undefined ? 0 : LABEL_APART + label.length * letter(em));
          return { lane, left: Math.min(bar?.left ?? x, x - reach), right: Math.max(bar?.right ?? end, end) };
        });
        boxes.forEach((box, index) => {
          expect(box.lane).to.be.within(0, laneCount - 1);
          expect(box.left).to.be.at.least(-1e-6);
          expect(box.right).to.be.at.most(width + 1e-6);
          for (const other of boxes.slice(index + 1)) if (other.lane === box.lane) expect(box.left >= other.right || other.left >= box.right).to.equal(true);
        });
      }),
    );
  });

  it('never lets labels of the axis overlap, nor leave the picture', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(290, 640, 900), fc.constantFrom(16, 32), (events, width, em) => {
        const { labels } = pictureOf(events, width, em);
        for (const row of [0, 1]) {
          const inRow = labels.filter((label) => label.row === row);
          inRow.slice(1).forEach(({ x }, index) => {
            const before = inRow[index];
            if (before) expect(x).to.be.at.least(before.x + before.words.length * letter(em));
          });
          for (const { x, words } of inRow) expect(x + words.length * letter(em)).to.be.at.most(width + 4);
        }
      }),
    );
  });
});

describe('shortDays', () => {
  const table: [first: [number, number, number], language: string, words: string][] = [
    [[20_215, 20_216, 0], 'en', '7 May'],
    [[20_215, 20_219, 0], 'en-GB', '7–10 May'],
    [[20_207, 20_210, 0], 'en', '29 Apr – 1 May'],
  ];
  for (const [[from, to], language, words] of table) it(`writes “${words}”`, () => expect(shortDays({ from, to }, language)).to.equal(words));
  it('writes other languages as they do', () => expect(shortDays({ from: 20_215, to: 20_216 }, 'tr')).to.equal('7 May'));
  it('writes English for a language that is none', () => expect(shortMonth(5, 'x')).to.equal('May'));
});
