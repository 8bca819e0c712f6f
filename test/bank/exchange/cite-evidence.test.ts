import { expect } from 'chai';
import { citationsAsInline, citeEvidence } from '../../../src/bank/exchange/cite-evidence.js';
import { sampleClaim, sampleSource } from '../../support/sample-bank.js';

describe('citeEvidence', () => {
  const other = sampleSource({ id: 'other', title: null, label: 'A note', author: 'A. Writer', published: null, url: null, claims: [sampleClaim({ id: 'o1' })] });

  it('names each source once, in the order of the claims, and links the first passage', () => {
    expect(citeEvidence(['o1', 'c2', 'nowhere', 'c1'], [sampleSource(), other])).to.deep.equal([
      { words: 'A. Writer, River Office, A note' },
      { words: 'River Office, Bridges of the river, 2025-05-29', address: 'https://example.org/bridges#:~:text=The%20survey,twelve%20bridges' },
    ]);
  });

  it('writes them as lines whose brackets and marks do no harm', () => {
    expect(citationsAsInline([{ words: 'A [b] *c*', address: 'https://a.b/c(d)' }, { words: 'E' }], 'Source')).to.equal('Source: [A (b) \\*c\\*](https://a.b/c%28d%29)\nSource: E');
  });
});
