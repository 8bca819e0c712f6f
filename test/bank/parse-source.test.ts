import { expect } from 'chai';
import { parseSource } from '../../src/index.js';
import { formatPath } from '../../src/model/problem.js';
import { sampleClaim, sampleSource } from '../support/sample-bank.js';

describe('parseSource', () => {
  it('gives a fresh source', () => {
    const data = sampleSource();
    const { source, problems } = parseSource(data);
    expect(problems).to.deep.equal([]);
    expect(source).to.deep.equal(data);
    expect(source).to.not.equal(data);
    expect(source?.claims[0]).to.not.equal(data.claims[0]);
  });

  const faults: [what: string, data: unknown, problem: string][] = [
    ['no object', 'text', 'wrong-value sources[2]'],
    ['a list', [], 'wrong-value sources[2]'],
    ['a missing field', { ...sampleSource(), label: undefined }, 'wrong-value sources[2].label'],
    ['an unknown field', { ...sampleSource(), lable: 'x' }, 'unknown-field sources[2].lable'],
    ['an unknown field of a claim', { ...sampleSource(), claims: [{ ...sampleClaim(), knid: 'x' }] }, 'unknown-field sources[2].claims[0].knid'],
    ['an unknown kind', { ...sampleSource(), claims: [sampleClaim({ kind: 'fact' as 'opinion' })] }, 'wrong-value sources[2].claims[0].kind'],
    ['twin claims', { ...sampleSource(), claims: [sampleClaim(), sampleClaim()] }, 'duplicate-id sources[2].claims[1].id'],
  ];
  for (const [what, data, problem] of faults) {
    it(`reports ${what} at its place`, () => expect(parseSource(data, ['sources', 2]).problems.map(({ code, path }) => `${code} ${formatPath(path)}`)).to.include(problem));
  }
});
