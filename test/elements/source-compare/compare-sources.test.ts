import { expect } from 'chai';
import fc from 'fast-check';
import { claimsAtHand, findClaims } from '../../../src/elements/source-compare/claims-at-hand.js';
import { compareSources, missingFacts, type Comparison } from '../../../src/elements/source-compare/compare-sources.js';
import { sampleClaim, sampleSource } from '../../support/sample-bank.js';
import { sampleConflict, twoSources } from '../../support/sample-lists.js';

const idsIn = ({ rows }: Comparison): string[][][] => rows.map(({ cells }) => cells.map((cell) => cell.map(({ claim }) => claim.id)));

describe('findClaims', () => {
  it('finds each claim once, in the order asked, and says what is lost', () => {
    const { found, lost } = findClaims(['b1', 'x', 'r1', 'b1', 'x'], claimsAtHand(twoSources()));
    expect(found.map(({ claim, source }) => `${source.id} ${claim.id}`)).to.deep.equal(['bank-sheet b1', 'river-survey r1']);
    expect(lost).to.deep.equal(['x']);
  });

  it('does not find a claim that must not be used', () => expect(findClaims(['b9'], claimsAtHand(twoSources()))).to.deep.equal({ found: [], lost: ['b9'] }));
});

describe('compareSources', () => {
  const compared = (change = {}) => compareSources({ sides: sampleConflict().sides, ...change }, twoSources());

  it('gives each side a cell for each source, sources by name', () => {
    const comparison = compared();
    expect(comparison.sources.map(({ id }) => id)).to.deep.equal(['bank-sheet', 'river-survey']);
    expect(idsIn(comparison)).to.deep.equal([
      [['b1'], []],
      [[], ['r1', 'r2']],
    ]);
    expect(comparison.rows.map(({ text }) => text)).to.deep.equal(sampleConflict().sides.map(({ text }) => text));
  });

  it('leaves out sources that say nothing on it, and names as silent only those asked for that are', () => {
    const third = sampleSource({ id: 'third', publisher: 'A Third', claims: [] });
    const sources = [...twoSources(), third];
    expect(compareSources({ sides: sampleConflict().sides }, sources)).to.deep.include({ silent: [] });
    const { silent, sources: speaking } = compareSources({ sides: sampleConflict().sides, silent: ['third', 'river-survey', 'nobody'] }, sources);
    expect(silent).to.deep.equal([third]);
    expect(speaking.length).to.equal(2);
  });

  it('says which claims no source has', () => expect(compared({ sides: [{ claims: ['x', 'r1'] }, { claims: ['x'] }] }).lost).to.deep.equal(['x']));

  it('shows every claim that is found once on each side that names it, and none besides', () => {
    const ids = fc.subarray(['r1', 'r2', 'b1', 'b2', 'b9', 'x']);
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 4 }), (sides) => {
        const comparison = compareSources({ sides: sides.map((claims) => ({ claims })) }, twoSources());
        expect(idsIn(comparison).map((cells) => cells.flat().sort())).to.deep.equal(sides.map((claims) => claims.filter((id) => !['b9', 'x'].includes(id)).sort()));
        for (const { cells } of comparison.rows) {
          expect(cells).to.have.length(comparison.sources.length);
          cells.forEach((cell, index) => cell.forEach(({ source }) => expect(source).to.equal(comparison.sources[index])));
        }
        for (const [index] of comparison.sources.entries()) expect(comparison.rows.some(({ cells }) => (cells[index]?.length ?? 0) > 0)).to.equal(true);
      }),
    );
  });
});

describe('missingFacts', () => {
  const of = (sides: readonly { claims: string[] }[], id: string, sources = twoSources()) => {
    const comparison = compareSources({ sides }, sources);
    return missingFacts(
      comparison,
      comparison.sources.findIndex((source) => source.id === id),
    );
  };

  it('names what is not recorded of a source', () => {
    expect(of([{ claims: ['b2'] }], 'bank-sheet')).to.deep.equal(['title', 'author', 'date', 'address']);
    expect(of([{ claims: ['r1'] }], 'river-survey')).to.deep.equal([]);
    expect(of([{ claims: ['c'] }], 'bare', [sampleSource({ id: 'bare', publisher: null, author: 'A', claims: [sampleClaim({ id: 'c' })] })])).to.deep.equal(['publisher']);
  });

  it('misses a reply where a source alleges and nothing else of it is cited', () => {
    expect(of([{ claims: ['b1'] }, { claims: ['r1'] }], 'bank-sheet'))
      .to.include('reply')
      .and.not.to.include('side');
    expect(of([{ claims: ['b1'] }, { claims: ['b2'] }], 'bank-sheet')).not.to.include.members(['reply']);
  });

  it('says of a source without an allegation that it stands on one side only', () => {
    expect(of([{ claims: ['b1'] }, { claims: ['r1'] }], 'river-survey')).to.deep.equal(['side']);
    expect(of([{ claims: ['b1', 'r1'] }], 'river-survey'), 'where there are no sides').to.deep.equal([]);
  });
});
