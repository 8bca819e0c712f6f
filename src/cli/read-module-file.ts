import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FetchLike } from '../bank/fetch-json.js';
import { isMediaName } from '../packaging/data-address.js';
import { fileKindOf } from './file-kind.js';
import { readJsonDocument } from './json-document.js';

/** A module of this disk, as packing wants it. */
export interface ModuleFile {
  readonly data: object;
  /** Reads files of this disk by their addresses, and no others. */
  readonly fetch: FetchLike;
  /** What addresses in the module are relative to. */
  readonly base: string;
  /** The pictures and the like that its banks name, by their whole addresses; filled while the banks are read. */
  readonly media: Map<string, Uint8Array>;
  /** All files that were read, filled as they are. */
  readonly inputs: string[];
}

/** Reads a module, or nothing where the file holds none. What it names is read by `fetch` when it is packed. */
export async function readModuleFile(file: string): Promise<ModuleFile | undefined> {
  const { document } = await readJsonDocument(file);
  if (!document || fileKindOf(document.data) !== 'module') return undefined;
  const inputs = [file];
  const media = new Map<string, Uint8Array>();
  const fetch: FetchLike = async (address) => {
    const path = fileURLToPath(address);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return { ok: false, status: 404, text: () => Promise.resolve('') };
    inputs.push(path);
    await readMediaOf(text, address, media);
    return { ok: true, status: 200, text: () => Promise.resolve(text) };
  };
  return { data: document.data as object, fetch, base: pathToFileURL(file).href, media, inputs };
}

/** Only files that can be shown: a bank of unknown origin must not carry others of this disk away. */
async function readMediaOf(text: string, base: string, media: Map<string, Uint8Array>): Promise<void> {
  const named = [...text.matchAll(/"(?:src|captions|image)"\s*:\s*"((?:[^"\\]|\\.)+)"/gu)].flatMap(([, found = '']) => {
    try {
      return [new URL(JSON.parse(`"${found}"`) as string, base).href];
    } catch {
      return [];
    }
  });
  for (const address of new Set(named)) {
    if (!address.startsWith('file:') || !isMediaName(address)) continue;
    const bytes = await readFile(fileURLToPath(address)).catch(() => undefined);
    if (bytes) media.set(address, new Uint8Array(bytes));
  }
}
