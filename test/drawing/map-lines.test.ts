import { expect } from 'chai';
import { drawCircle, drawShortestWay, graticuleOf } from '../../src/drawing/map-lines.js';
import { pointFromScreen, screenFromPoint } from '../../src/drawing/map-view.js';
import { distanceKilometres } from '../../src/scoring/distance.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const corners = (path: string): { x: number; y: number }[] => [...path.matchAll(/[ML]([\d.e-]+) ([\d.e-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('graticuleOf', () => {
  it('gives round degrees within the view', () => {
    expect(graticuleOf({ x: 60, y: 0, width: 60 })).to.deep.equal({ parallels: [-20, -10, 0, 10, 20], meridians: [30, 40, 50, 60, 70, 80, 90] });
    expect(graticuleOf({ x: 180, y: -30, width: 10 }).meridians).to.deep.equal([176, 178, 180, 182, 184]);
  });

  it('gives some lines at every scale, and never very many', () => {
    for (const width of [2, 3, 5, 8, 12, 20, 33, 60, 100, 200, 360]) expect(graticuleOf({ x: 12.3, y: -20, width }).meridians.length, String(width)).to.be.within(4, 13);
  });
});

describe('drawCircle', () => {
  const view = { x: 67, y: -25, width: 20 };
  it('draws what lies at its distance', () => {
    const ring = corners(drawCircle(at(24.86, 67), 400, view, 2000));
    expect(ring.length).to.be.above(60);
    for (const corner of ring) expect(distanceKilometres(pointFromScreen(corner, view, 2000), at(24.86, 67))).to.be.closeTo(400, 1);
  });

  it('draws in one piece across the date line', () => {
    const xs = corners(drawCircle(at(20, 179), 600, { x: 180, y: -20, width: 40 }, 400)).map(({ x }) => x);
    expect(Math.max(...xs) - Math.min(...xs)).to.be.below(150);
  });
});

describe('drawShortestWay', () => {
  it('runs from one point to the other, nearer to the pole between them', () => {
    const view = { x: 0, y: -50, width: 120 };
    const way = corners(drawShortestWay(at(45, -50), at(45, 50), view, 1200));
    for (const [corner, point] of [
      [way[0], at(45, -50)],
      [way.at(-1), at(45, 50)],
    ] as const) {
      const { x, y } = screenFromPoint(point, view, 1200);
      expect(corner?.x).to.be.closeTo(x, 0.1);
      expect(corner?.y).to.be.closeTo(y, 0.1);
    }
    expect((way[16] as { y: number }).y).to.be.below((way[0] as { y: number }).y - 50);
  });
});
