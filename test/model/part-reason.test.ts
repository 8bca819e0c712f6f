import { expect } from 'chai';
import { partReason } from '../../src/model/part-reason.js';

describe('partReason', () => {
  it('keeps reason and evidence, and nothing else', () => {
    const part = { id: 'a', text: 'A', feedback: 'Why.', evidence: ['c1'] };
    expect(partReason(part)).to.deep.equal({ feedback: 'Why.', evidence: ['c1'] });
  });

  it('has no field for what is not there', () => {
    expect(Object.keys(partReason({}))).to.deep.equal([]);
    expect(Object.keys(partReason({ feedback: undefined, evidence: [] }))).to.deep.equal(['evidence']);
    expect(Object.keys(partReason({ feedback: 'Why.' }))).to.deep.equal(['feedback']);
  });
});
