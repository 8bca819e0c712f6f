import { expect } from 'chai';
import fc from 'fast-check';
import { readArticleWords } from '../../../src/bank/rules/article-words.js';

const text = 'The council of the town decided on Tuesday to raise the wall.\n\nThe Organisation for Security and Cooperation in Europe met.';
const articles = readArticleWords(new Map([['news', text]]));
const runs = (given: string, titles?: readonly string[]): string[] => articles.sharedRuns(given, 7, titles).map(({ words }) => words.join(' '));

describe('readArticleWords', () => {
  it('finds the whole of a shared run, whatever its case, marks and spaces', () => {
    expect(runs('It says: the COUNCIL of the  town, “decided” on Tuesday, in May.')).to.deep.equal(['the COUNCIL of the town decided on Tuesday']);
  });

  it('finds nothing in six shared words', () => expect(runs('of the town decided on Tuesday for')).to.deep.equal([]));

  it('finds a run on either side of another word', () => {
    expect(articles.sharedRuns('the council of the village decided on Tuesday to raise', 4).map(({ words }) => words.length)).to.deep.equal([4, 5]);
  });

  it('lets the name of a body be', () => expect(runs('The Organisation for Security and Cooperation in Europe is one.')).to.deep.equal([]));

  it('lets a printed title be', () => {
    const given = 'council of the town decided on Tuesday to';
    expect(runs(given)).to.have.length(1);
    expect(runs(given, ['The council of the town decided on Tuesday to raise'])).to.deep.equal([]);
  });

  it('does not run on from one paragraph into the next', () => expect(runs('to raise the wall. The Organisation for security')).to.deep.equal([]));

  it('finds every seven words of any article in that article', () => {
    const word = fc.stringMatching(/^[a-zğüşıöç]{2,6}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 7, maxLength: 30 }), fc.nat(), (words, seed) => {
        const from = seed % (words.length - 6);
        const found = readArticleWords(new Map([['a', words.join(' ')]])).sharedRuns(words.slice(from, from + 7).join(', '), 7);
        expect(found).to.have.length.at.least(1);
      }),
    );
  });
});
