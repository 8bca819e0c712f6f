import { expect } from 'chai';
import * as v from 'valibot';
import { geoPointFields, writeGeoPoint } from '../../src/model/geo-point.js';
import { record } from '../../src/model/schema.js';

describe('writeGeoPoint', () => {
  for (const [latitude, longitude, words] of [
    [34.02, 75.32, '34.02° N, 75.32° E'],
    [-5, -175.5, '5° S, 175.5° W'],
    [0, 0, '0° N, 0° E'],
    [-0.001, 12.34567, '0° N, 12.35° E'],
  ] as const)
    it(`writes ${words}`, () => expect(writeGeoPoint({ latitude, longitude })).to.equal(words));
});

describe('a point of the globe', () => {
  const schema = record(geoPointFields);
  it('reaches from pole to pole and once around', () => {
    for (const [latitude, longitude] of [
      [90, 180],
      [-90, -180],
    ])
      expect(v.is(schema, { latitude, longitude })).to.equal(true);
  });
  it('is refused beyond that, and where it is no number', () => {
    for (const point of [
      { latitude: 90.1, longitude: 0 },
      { latitude: 0, longitude: -180.1 },
      { latitude: Number.NaN, longitude: 0 },
      { latitude: '1', longitude: 0 },
      { latitude: 1 },
    ])
      expect(v.is(schema, point), JSON.stringify(point)).to.equal(false);
  });
});
