import type { PackageFiles } from '../bank/exchange/qti/read-context.js';
import { findFile, folderOf } from '../formats/content-package/resolve-path.js';
import { isMediaName } from './data-address.js';
import { plainName } from './place-media.js';

/** Canvas and Common Cartridge name the folder of a course’s files so. */
const BASE = /^\$IMS[-_]CC[-_]FILE[-_]?BASE\$\/?/iu;

/** The folders in which the files of a course stand where an address does not name them. */
const SHARED = ['', 'web_resources/', 'web_resources/Uploaded Media/'];

/** Finds the pictures of a package for its items, and keeps those that a bank takes from it under plain names. */
export class PackageFolder {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #names = new Map<string, string>();
  /** What was kept, by its address beside the bank. */
  readonly kept = new Map<string, Uint8Array>();

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
  }

  /** The files as the item of this name sees them. */
  seenFrom(item: string): PackageFiles {
    return { find: (address) => this.#find(address, folderOf(item)), keep: (name, bytes) => this.#keep(name, bytes) };
  }

  #find(address: string, folder: string): { readonly name: string; readonly bytes: Uint8Array } | undefined {
    const path = address.replace(BASE, '');
    for (const base of [folder, ...SHARED]) {
      const name = findFile(this.#files, base, path);
      const bytes = name === undefined ? undefined : this.#files.get(name);
      // Nothing but what can be shown is taken out of a package.
      if (name !== undefined && bytes && isMediaName(name)) return { name, bytes };
    }
    return undefined;
  }

  #keep(name: string, bytes: Uint8Array): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const address = plainName(name, (taken) => this.kept.has(taken));
    this.#names.set(name, address);
    this.kept.set(address, bytes);
    return address;
  }
}
