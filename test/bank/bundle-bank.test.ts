import { expect } from 'chai';
import { bundleBank, parseBank, questionTypes } from '../../src/index.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../support/sample-bank.js';

describe('bundleBank', () => {
  const unused = sampleClaim({ id: 'c9' });
  const sources = [
    sampleSource({ $schema: '../schema/source.schema.json', claims: [...sampleSource().claims, unused] }),
    sampleSource({ id: 'other', claims: [sampleClaim({ id: 'o1' })] }),
  ];

  it('puts the sources inside, each with only the claims that are used', () => {
    const bundled = bundleBank(sampleBank({ $schema: '../schema/question-bank.schema.json' }), sources, questionTypes);
    expect(bundled).to.not.have.property('$schema');
    expect(bundled.sources).to.deep.equal([sampleSource(), sampleSource({ id: 'other', claims: [] })]);
    expect(bundled.questions).to.deep.equal(sampleBank().questions);
  });

  it('keeps a claim that only a choice rests on', () => {
    const question = sampleQuestion('choice', { evidence: [] });
    const bundled = bundleBank(sampleBank({ questions: [question] }), sources, questionTypes);
    expect((bundled.sources?.[0] as { claims: { id: string }[] }).claims.map(({ id }) => id)).to.deep.equal(['c1']);
  });

  it('changes neither the bank nor the sources, and gives a bank that parses', () => {
    const bank = sampleBank();
    const before = structuredClone(sources);
    const bundled = bundleBank(bank, sources, questionTypes);
    expect(bank).to.deep.equal(sampleBank());
    expect(sources).to.deep.equal(before);
    expect(parseBank(JSON.parse(JSON.stringify(bundled)))).to.deep.equal({ bank: bundled, problems: [] });
  });
});
