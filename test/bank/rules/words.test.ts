import { expect } from 'chai';
import { foldWord, sentencesOf, singularOf, withoutQuotations, writtenWords } from '../../../src/bank/rules/words.js';

describe('sentencesOf', () => {
  const table: [string, string[]][] = [
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['Dr. Aslan met Mr. Khan at the U.S. embassy. They spoke.', ['Dr. Aslan met Mr. Khan at the U.S. embassy.', 'They spoke.']],
    ['It cost 10.7 billion. “Much.” So they say.', ['It cost 10.7 billion.', '“Much.”', 'So they say.']],
    ['asia-news.biz says so. Why?', ['asia-news.biz says so.', 'Why?']],
    ['One line\nanother line', ['One line another line']],
    ['پل بند ہے۔ کیوں؟', ['پل بند ہے۔', 'کیوں؟']],
    ['', []],
  ];
  for (const [text, sentences] of table) it(`parts “${text.replace('\n', '⏎')}” into ${sentences.length}`, () => expect(sentencesOf(text)).to.deep.equal(sentences));
});

describe('words', () => {
  it('keep short forms, decimals and names in one piece, and part hyphens', () => {
    expect(writtenWords('The U.S. gave 10.7 billion; Türkiye’s well-known bid.')).to.deep.equal(['The', 'U.S', 'gave', '10.7', 'billion', 'Türkiye’s', 'well', 'known', 'bid']);
  });
  it('are compared without case, accents and possessives', () => expect(['Türkiye’s', 'TURKIYE', 'turkiye'].map(foldWord)).to.deep.equal(['turkiye', 'turkiye', 'turkiye']));
  it('lose the endings of the plural', () => expect(['pillars', 'cities', 'boxes', 'class', 'press'].map(singularOf)).to.deep.equal(['pillar', 'city', 'box', 'class', 'press']));
  it('are left without quotations', () => expect(withoutQuotations('He says “never” here.').includes('never')).to.equal(false));
});
