import type { ImportedBank, RawBank } from '../bank/exchange/imported-bank.js';
import { readBase64 } from '../formats/base64.js';
import type { Loss } from '../formats/loss.js';
import { ConvertError } from './convert-error.js';
import { BANK_FILE } from './course-files.js';
import { localMedia } from './media-addresses.js';
import { placeMedia } from './place-media.js';

/** Reads the bank out of a course that this program has packed. Other courses hold no questions that could be read. */
export function bankInCourse(files: ReadonlyMap<string, Uint8Array>): ImportedBank {
  const bytes = files.get(BANK_FILE);
  const bank = bytes && readBank(new TextDecoder('utf-8').decode(bytes));
  if (!bank) throw new ConvertError('This is a course. Its questions are part of its program and cannot be read, unless this program has packed it.');
  const found = localMedia(bank).flatMap((name): [string, Uint8Array][] => {
    const file = files.get(name);
    return file ? [[name, file]] : [];
  });
  return { bank, files: new Map(found), losses: missing(bank, new Set(found.map(([name]) => name))) };
}

/** Reads the bank out of a page by itself that this program has written; undefined where there is none. */
export function bankInPage(text: string): ImportedBank | undefined {
  const begin = text.indexOf('<script id="geo-quiz-player"');
  const from = begin < 0 ? -1 : text.indexOf('>', begin) + 1;
  const end = from <= 0 ? -1 : text.indexOf('</script>', from);
  if (end < 0) return undefined;
  const config = readJson(text.slice(from, end)) as { bank?: unknown; files?: unknown } | undefined;
  const bank = asBank(config?.bank);
  if (!bank) return undefined;
  const inlined = (typeof config?.files === 'object' && config.files !== null ? config.files : {}) as Record<string, unknown>;
  const files = localMedia(bank).flatMap((name): [string, Uint8Array][] => {
    const data = Object.hasOwn(inlined, name) ? inlined[name] : undefined;
    const bytes = typeof data === 'string' ? readBase64(data.slice(data.indexOf(',') + 1)) : undefined;
    return bytes ? [[name, bytes]] : [];
  });
  // Names in a page may have come from anywhere.
  const placed = placeMedia(bank, new Map(files));
  return { bank: placed.bank as unknown as RawBank, files: placed.files, losses: missing(bank, new Set(files.map(([name]) => name))) };
}

const missing = (bank: RawBank, found: ReadonlySet<string>): Loss[] =>
  localMedia(bank)
    .filter((name) => !found.has(name))
    .map((name) => ({ feature: 'media', reason: `The file ${name} is not in it.` }));

const readBank = (text: string): RawBank | undefined => asBank(readJson(text));

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const asBank = (value: unknown): RawBank | undefined =>
  typeof value === 'object' && value !== null && Array.isArray((value as { questions?: unknown }).questions) ? (value as RawBank) : undefined;
