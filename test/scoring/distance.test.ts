import { expect } from 'chai';
import fc from 'fast-check';
import type { GeoPoint } from '../../src/model/geo-point.js';
import { distanceKilometres, roundDistance } from '../../src/scoring/distance.js';

const HALF_ROUND = Math.PI * 6371.0088;
const points = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('distanceKilometres', () => {
  const table: [what: string, one: [number, number], other: [number, number], kilometres: number][] = [
    ['a degree of the equator', [0, 0], [0, 1], 111.195],
    ['a degree of a meridian', [50, 8], [51, 8], 111.195],
    ['Istanbul to Karachi', [41.01, 28.98], [24.86, 67], 3935],
    ['across the date line', [20, 175], [20, -175], 1044.7],
    ['pole to pole', [90, 0], [-90, 120], HALF_ROUND],
    ['one pole by two meridians', [90, 10], [90, -100], 0],
    ['the two ends of a meridian turn', [0, -180], [0, 180], 0],
  ];
  for (const [what, [latitude, longitude], [north, east], kilometres] of table)
    it(`finds ${Math.round(kilometres)} km for ${what}`, () =>
      expect(distanceKilometres({ latitude, longitude }, { latitude: north, longitude: east })).to.be.closeTo(kilometres, 0.5));

  const check = (law: (one: GeoPoint, other: GeoPoint, third: GeoPoint) => void): void => fc.assert(fc.property(points, points, points, (...three) => void law(...three)));

  it('is 0 from a point to itself', () => check((one) => expect(distanceKilometres(one, one)).to.equal(0)));
  it('is the same there and back', () => check((one, other) => expect(distanceKilometres(one, other)).to.be.closeTo(distanceKilometres(other, one), 1e-6)));
  it('is never longer than half round the earth', () => check((one, other) => expect(distanceKilometres(one, other)).to.be.within(0, HALF_ROUND + 1e-6)));
  it('is half round the earth to the other side of it', () =>
    check(({ latitude, longitude }) =>
      expect(distanceKilometres({ latitude, longitude }, { latitude: -latitude, longitude: longitude > 0 ? longitude - 180 : longitude + 180 })).to.be.closeTo(HALF_ROUND, 0.01),
    ));
  it('is no longer than a way round by a third point', () =>
    check((one, other, third) => expect(distanceKilometres(one, other)).to.be.at.most(distanceKilometres(one, third) + distanceKilometres(third, other) + 1e-3)));
});

describe('roundDistance', () => {
  for (const [kilometres, rounded] of [
    [0.2, 1],
    [7.36, 7.4],
    [53.4, 53],
    [314, 310],
    [1261, 1300],
    [20015, 20000],
  ] as const)
    it(`says about ${rounded} for ${kilometres}`, () => expect(roundDistance(kilometres)).to.equal(rounded));
});
