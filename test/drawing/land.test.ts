import { expect } from 'chai';
import { REGION_BOUNDS, type Land } from '../../src/drawing/land.js';
import { land as region } from '../../src/drawing/land-region.js';
import { land as world } from '../../src/drawing/land-world.js';
import { planeFromPoint } from '../../src/drawing/map-plane.js';

/** The corners of every ring in degrees of the plane. */
function ringsOf({ path, unitsPerDegree }: Land): [number, number][][] {
  let x = 0;
  let y = 0;
  return path
    .split('z')
    .slice(0, -1)
    .map((ring) => {
      expect(ring).to.match(/^m[\d -]+$/);
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const corners: [number, number][] = [];
      for (let index = 0; index < numbers.length; index += 2)
        corners.push([(x += numbers[index] as number) / unitsPerDegree, (y += numbers[index + 1] as number) / unitsPerDegree]);
      [x, y] = (corners[0] as [number, number]).map((value) => value * unitsPerDegree) as [number, number];
      return corners;
    });
}

function isOnLand(land: Land, latitude: number, longitude: number): boolean {
  const { x, y } = planeFromPoint({ latitude, longitude });
  let inside = false;
  for (const ring of ringsOf(land)) {
    ring.forEach(([oneX, oneY], index) => {
      const [otherX, otherY] = ring.at(index - 1) as [number, number];
      if (oneY > y !== otherY > y && x < ((otherX - oneX) * (y - oneY)) / (otherY - oneY) + oneX) inside = !inside;
    });
  }
  return inside;
}

describe('the coasts', () => {
  const places: [name: string, latitude: number, longitude: number, onLand: boolean][] = [
    ['Ankara', 39.93, 32.86, true],
    ['Islamabad', 33.68, 73.05, true],
    ['New Delhi', 28.61, 77.21, true],
    ['Colombo’s hills', 7, 80.7, true],
    ['Manila’s north', 16, 121, true],
    ['the Black Sea', 43, 34, false],
    ['the Caspian Sea', 42, 50.5, false],
    ['the Red Sea', 20.5, 38.5, false],
    ['the Bay of Bengal', 15, 88, false],
    ['the Arabian Sea', 15, 65, false],
  ];
  for (const [name, latitude, longitude, onLand] of places) {
    it(`have ${name} ${onLand ? 'on land' : 'at sea'}, in the region and in the world`, () => {
      expect(isOnLand(region, latitude, longitude), 'region').to.equal(onLand);
      expect(isOnLand(world, latitude, longitude), 'world').to.equal(onLand);
    });
  }

  it('of the world have both Americas, Australia and Antarctica, and the oceans between them', () => {
    for (const [latitude, longitude] of [
      [39, -98],
      [-10, -55],
      [-25, 134],
      [-80, 0],
      [-80, 160],
      [-80, -130],
      [68, 179],
    ] as const)
      expect(isOnLand(world, latitude, longitude), `${latitude} ${longitude}`).to.equal(true);
    for (const [latitude, longitude] of [
      [30, -40],
      [0, -140],
      [-50, 90],
      [-60, 0],
    ] as const)
      expect(isOnLand(world, latitude, longitude), `${latitude} ${longitude}`).to.equal(false);
  });

  it('of the region are cut only beyond what can be seen', () => {
    const { west, east, south, north } = REGION_BOUNDS;
    const top = planeFromPoint({ latitude: north, longitude: 0 }).y;
    const bottom = planeFromPoint({ latitude: south, longitude: 0 }).y;
    const sides = { west: 0, east: 0, top: 0, bottom: 0 };
    for (const ring of ringsOf(region)) {
      ring.forEach(([x, y], index) => {
        const [otherX, otherY] = ring.at(index - 1) as [number, number];
        const isVisible = (px: number, py: number): boolean => px > west && px < east && py > top && py < bottom;
        // A straight run along a side, many degrees long, is a cut.
        if (x === otherX && Math.abs(y - otherY) > 3) {
          expect(isVisible(x, (y + otherY) / 2), `cut at ${x}`).to.equal(false);
          sides[x < 60 ? 'west' : 'east']++;
        }
        if (y === otherY && Math.abs(x - otherX) > 3) {
          expect(isVisible((x + otherX) / 2, y), `cut at ${y}`).to.equal(false);
          sides[y < 0 ? 'top' : 'bottom']++;
        }
      });
    }
    expect(sides.top).to.be.above(0);
  });
});
