import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/model/seeded-random.js';
import { pack, readPlayerFiles, type PackTargetName } from '../../src/packaging.js';

const built = fileURLToPath(new URL('../../dist/player/', import.meta.url));

/** Words that compress about as badly as those of a language. */
function wordsFrom(seed: string): (count: number) => string {
  const random = seededRandom(seed);
  const pick = <Entry>(entries: readonly Entry[]): Entry => entries[Math.floor(random() * entries.length)] as Entry;
  const syllables = 'ba ce di fo gu la me ni or pu ra se ti on va sta tri plo ent ing'.split(' ');
  const known = Array.from({ length: 2000 }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(''));
  // Some words are met far more often than others.
  return (count) => Array.from({ length: count }, () => known[Math.floor(random() ** 3 * known.length)] as string).join(' ');
}

/** Two hundred choices, each with four options and a reason for the right one. */
function bankOf(count: number): object {
  const words = wordsFrom('size');
  const questions = Array.from({ length: count }, (_, index) => ({
    id: `q-${index + 1}`,
    type: 'choice',
    prompt: `${words(12)}?`,
    choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: words(3), ...(id === 'a' ? { feedback: `${words(12)}.` } : {}) })),
    answer: ['a'],
  }));
  return { version: 1, id: 'two-hundred', title: 'Two hundred questions', language: 'en', questions };
}

describe('the size of a package', () => {
  before(function () {
    if (existsSync(`${built}files.json`)) return;
    console.log('    (skipped: the player is not built)');
    this.skip();
  });

  for (const to of ['scorm12', 'scorm2004', 'cmi5'] satisfies PackTargetName[])
    it(`of ${to} with 200 questions is at most 150 kB`, async () => {
      const playerFiles = await readPlayerFiles(async (name) => new Uint8Array(readFileSync(built + name)), to);
      const { bytes, losses } = await pack(bankOf(200), { to, playerFiles });
      console.log(`    ${to}: ${(bytes.length / 1000).toFixed(1)} kB`);
      expect(losses).to.deep.equal([]);
      expect(bytes.length).to.be.at.most(150_000);
    });
});
