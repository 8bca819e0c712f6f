import { expect } from 'chai';
import * as fc from 'fast-check';
import { indexArticle, placeWords } from '../../src/bank/article-index.js';
import { chooseAnchors } from '../../src/bank/choose-anchors.js';
import { findDrift, hashPassage, type Drift } from '../../src/bank/find-drift.js';
import { findSimilar } from '../../src/bank/find-similar.js';
import { renewPassages } from '../../src/bank/renew-passage.js';
import { findPassages } from '../../src/model/passage.js';
import { sha256 } from '../support/sha256.js';
import { expectProportionalTime } from '../support/growth.js';

const FILLER = Array.from({ length: 30 }, (_none, index) => `Item ${index} of the list names a mill, a weir and a ferry of district ${index * 7}.`);
const PASSAGE = 'The survey of the Sorrel valley counts twelve wooden bridges';
const ARTICLE = [...FILLER.slice(0, 10), `${PASSAGE}, and two of them are closed.`, ...FILLER.slice(10)].join('\n');
const anchored = async (text = PASSAGE, start = 'The survey of', end = 'wooden bridges') => ({ paragraph: 10, start, end, sha256: await hashPassage(text, sha256) });
const driftIn = async (article: string, before?: string): Promise<Drift> =>
  findDrift(await anchored(), indexArticle(article), { sha256, before: before === undefined ? undefined : indexArticle(before) });

describe('what became of a passage', () => {
  it('is exact where nothing changed, whatever happens elsewhere', async () => {
    expect(await driftIn(ARTICLE)).to.deep.equal({ state: 'exact' });
    expect(await driftIn(ARTICLE.replace('Item 2', 'Point 2'))).to.deep.equal({ state: 'exact' });
  });

  it('is moved where it stands as it did in another paragraph', async () => {
    expect(await driftIn(`New\n${ARTICLE}`)).to.deep.equal({ state: 'moved', found: { paragraph: 11, text: PASSAGE } });
  });

  const changes: [string, (text: string) => string, number, string][] = [
    ['a word inside', (text) => text.replace('counts', 'lists'), 10, 'The survey of the Sorrel valley lists twelve wooden bridges'],
    ['its first word', (text) => text.replace('The survey', 'One survey'), 10, 'One survey of the Sorrel valley counts twelve wooden bridges'],
    ['its last word', (text) => text.replace('wooden bridges', 'wooden crossings'), 10, 'The survey of the Sorrel valley counts twelve wooden crossings'],
    [
      'slips in three words',
      (text) => text.replace('survey of the Sorrel valley', 'survay of teh Sorel valley'),
      10,
      'The survay of teh Sorel valley counts twelve wooden bridges',
    ],
    ['a word, and its paragraph', (text) => `New\n${text.replace('twelve', 'eleven')}`, 11, 'The survey of the Sorrel valley counts eleven wooden bridges'],
    [
      'words put in between',
      (text) => text.replace('valley counts', 'valley, in its new edition, counts'),
      10,
      'The survey of the Sorrel valley, in its new edition, counts twelve wooden bridges',
    ],
  ];
  for (const [what, change, paragraph, text] of changes) {
    it(`is approximate after a change of ${what}, and shows what it became`, async () => {
      for (const before of [undefined, ARTICLE]) {
        const drift = await driftIn(change(ARTICLE), before);
        expect(drift).to.have.property('state', 'approximate');
        expect(drift).to.have.property('found').that.deep.equals({ paragraph, text });
        expect(drift).to.have.property('likeness').that.is.greaterThan(0.6);
        expect((drift as { compared: string }).compared === 'passage').to.equal(before !== undefined);
      }
    });
  }

  it('is missing where nothing like it stands', async () => {
    for (const before of [undefined, ARTICLE]) {
      expect(await driftIn(ARTICLE.replace(PASSAGE, 'Nobody knows how many there are'), before)).to.have.property('state', 'missing');
      expect(await driftIn('', before)).to.have.property('state', 'missing');
    }
  });

  it('is missing, not approximate, where its ends now enclose something else altogether', async () => {
    const article = ARTICLE.replace('the Sorrel valley counts twelve', 'last spring, which nobody had asked for or paid for, found neither roads nor');
    expect(await driftIn(article, ARTICLE)).to.have.property('state', 'missing');
    expect(await driftIn(article)).to.include({ state: 'approximate', compared: 'between' });
  });

  it('is ambiguous where the words that locate it fit two places', async () => {
    expect(await driftIn(ARTICLE.replace(PASSAGE, `${PASSAGE}. ${PASSAGE}`))).to.deep.equal({ state: 'ambiguous', places: 2 });
  });

  it('does not rest on an article of another time that lacks the passage', async () => {
    expect(await driftIn(ARTICLE.replace('counts', 'lists'), 'Something else.')).to.include({ state: 'approximate', compared: 'between' });
  });

  it('is never exact when any one word of the passage changes', async () => {
    const passage = await anchored();
    const words = PASSAGE.split(' ');
    for (const place of words.keys()) {
      for (const change of [(word: string) => `${word}x`, (word: string) => `x${word}`, (word: string) => `${word}.5`, () => '']) {
        const changed = words.map((word, index) => (index === place ? change(word) : word)).join(' ');
        const { state } = await findDrift(passage, indexArticle(ARTICLE.replace(PASSAGE, changed)), { sha256 });
        expect(state, changed).to.be.oneOf(['approximate', 'missing']);
      }
    }
  });
});

describe('looking for a similar run of words', () => {
  const word = fc.constantFrom('mill', 'weir', 'ferry', 'dam', 'lock', 'quay', 'pier', 'ford');
  const words = (text: string) => placeWords(text);

  it('finds a run that stands there as it is, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 0, maxLength: 200 }),
        fc.array(word, { minLength: 0, maxLength: 200 }),
        fc.array(word, { minLength: 2, maxLength: 12 }),
        (head, tail, run) => {
          const wanted = ['sluice', ...run, 'culvert'].join(' ');
          const article = indexArticle([...head, wanted, ...tail].join(' '));
          const [best] = findSimilar(words(wanted), article, 0, 0.5);
          expect(best).to.deep.equal({ first: head.length, last: head.length + run.length + 1, likeness: 1 });
        },
      ),
    );
  });

  it('takes a time that grows with the article and not with its square', () => {
    const search = (paragraphs: number): (() => void) => {
      const text = Array.from({ length: paragraphs }, (_none, index) => `${FILLER[index % FILLER.length]} Extra ${index}.`).join('\n');
      const article = indexArticle(`${text}\nThe survay of teh Sorrel valley counts twelve wooden bridges.`);
      return () => expect(findSimilar(words(PASSAGE), article, 0, 0.5)).to.have.length.greaterThan(0);
    };
    const searches = new Map([1000, 8000].map((paragraphs) => [paragraphs, search(paragraphs)]));
    expectProportionalTime((paragraphs) => searches.get(paragraphs)?.(), 1000);
  });
});

describe('anchors for a passage', () => {
  it('find it and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 8, maxLength: 40 }), fc.nat(30), fc.integer({ min: 2, max: 12 }), (letters, from, length) => {
        const whole = letters.join(' ');
        const text = letters.slice(from, from + length).join(' ');
        if (text.split(' ').length < 2) return;
        const anchors = chooseAnchors({ paragraph: 0, text }, indexArticle(whole));
        if (anchors) expect(findPassages(whole, anchors)).to.deep.equal([text]);
      }),
    );
  });
});

describe('anchoring anew', () => {
  const renew = async (change: (text: string) => string, scope: 'moved' | 'approximate', before: string | undefined = ARTICLE) => {
    const article = change(ARTICLE);
    const passage = await anchored();
    const drift = await findDrift(passage, indexArticle(article), { sha256, before: before === undefined ? undefined : indexArticle(before) });
    const [renewed] = await renewPassages([passage], { drifts: [drift], articleChanged: true }, article, { sha256, scope });
    if (renewed) expect(await findDrift(renewed, indexArticle(article), { sha256 })).to.deep.equal({ state: 'exact' });
    return renewed;
  };

  it('gives a moved passage its paragraph', async () => {
    expect(await renew((text) => `New\n${text}`, 'moved')).to.deep.equal({ ...(await anchored()), paragraph: 11 });
  });

  it('gives a passage with a slip mended new anchors and a new hash, when asked to', async () => {
    const change = (text: string): string => text.replace('The survey of', 'The new survey of');
    expect(await renew(change, 'moved')).to.equal(undefined);
    expect(await renew(change, 'approximate')).to.include({ start: 'The new', end: 'wooden bridges', paragraph: 10 });
  });

  const unsure: [string, (text: string) => string, string?][] = [
    ['that cannot be compared as a whole', (text) => text.replace('counts', 'count'), 'Another article.'],
    ['with a “not” put in', (text) => text.replace('valley counts', 'valley never counts')],
    ['with another number', (text) => text.replace('twelve wooden', '12 wooden')],
    ['that is much like it was, and not enough', (text) => text.replace('Sorrel valley counts', 'upper district lists')],
    ['that is gone', (text) => text.replace(PASSAGE, 'Nothing')],
  ];
  for (const [what, change, before] of unsure) {
    it(`leaves alone a passage ${what}`, async () => expect(await renew(change, 'approximate', before)).to.equal(undefined));
  }
});
