import { expect } from 'chai';
import fc from 'fast-check';
import { centralMoment, covarianceOf, isSpread, meanOf, medianOf, varianceOf } from '../../src/statistics/moments.js';

const marks = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 });

describe('moments', () => {
  it('gives nothing where there are too few values', () => {
    expect([meanOf([]), medianOf([]), varianceOf([3]), centralMoment([], 2)]).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(medianOf([9, 1, 4])).to.equal(4);
    expect(medianOf([9, 1, 4, 6])).to.equal(5);
  });

  it('divides variance and covariance by one less than the number of values', () => {
    // Mean 4; distances −2, 0, 2; squares 4 + 0 + 4 = 8; 8 ÷ 2 = 4.
    expect(varianceOf([2, 4, 6])).to.equal(4);
    // Means 4 and 2; products (−2)(−1) + 0·1 + 2·0 = 2; 2 ÷ 2 = 1.
    expect(covarianceOf([2, 4, 6], [1, 3, 2])).to.equal(1);
  });

  it('refuses lists that make no pairs', () => {
    expect(() => covarianceOf([1, 2], [1])).to.throw(RangeError);
  });

  it('takes rounding for no spread', () => {
    const alike = [0.1 + 0.2, 0.3, 0.3];
    expect(isSpread(varianceOf(alike), alike)).to.equal(false);
    expect(isSpread(varianceOf([0, 1e-6]), [0, 1e-6])).to.equal(true);
  });

  it('gives a variance that no shift changes', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -9, max: 9 }), (values, shift) => {
        expect(varianceOf(values.map((value) => value + shift))).to.be.closeTo(varianceOf(values) as number, 1e-9);
      }),
    );
  });

  it('gives the same covariance whichever list comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 2 }), (pairs) => {
        const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(covarianceOf(ones, others)).to.be.closeTo(covarianceOf(others, ones) as number, 1e-9);
      }),
    );
  });
});
