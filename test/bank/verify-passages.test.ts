import { expect } from 'chai';
import type { Problem } from '../../src/model/problem.js';
import { normalizeText, paragraphsOf } from '../../src/model/passage.js';
import { verifyPassages } from '../../src/bank/verify-passages.js';
import { sampleClaim, sampleSource } from '../support/sample-bank.js';
import { sha256 } from '../support/sha256.js';

const ARTICLE = 'A report on bridges\n\nThe survey counts twelve bridges. Two of them are closed.\n\nThe office will open one in May and one in June.\n';

/** A source whose one claim is anchored to `passage` as it stands in the article. */
async function anchored(article: string, passage: string, paragraph: number, start: string, end: string) {
  return sampleSource({
    textSha256: await sha256(paragraphsOf(article).join(' ')),
    claims: [sampleClaim({ passage: { paragraph, start, end, sha256: (await sha256(normalizeText(passage))).slice(0, 12) } })],
  });
}
const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ level, code, path }) => `${level} ${code} ${path.join('.')}`);

describe('verifyPassages', () => {
  it('finds nothing wrong with a passage that stands where and as it did', async () => {
    const source = await anchored(ARTICLE, 'The survey counts twelve bridges', 1, 'The survey', 'twelve bridges');
    expect(await verifyPassages(source, ARTICLE, { sha256 })).to.deep.equal([]);
  });

  it('does not mind other white space, line ends and forms of a letter', async () => {
    const source = await anchored('a\nThe café counts', 'The café counts', 1, 'The café', 'counts');
    expect(await verifyPassages(source, ' a \r\n\r\n\r\nThe  cafe\u0301\u00a0counts \r\n', { sha256 })).to.deep.equal([]);
  });

  it('takes a passage that runs over two paragraphs to stand in the first of them', async () => {
    const told = async (paragraph: number): Promise<string[]> =>
      codesOf(await verifyPassages(await anchored(ARTICLE, 'them are closed. The office', paragraph, 'them are', 'The office'), ARTICLE, { sha256 }));
    expect(await told(1)).to.deep.equal([]);
    expect(await told(2)).to.deep.equal(['warning passage-moved claims.0.passage']);
  });

  const table: [what: string, article: string, codes: string[]][] = [
    ['warns of a passage that moved', ARTICLE.replace('A report', 'A note\nA report'), ['warning passage-moved claims.0.passage', 'warning article-changed textSha256']],
    ['reports a passage whose first words differ', ARTICLE.replace('The survey', 'One survey'), ['error passage-changed claims.0.passage', 'warning article-changed textSha256']],
    ['reports a passage that is gone', ARTICLE.replace('The survey counts twelve bridges.', ''), ['error passage-missing claims.0.passage', 'warning article-changed textSha256']],
    ['reports a passage that reads otherwise', ARTICLE.replace('counts', 'lists'), ['error passage-changed claims.0.passage', 'warning article-changed textSha256']],
    [
      'reports words that fit two places of the paragraph',
      ARTICLE.replace('bridges. Two', 'bridges. The survey counts twelve bridges. Two'),
      ['error passage-ambiguous claims.0.passage', 'warning article-changed textSha256'],
    ],
    ['warns that the article changed elsewhere', ARTICLE.replace('June', 'July'), ['warning article-changed textSha256']],
    ['reports everything missing from an empty article', '', ['error passage-missing claims.0.passage', 'warning article-changed textSha256']],
  ];
  for (const [what, article, codes] of table) {
    it(what, async () => {
      const source = await anchored(ARTICLE, 'The survey counts twelve bridges', 1, 'The survey', 'twelve bridges');
      expect(codesOf(await verifyPassages(source, article, { sha256 }))).to.deep.equal(codes);
    });
  }

  it('does not mind the same words in another paragraph', async () => {
    const article = `${ARTICLE}The survey counts twelve bridges\n`;
    const source = await anchored(article, 'The survey counts twelve bridges', 1, 'The survey', 'twelve bridges');
    expect(await verifyPassages(source, article, { sha256 })).to.deep.equal([]);
  });

  it('names the claim in its message', async () => {
    const source = await anchored(ARTICLE, 'x', 0, 'not', 'there');
    expect((await verifyPassages(source, ARTICLE, { sha256 }))[0]?.message).to.match(/^Claim c1: /);
  });
});
