import { expect } from 'chai';
import fc from 'fast-check';
import { placeLabels, type LabelWish } from '../../src/drawing/map-labels.js';

const map = { width: 400, height: 300 };
const wish = (x: number, y: number, width = 60): LabelWish => ({ x, y, width, height: 16, gap: 8 });

describe('placeLabels', () => {
  it('puts a label below its point where there is room, else above', () => {
    expect(placeLabels([wish(200, 100)], map)).to.deep.equal([{ x: 200, y: 116 }]);
    expect(placeLabels([wish(200, 295)], map)).to.deep.equal([{ x: 200, y: 279 }]);
  });

  it('keeps the first of two near points where it would be, and moves the second', () => {
    const [one, other] = placeLabels([wish(200, 100), wish(200, 120)], map);
    expect(one).to.deep.equal({ x: 200, y: 84 });
    expect(other).to.deep.equal({ x: 200, y: 136 });
  });

  it('leaves out a label that has no room', () => expect(placeLabels([wish(200, 100, 500)], map)).to.deep.equal([undefined]));

  it('never lets labels overlap, cover another point, or leave the map', () => {
    const wishes = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 0, max: 300 }),
        width: fc.integer({ min: 10, max: 120 }),
        height: fc.constantFrom(16, 32),
        gap: fc.constantFrom(7, 12),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(wishes, (list) => {
        const places = placeLabels(list, map);
        expect(places).to.have.length(list.length);
        const boxes = places.flatMap((place, index) =>
          place ? [{ ...place, width: (list[index] as LabelWish).width, height: (list[index] as LabelWish).height, own: index }] : [],
        );
        boxes.forEach((box, index) => {
          expect(box.x - box.width / 2).to.be.at.least(0);
          expect(box.x + box.width / 2).to.be.at.most(400);
          expect(box.y - box.height / 2).to.be.at.least(0);
          expect(box.y + box.height / 2).to.be.at.most(300);
          for (const other of boxes.slice(index + 1))
            expect(Math.abs(box.x - other.x) >= (box.width + other.width) / 2 || Math.abs(box.y - other.y) >= (box.height + other.height) / 2).to.equal(true);
          list.forEach((point, at) => {
            if (at !== box.own) expect(Math.abs(box.x - point.x) >= box.width / 2 || Math.abs(box.y - point.y) >= box.height / 2, 'a point is covered').to.equal(true);
          });
        });
      }),
    );
  });
});
