import { expect } from 'chai';
import { needsStatements, placeStatements } from '../../src/bank/place-statements.js';
import { plainInlineText } from '../../src/model/inline-text.js';
import type { EvidencePairQuestion } from '../../src/question-types/evidence-pair/evidence-pair-question.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import { typeSupport } from '../support/question-types.js';
import { sampleBank, sampleClaim, sampleSource } from '../support/sample-bank.js';

const sample = typeSupport['evidence-pair'].sample as EvidencePairQuestion;
const [first, ...rest] = sample.offered;
const pair: EvidencePairQuestion = {
  ...sample,
  offered: [{ claim: 'c1' }, ...rest.map((entry, index) => ({ ...entry, claim: `o${index}`, text: 'Another.' }))],
  support: ['c1'],
};
const bank = sampleBank({ questions: [pair] });
const placedText = (statement: string, language = 'en'): unknown => {
  const source = sampleSource({ language, claims: [sampleClaim({ id: 'c1', statement })] });
  return (placeStatements(bank, [source], questionTypes).questions[0] as EvidencePairQuestion).offered[0]?.text;
};

describe('placeStatements', () => {
  it('puts the statements of claims where questions quote them', () => {
    expect(first).to.not.equal(undefined);
    expect(needsStatements(bank, questionTypes)).to.equal(true);
    expect(placedText('The river is 12 km long.')).to.equal('The river is 12 km long.');
  });

  it('leaves what no source knows as it is', () => {
    const placed = placeStatements(bank, [sampleSource({ claims: [sampleClaim({ id: 'c9' })] })], questionTypes);
    expect(needsStatements(placed, questionTypes)).to.equal(true);
    expect(placed.questions).to.deep.equal(bank.questions);
  });

  it('names the language of a statement that is not the bank’s', () => {
    expect(placedText('Nehir uzundur.', 'tr')).to.deep.equal({ text: 'Nehir uzundur.', lang: 'tr' });
  });

  for (const statement of ['A *star* and a [link](https://example.org)', '`code` and \\ slash', '- 5 degrees', 'It is **not** so', 'a\n- b']) {
    it(`keeps “${statement}” as it was written, although marks are read in questions`, () => {
      expect(plainInlineText(placedText(statement) as string).replace(/\s+/g, ' ')).to.equal(statement.replace(/\s+/g, ' '));
    });
  }
});
