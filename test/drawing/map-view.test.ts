import { expect } from 'chai';
import fc from 'fast-check';
import { REGION_BOUNDS } from '../../src/drawing/land.js';
import { planeFromPoint } from '../../src/drawing/map-plane.js';
import {
  frameMap,
  isShown,
  KASHMIR,
  keepView,
  MAP_RATIO,
  panView,
  planeFromScreen,
  pointFromScreen,
  screenFromPoint,
  showsAny,
  zoomView,
  type MapFrame,
  type MapView,
} from '../../src/drawing/map-view.js';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const karachi = at(24.86, 67);
const istanbul = at(41.01, 28.98);
const points = fc.record({ latitude: fc.double({ min: -80, max: 80, noNaN: true }), longitude: fc.double({ min: -180, max: 179.9, noNaN: true }) }, { noNullPrototype: true });
const frames = fc.array(points, { maxLength: 5 }).map((list) => ({ list, frame: frameMap(list) }));

/** A view that shows nothing beyond the map’s bounds. */
function expectKept({ x, y, width }: MapView, { bounds, coasts }: MapFrame): void {
  const slack = 1e-6;
  if (coasts === 'region') {
    expect(x - width / 2).to.be.at.least(bounds.west - slack);
    expect(x + width / 2).to.be.at.most(bounds.east + slack);
  } else expect(x).to.be.within(-180, 180);
  expect(y - (width * MAP_RATIO) / 2).to.be.at.least(planeFromPoint(at(bounds.north, 0)).y - slack);
  expect(y + (width * MAP_RATIO) / 2).to.be.at.most(planeFromPoint(at(bounds.south, 0)).y + slack);
}

describe('frameMap', () => {
  it('shows all points, with the coasts of the region where it can', () => {
    const { home, coasts } = frameMap([karachi, istanbul, at(28.61, 77.21)]);
    expect(coasts).to.equal('region');
    for (const point of [karachi, istanbul]) expect(isShown(point, home)).to.equal(true);
    // With room around them, and no more of the earth than that.
    expect(home.width).to.be.within(60, 75);
  });

  it('shows points near each other with some land around them', () => {
    expect(frameMap([karachi]).home.width).to.equal(12);
    expect(frameMap([karachi]).home.x).to.equal(67);
  });

  it('shows points on both sides of the date line side by side', () => {
    const { home, coasts } = frameMap([at(20, -175), at(20, 150), at(-20, -175)]);
    expect(coasts).to.equal('world');
    expect(home.width).to.be.below(80);
    expect(Math.abs(home.x)).to.be.above(160);
  });

  it('takes the coasts of the world for points beyond the region, and for those whose surroundings are', () => {
    for (const list of [[at(38.9, -77)], [at(-33, 151)], [istanbul, at(32.2, -110.9)], [at(70, 30)], [at(-11.9, -11.9), at(61, 129)]])
      expect(frameMap(list).coasts).to.equal('world');
  });

  it('shows the region when there are no points', () => expect(frameMap([]).coasts).to.equal('region'));

  it('shows every point and nothing beyond the bounds, wherever the points lie', () => {
    fc.assert(
      fc.property(frames, ({ list, frame }) => {
        expectKept(frame.home, frame);
        // The whole world is higher than the picture.
        if (frame.home.width < 200) for (const point of list) expect(isShown(point, frame.home), JSON.stringify(point)).to.equal(true);
      }),
    );
  });
});

describe('a view', () => {
  it('stays within the bounds however it is moved and enlarged', () => {
    const steps = fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0.5, 1, 2, 100)), { maxLength: 6 });
    fc.assert(
      fc.property(frames, steps, ({ frame }, moves) => {
        let view = frame.home;
        for (const [east, south, factor] of moves) {
          view = zoomView(panView(view, east, south, frame), factor, frame);
          expectKept(view, frame);
          expect(view.width).to.be.at.least(2);
          expect(keepView(view, frame)).to.deep.equal(view);
        }
      }),
    );
  });

  it('finds every place of the screen again', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }), ({ frame }, x, y) => {
        const again = screenFromPoint(pointFromScreen({ x, y }, frame.home, 400), frame.home, 400);
        // A whole turn of the earth is the one picture in which a meridian stands twice.
        if (frame.home.width < 359) expect(again.x).to.be.closeTo(x, 1e-6);
        expect(again.y).to.be.closeTo(y, 1e-6);
      }),
    );
  });

  it('keeps the place under the pointer when it is enlarged there', () => {
    const frame = frameMap([karachi, istanbul]);
    const place = { x: 300, y: 40 };
    const before = pointFromScreen(place, frame.home, 400);
    const after = pointFromScreen(place, zoomView(frame.home, 2, frame, planeFromScreen(place, frame.home, 400)), 400);
    expect(after.latitude).to.be.closeTo(before.latitude, 1e-6);
    expect(after.longitude).to.be.closeTo(before.longitude, 1e-6);
  });

  it('moves east and south by shares of what it shows', () => {
    const frame = frameMap([karachi]);
    const moved = panView(frame.home, 0.5, 0.5, frame);
    expect(moved.x - frame.home.x).to.be.closeTo(6, 1e-9);
    expect(moved.y - frame.home.y).to.be.closeTo(4.5, 1e-9);
  });
});

describe('showsAny', () => {
  const table: [what: string, view: MapView, shows: boolean][] = [
    ['a map from Türkiye to India', frameMap([istanbul, at(28.61, 77.21)]).home, true],
    ['a map of the south of India', frameMap([at(10, 76), at(13, 80)]).home, false],
    ['a map of the Pacific', frameMap([at(20, -175), at(20, 150)]).home, false],
    ['a map that touches the corner', { x: 66.1, y: planeFromPoint(at(32, 0)).y + 4.4, width: 12 }, true],
    ['a map that just does not', { x: 65.9, y: planeFromPoint(at(32, 0)).y, width: 12 }, false],
    ['a map around the other way', { x: -290, y: planeFromPoint(at(34, 0)).y, width: 20 }, true],
  ];
  for (const [what, view, shows] of table) it(`finds ${shows ? 'some' : 'nothing'} of Kashmir on ${what}`, () => expect(showsAny(view, KASHMIR)).to.equal(shows));
});

describe('the region', () => {
  it('holds what banks are about', () => {
    expect(REGION_BOUNDS.west).to.be.below(15);
    expect(REGION_BOUNDS.east).to.be.above(120);
  });
});
