import { expect } from 'chai';
import fc from 'fast-check';
import { isWithinTolerance } from '../../src/scoring/number-tolerance.js';

describe('isWithinTolerance', () => {
  const table: [given: number, value: number, tolerance: number, kind: 'absolute' | 'percent', within: boolean][] = [
    [10, 10, 0, 'absolute', true],
    [10.000001, 10, 0, 'absolute', false],
    [9.5, 10, 0.5, 'absolute', true],
    [10.5, 10, 0.5, 'absolute', true],
    [10.51, 10, 0.5, 'absolute', false],
    [1.1, 1, 0.1, 'absolute', true],
    [0.1 + 0.2, 0.3, 0, 'absolute', true],
    [0.3, 0.1 + 0.2, 0, 'absolute', true],
    [0.1 + 0.2, 0, 0.3, 'absolute', true],
    [90, 100, 10, 'percent', true],
    [110, 100, 10, 'percent', true],
    [89.9, 100, 10, 'percent', false],
    [-110, -100, 10, 'percent', true],
    [-89, -100, 10, 'percent', false],
    [0, 0, 10, 'percent', true],
    [0.01, 0, 10, 'percent', false],
    [-0, 0, 0, 'absolute', true],
    [1.7e-19, 1.6e-19, 0, 'absolute', false],
    [0, 1.6e-19, 0, 'absolute', false],
    [1.6e-19, 1.6e-19, 0, 'absolute', true],
    [1, 1e308, 10, 'percent', false],
    [1.05e308, 1e308, 10, 'percent', true],
    [Number.NaN, 10, 1000, 'absolute', false],
    [Number.POSITIVE_INFINITY, 1, 1e308, 'absolute', false],
  ];
  for (const [given, value, tolerance, toleranceKind, within] of table) {
    it(`takes ${given} ${within ? 'for' : 'not for'} ${value} within ${tolerance} ${toleranceKind}`, () => {
      expect(isWithinTolerance(given, { value, tolerance, toleranceKind })).to.equal(within);
    });
  }

  it('takes every finite answer for itself, and never less with more tolerance', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const margin = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 });
    fc.assert(
      fc.property(finite, finite, margin, margin, fc.constantFrom('absolute' as const, 'percent' as const), (given, value, one, other, toleranceKind) => {
        expect(isWithinTolerance(value, { value, tolerance: one, toleranceKind })).to.equal(true);
        const [less, more] = one < other ? [one, other] : [other, one];
        if (isWithinTolerance(given, { value, tolerance: less, toleranceKind })) expect(isWithinTolerance(given, { value, tolerance: more, toleranceKind })).to.equal(true);
      }),
    );
  });
});
