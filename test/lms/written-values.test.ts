import { expect } from 'chai';
import fc from 'fast-check';
import { clipText } from '../../src/lms/clip-text.js';
import { symbolsFor } from '../../src/lms/author-ids.js';
import { writeInteraction } from '../../src/lms/interaction-text.js';
import { writeDuration, writeTimeOfDay, writeTimespan, writeTimestamp } from '../../src/lms/session-time.js';
import { writeDecimal, writePoints, writeScaled } from '../../src/lms/write-number.js';

describe('what is written for hosts', () => {
  it('writes spans of time in both ways', () => {
    expect([0, 5, 1500, 65_500, 3_600_000, 90_061_010, -1, 1e15].map(writeTimespan)).to.deep.equal([
      '0000:00:00.00',
      '0000:00:00.01',
      '0000:00:01.50',
      '0000:01:05.50',
      '0001:00:00.00',
      '0025:01:01.01',
      '0000:00:00.00',
      '9999:59:59.99',
    ]);
    expect([0, 10, 1500, 65_500, 3_600_000, 90_061_000].map(writeDuration)).to.deep.equal(['PT0S', 'PT0.01S', 'PT1.50S', 'PT1M5.50S', 'PT1H', 'PT25H1M1S']);
  });

  it('writes times without what hosts refuse', () => {
    expect(writeTimestamp(Date.UTC(2025, 4, 6, 7, 8, 9, 123))).to.equal('2025-05-06T07:08:09.00Z');
    expect(writeTimeOfDay(Date.UTC(2025, 4, 6, 7, 8, 9, 123))).to.equal('07:08:09');
  });

  it('writes numbers without exponents and within their bounds', () => {
    expect([1 / 3, 1e-9, -1e-9, 100, 1e21].map((value) => writeDecimal(value === 1e21 ? 1e9 : value))).to.deep.equal(['0.3333333', '0', '0', '100', '1000000000']);
    expect([-0.5, 0, 1 / 3, 0.005, 1, 2].map(writePoints)).to.deep.equal(['0', '0', '33.33', '0.5', '100', '100']);
    expect([-3, -0.5, 0.1 + 0.2, 5].map(writeScaled)).to.deep.equal(['-1', '-0.5', '0.3', '1']);
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => /^-?\d+(\.\d{1,7})?$/.test(writeDecimal(value))));
  });

  it('clips texts on one line and never in the middle of a character', () => {
    expect(clipText(' one\n two\u2028three ', 20)).to.equal('one two three');
    expect(clipText('ab😀', 3)).to.equal('ab');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(30), (text, most) => {
        const clipped = clipText(text, most);
        expect(clipped.length).to.be.at.most(most);
        expect(clipped).not.to.match(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  it('gives each id one character, its own where it has one', () => {
    expect([...(symbolsFor(['b'], [['b', 'a']]) ?? [])]).to.deep.equal([
      ['b', 'b'],
      ['a', 'a'],
    ]);
    expect([...(symbolsFor(['nile'], [['indus', 'nile']]) ?? [])]).to.deep.equal([
      ['indus', 'a'],
      ['nile', 'b'],
    ]);
    expect(symbolsFor(['s1'], [Array.from({ length: 37 }, (_, index) => `s${index}`)])).to.equal(undefined);
    expect([...(symbolsFor(['support', 'answer'], [['x']]) ?? [])]).to.deep.equal([
      ['answer', 'a'],
      ['support', 'b'],
    ]);
  });

  it('joins parts as SCORM 2004 and xAPI do, and keeps the marks between them out of learners’ words', () => {
    expect(writeInteraction('choice', ['a', 'b'])).to.equal('a[,]b');
    expect(writeInteraction('matching', ['a[.]x', 'b[.]y'])).to.equal('a[.]x[,]b[.]y');
    expect(writeInteraction('fill-in', ['one[,]two', '{lang=en}three'])).to.equal('one,two[,](lang=en}three');
    expect(writeInteraction('long-fill-in', ['x'.repeat(5000)])).to.have.length(4000);
    expect(writeInteraction('choice', [])).to.equal('');
  });
});
