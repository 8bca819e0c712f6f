import { readFile } from 'node:fs/promises';
import { isMediaName } from '../packaging/data-address.js';
import { localMedia } from '../packaging/media-addresses.js';
import { fileFromAddress } from './read-sources.js';

/** Reads the pictures and the like that stand beside a bank, by their addresses in it. What is not there, or is of another kind, is left out. */
export async function readMedia(bankFile: string, bank: { readonly questions: readonly unknown[] }): Promise<Map<string, Uint8Array>> {
  const read = await Promise.all(
    // Only files that can be shown: a bank of unknown origin must not carry others of this disk away.
    localMedia(bank)
      .filter(isMediaName)
      .map(async (address) => {
        const file = fileFromAddress(bankFile, address);
        const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
        return bytes ? [[address, new Uint8Array(bytes)] as const] : [];
      }),
  );
  return new Map(read.flat());
}
