import { expect } from 'chai';
import fc from 'fast-check';
import { opaqueIds } from '../../src/model/opaque-id.js';

describe('opaqueIds', () => {
  // Fixed for ever: saved responses hold these ids.
  it('gives the same ids for ever', () => {
    expect(opaqueIds('trade-balance-direction', ['a', 'b', 'c'])).to.deep.equal(['14l2wum', '2dc97x', '6tj5xh']);
    expect(opaqueIds('q2', ['a', 'b'])).to.deep.equal(['10jt71m', 'qte46i']);
  });

  it('gives a part the same id wherever it stands', () => {
    const [a, b] = opaqueIds('q', ['a', 'b']);
    expect(opaqueIds('q', ['b', 'x', 'a'])).to.include.members([a, b]);
  });

  it('never gives an id twice, whatever the parts are called', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 26 }), (question, parts) => {
        const ids = opaqueIds(question, parts);
        expect(ids).to.have.length(parts.length);
        expect(new Set(ids).size).to.equal(parts.length);
        for (const id of ids) expect(id).to.match(/^[0-9a-z]{1,7}$/);
      }),
    );
  });

  it('gives different ids to a great many parts', () => {
    expect(
      new Set(
        opaqueIds(
          'q',
          Array.from({ length: 20_000 }, (_, index) => String(index)),
        ),
      ).size,
    ).to.equal(20_000);
  });
});
