import { expect } from 'chai';
import fc from 'fast-check';
import { idMaker, letterOf, slugOf } from '../../../src/bank/exchange/make-id.js';
import { expectProportionalTime } from '../../support/growth.js';

describe('slugOf', () => {
  const slugs: [text: string, slug: string][] = [
    ['Rivers & lakes', 'rivers-lakes'],
    ['  Türkiye’nin IRMAĞI?', 'turkiye-nin-irmagi'],
    ['Straße, Ærø, Łódź', 'strasse-aero-lodz'],
    ['½ of 10', '1-2-of-10'],
    ['دریا', ''],
    ['', ''],
    ['a very long title that goes on and on and on until nobody reads it any more', 'a-very-long-title-that-goes-on-and-on-and-on-until-nobody'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ];
  for (const [text, slug] of slugs) it(`makes “${slug}” of “${text.slice(0, 30)}”`, () => expect(slugOf(text)).to.equal(slug));

  it('gives an id or nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => /^(?:[a-z0-9][a-z0-9-]{0,79})?$/u.test(slugOf(text))));
  });
});

describe('idMaker', () => {
  it('takes the first wish that is an id, and never gives one twice', () => {
    const next = idMaker();
    expect([next(undefined, 'not an id', 'a'), next('a'), next('a'), next('a-2'), next('', 'q-1'), next(), next()]).to.deep.equal(['a', 'a-2', 'a-3', 'a-2-2', 'q-1', 'q', 'q-2']);
  });

  it('takes no longer for many of one name', () => {
    const next = idMaker();
    const ids = new Set(Array.from({ length: 50_000 }, () => next('x'.repeat(80))));
    expect(ids.size).to.equal(50_000);
    expect([...ids].every((id) => id.length <= 80)).to.equal(true);
    expectProportionalTime((count) => {
      const make = idMaker();
      for (let index = 0; index < count; index++) make('x'.repeat(80));
    }, 2500);
  });
});

describe('letterOf', () => {
  it('gives letters in their order', () => expect([0, 1, 25].map(letterOf)).to.deep.equal(['a', 'b', 'z']));
});
