import { expect } from 'chai';
import fc from 'fast-check';
import { LAST_PARALLEL, planeFromPoint, pointFromPlane, unrollLongitude, wrapLongitude } from '../../src/drawing/map-plane.js';

describe('the plane of the map', () => {
  it('has the equator in its middle, north above it, and degrees of the equator for its measure', () => {
    expect(planeFromPoint({ latitude: 0, longitude: 30 }).x).to.equal(30);
    expect(planeFromPoint({ latitude: 0, longitude: 30 }).y).to.be.closeTo(0, 1e-9);
    expect(planeFromPoint({ latitude: 1, longitude: 0 }).y).to.be.closeTo(-1, 0.001);
    expect(planeFromPoint({ latitude: 60, longitude: 0 }).y).to.be.closeTo(-75.456, 0.001);
  });

  it('ends at the last parallel', () => {
    expect(planeFromPoint({ latitude: 90, longitude: 0 })).to.deep.equal(planeFromPoint({ latitude: LAST_PARALLEL, longitude: 0 }));
    expect(planeFromPoint({ latitude: -90, longitude: 0 }).y).to.be.closeTo(-planeFromPoint({ latitude: 90, longitude: 0 }).y, 1e-9);
  });

  it('leads back to every point up to there', () => {
    const points = fc.record({ latitude: fc.double({ min: -LAST_PARALLEL, max: LAST_PARALLEL, noNaN: true }), longitude: fc.double({ min: -180, max: 179.9, noNaN: true }) });
    fc.assert(
      fc.property(points, (point) => {
        const again = pointFromPlane(planeFromPoint(point));
        expect(again.latitude).to.be.closeTo(point.latitude, 1e-9);
        expect(again.longitude).to.be.closeTo(point.longitude, 1e-9);
      }),
    );
  });

  it('knows a meridian by several numbers', () => {
    for (const [longitude, wrapped] of [
      [190, -170],
      [-190, 170],
      [360, 0],
      [180, -180],
      [-180, -180],
      [12, 12],
    ] as const)
      expect(wrapLongitude(longitude)).to.equal(wrapped);
    for (const [longitude, near, unrolled] of [
      [-175, 170, 185],
      [175, -170, -185],
      [10, 0, 10],
      [10, 720, 730],
    ] as const)
      expect(unrollLongitude(longitude, near)).to.equal(unrolled);
  });
});
