import { expect } from 'chai';
import { BLOCKED_NAMES, blockedNameFinder, foldName, hashName } from '../../src/bank/blocked-names.js';
import { sha256 } from '../support/sha256.js';

const blocked = async (...names: string[]): Promise<string[]> => Promise.all(names.map((name) => hashName(name, sha256)));

describe('BLOCKED_NAMES', () => {
  it('holds hashes alone, each once', () => {
    for (const hash of BLOCKED_NAMES) expect(hash).to.match(/^[0-9a-f]{64}$/);
    expect(new Set(BLOCKED_NAMES).size).to.equal(BLOCKED_NAMES.length);
  });
});

describe('foldName', () => {
  // Fixed for ever: the hashes of blocked names are of these forms.
  const golden: [name: string, folded: string][] = [
    ['  Jane   DOE ', 'jane doe'],
    ['Jane-Doe’s', 'jane doe s'],
    ['Şükrü Çağlar İnönü', 'sukru caglar inonu'],
    ['J. Doe', 'j doe'],
    ['محمد علي', 'محمد علی'],
    ['हिन्दी ज़मीन', 'हिंदी जमीन'],
    ['Œuvre Straße 2°', 'oeuvre strasse 2'],
    ['…', ''],
  ];
  for (const [name, folded] of golden) it(`folds ${JSON.stringify(name)} to ${JSON.stringify(folded)} for ever`, () => expect(foldName(name)).to.equal(folded));

  it('is hashed as UTF-8', async () => {
    expect(await hashName('Jane Doe', sha256)).to.equal('ed37d99b1445238af3386f81a77a2caf3fffc0cd610be39b4f3ba53943dc66bf');
  });
});

describe('blockedNameFinder', () => {
  const table: [text: string, found: boolean][] = [
    ['Jane Doe', true],
    ['According to JANE DOE, the bridges stand.', true],
    ['“Jane Doe’s bridge”', true],
    ['Jané  Doë', true],
    ['**Jane** *Doe* said', true],
    ['Jane-Doe', true],
    ['Jane of Doe', false],
    ['Janet Doe', false],
    ['Doe Jane', false],
    ['The Very Long League said', true],
    ['Very Long League', false],
    ['Ünal', true],
    ['UNAL', true],
    ['Unalan', false],
    ['', false],
    ['…', false],
  ];
  for (const [text, found] of table) {
    it(`${found ? 'finds' : 'does not find'} a blocked name in ${JSON.stringify(text)}`, async () => {
      const find = blockedNameFinder(await blocked('Jane Doe', 'The Very Long League', 'Ünal'), sha256);
      expect(await find(text)).to.equal(found);
    });
  }

  it('takes hashes in capitals', async () => {
    const find = blockedNameFinder(
      (await blocked('Jane Doe')).map((hash) => hash.toUpperCase()),
      sha256,
    );
    expect(await find('Jane Doe')).to.equal(true);
  });

  it('hashes nothing when nothing is blocked, and each phrase once', async () => {
    const hashed: string[] = [];
    const counting = (text: string): Promise<string> => {
      hashed.push(text);
      return sha256(text);
    };
    await blockedNameFinder([], counting)('one two three');
    expect(hashed).to.deep.equal([]);
    const find = blockedNameFinder(await blocked('Jane Doe'), counting);
    await find('one two');
    await find('Two, one two.');
    expect(hashed.sort()).to.deep.equal([...new Set(hashed)].sort());
    expect(hashed).to.include.members(['one', 'two', 'one two', 'two one', 'two one two']);
  });

  it('hashes at most four phrases for each word of a long text', async () => {
    let count = 0;
    const find = blockedNameFinder(await blocked('Jane Doe'), (text) => {
      count++;
      return String(text.length);
    });
    await find(Array.from({ length: 500 }, (_, index) => `word${index}`).join(' '));
    expect(count).to.be.at.most(2000);
  });
});
