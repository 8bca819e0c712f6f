import { expect } from 'chai';
import fc from 'fast-check';
import { fitLabels, layOutLanes, type LaneBox } from '../../src/drawing/time-lanes.js';

const boxes = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 120 })).map(([left, length]): LaneBox => ({ left, right: left + length })),
  { maxLength: 20 },
);

describe('layOutLanes', () => {
  it('puts what does not touch in one row, and what does in the next', () => {
    expect(
      layOutLanes([
        { left: 0, right: 10 },
        { left: 20, right: 30 },
        { left: 5, right: 25 },
      ]),
    ).to.deep.equal([0, 0, 1]);
  });

  it('keeps a distance', () => {
    const near = [
      { left: 0, right: 10 },
      { left: 12, right: 20 },
    ];
    expect(layOutLanes(near, 2)).to.deep.equal([0, 0]);
    expect(layOutLanes(near, 3)).to.deep.equal([0, 1]);
  });

  it('never lets two in a row overlap, and takes no row more than it must', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const lanes = layOutLanes(list);
        expect(lanes).to.have.length(list.length);
        list.forEach((box, index) => {
          list.slice(0, index).forEach((other, at) => {
            if (lanes[at] === lanes[index]) expect(box.left >= other.right || other.left >= box.right).to.equal(true);
          });
        });
        const deepest = Math.max(0, ...list.map(({ left }) => list.filter((box) => box.left <= left && left < box.right).length));
        expect(new Set(lanes).size).to.equal(deepest);
        expect(Math.max(-1, ...lanes)).to.equal(deepest - 1);
      }),
    );
  });
});

describe('fitLabels', () => {
  it('leaves out what would touch the one before or leave the row', () => {
    const row = { left: 0, right: 100 };
    const labels = [
      { left: -5, right: 5 },
      { left: 5, right: 30 },
      { left: 20, right: 40 },
      { left: 30, right: 60 },
      { left: 80, right: 101 },
    ];
    expect(fitLabels(labels, row)).to.deep.equal([false, true, false, true, false]);
  });

  it('never lets two overlap', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const sorted = [...list].sort((one, other) => one.left - other.left);
        const kept = sorted.filter((_, index) => fitLabels(sorted, { left: 0, right: 400 })[index]);
        kept.slice(1).forEach((box, index) => expect(box.left).to.be.at.least((kept[index] as LaneBox).right));
        if (list.some(({ right }) => right <= 400)) expect(kept.length).to.be.above(0);
      }),
    );
  });
});
