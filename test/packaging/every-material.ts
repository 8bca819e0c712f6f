import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseBank, parseSource, questionTypes, type QuestionBank, type Source } from '../../src/index.js';
import { localMedia } from '../../src/packaging.js';
import { fakePlayer } from './pack-material.js';

const folder = new URL('../../questions/', import.meta.url);

export interface Material {
  readonly name: string;
  readonly bank: QuestionBank;
  readonly sources: readonly Source[];
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** Every bank and example of the project, with its sources and pictures. */
export const everyMaterial = (): Material[] =>
  ['examples', 'banks'].flatMap((kind) =>
    readdirSync(fileURLToPath(new URL(kind, folder)))
      .filter((name) => name.endsWith('.json'))
      .map((name): Material => {
        const base = new URL(`${kind}/${name}`, folder);
        const read = (address: string): unknown => JSON.parse(readFileSync(new URL(address, base), 'utf8'));
        const bank = parseBank(read(base.href)).bank as QuestionBank;
        const sources = (bank.sources ?? []).map((entry) => parseSource(typeof entry === 'string' ? read(entry) : entry).source as Source);
        return { name, bank, sources, media: new Map(localMedia(bank).map((address) => [address, new Uint8Array(readFileSync(new URL(address, base)))])) };
      }),
  );

/** A player with files for every type. */
export const wholePlayer = (): Map<string, Uint8Array> => {
  const files = fakePlayer();
  const types = Object.fromEntries(Object.keys(questionTypes).map((type) => [type, ['choice.js']]));
  return files.set('files.json', new TextEncoder().encode(JSON.stringify({ always: ['index.html', 'player.css', 'player.js'], types, 'record-store': ['record-store.js'] })));
};
