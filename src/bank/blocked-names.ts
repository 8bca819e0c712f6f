import { foldText } from '../scoring/fold-text.js';
import type { Sha256 } from './verify-passages.js';

/** The most words a blocked name may have. */
const LONGEST_NAME_WORDS = 4;

/**
 * Names that may not appear in a bank, known only by the SHA-256 of their folded form, so that the list itself names nobody.
 * A phrase of one to four words is compared. A team adds its own with `hashName`.
 */
export const BLOCKED_NAMES: readonly string[] = [
  '06cf9aac91184f2fee8ce924edcfbffc681921a135ee3b37afee77aaa7199bf8',
  '19829e1862e592e5d3f353864283dda140622ed10fc6cce95104c31070472536',
  '241e2139a80cf1b3aea84e0d1a74e56fd497ba66174802bbcebfc0b099b43401',
  '27ab1bb5819c54141e0bdaeed559af54eb7306775bc15cf81659b40120f015d4',
  '2dcd15029ef8a190866dbc4c1f731bbc8c2b1e1d0996032f8948d7d685669869',
  '3020ff1104a031012bfe2d8090270abea10ac2a6f161bdf3eb8bcc65c33b43b1',
  '3e50ba3bb008739a8bc51e5d781321ed8a0bf9188255fa9d047ae7e106f47d7e',
  '6419201ecccc0c2bc09580f0b8001dac78260e3dba945a5c7dd12abae7639999',
  '657df1eab96fe94f58885f99f99d4fbac84b90a326f6e1a09fa10b74440a9a9f',
  '69d7a09a1a73dce77646b4ee27d4f44363220e0fd4b643205a776fa0d001c7f7',
  '6cab27fcc45d6a10c286d27363728b7bfebdb39f5ab256a7f5c3a4e5911718ae',
  '6fc143bf40954d87ed24d0213e6d7d7f0d2c6cb76ba7ce8437daa4cd5596638c',
  '83463baf1968c8c73144a616f5e8720027975646ebda1ba41beb0d175aee4cc4',
  '8b3379107bddf6a4a10dd18f1cacb35cf01d0941498812dade163d1b700e13e9',
  '982dc828892940949fed28d0221ddfe60e587feccb30103f430544916f88a865',
  '9b05989715a4da21c47d68a9588dc81d04c3b8bac85ce37df28337c4445a55be',
  'a53225c62d1bca8ab71048d13e2fc7a72b4edec0d696a70bddcea7550719459b',
  'ac1c036385f8f4730d1bd67736d7d3df8d1eaea1a388a8549c05698f05d8b6e2',
  'b16f22cba674f9113aafd01098ec7c90e91689651595a4c932f0a23ffd18f4d4',
  'c4a362ea777163cbd4c099817efa32f9159bb5fa7ad85298510bd1946fcd9ba6',
  'c5ee1e79ed4e28c1a68c940c5a852e17e3703fe18029d5ba67ab8866564aab6f',
  'cc73364df7f93d82ad50bb7ba4393b5e9d75ca389bdab5edbc2a56549a3222be',
  'ce3ca7a38f78bc949cf97fa41361d2e64312036073a3dd75f8322c5f3f41c19e',
  'e72d4d707ff2dc898375a9186a7e52764399fbcb79ed25dec629166ef6f4718b',
  'ee35e2fc4807cab719825cad8ce26903156e1b5b9c44dcb0f768d45237667591',
];

/** The form in which a name is hashed and looked for: folded, without punctuation, words joined by one space. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** The entry that blocks a name. */
export const hashName = async (name: string, sha256: Sha256): Promise<string> => sha256(foldName(name));

/** Makes a search for blocked names. Each different phrase is hashed once, so a large bank costs little more than its vocabulary. */
export function blockedNameFinder(blocked: Iterable<string>, sha256: Sha256): (text: string) => Promise<boolean> {
  const hashes = new Set([...blocked].map((hash) => hash.toLowerCase()));
  const known = new Map<string, boolean | Promise<boolean>>();
  const isBlocked = (phrase: string): boolean | Promise<boolean> => {
    let answer = known.get(phrase);
    if (answer === undefined) {
      const hash = sha256(phrase);
      answer = typeof hash === 'string' ? hashes.has(hash) : hash.then((later) => hashes.has(later));
      known.set(phrase, answer);
    }
    return answer;
  };
  return async (text) => {
    if (hashes.size === 0) return false;
    const words = foldName(text).split(' ');
    for (let from = 0; from < words.length; from++) {
      let phrase = '';
      for (let to = from; to < Math.min(words.length, from + LONGEST_NAME_WORDS); to++) {
        phrase = phrase === '' ? (words[to] as string) : `${phrase} ${words[to]}`;
        const answer = isBlocked(phrase);
        // Waiting for what is already known would cost more than the search.
        if (answer === true || (answer !== false && (await answer))) return true;
      }
    }
    return false;
  };
}
