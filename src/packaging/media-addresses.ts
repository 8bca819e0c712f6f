import { localAddress } from './local-address.js';

/** The fields of questions that name a picture, a sound, a film or its captions. */
const FIELDS: ReadonlySet<string> = new Set(['src', 'captions', 'image']);

/** Calls back with every address of a picture and the like in a question, whatever its type. */
export function walkMedia(value: unknown, visit: (address: string) => void): void {
  if (Array.isArray(value)) for (const entry of value) walkMedia(entry, visit);
  else if (typeof value === 'object' && value !== null)
    for (const [field, entry] of Object.entries(value)) {
      if (FIELDS.has(field) && typeof entry === 'string') visit(entry);
      else walkMedia(entry, visit);
    }
}

/** A copy with other addresses; where `rename` knows none, the address stays. */
export function renameMedia<Value>(value: Value, rename: (address: string) => string | undefined): Value {
  if (Array.isArray(value)) return value.map((entry: unknown) => renameMedia(entry, rename)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]: [string, unknown]) => [
      field,
      FIELDS.has(field) && typeof entry === 'string' ? (rename(entry) ?? entry) : renameMedia(entry, rename),
    ]),
  ) as Value;
}

/** The addresses of a bank's pictures and the like that are relative to it, each once, in the order of the bank. */
export function localMedia(bank: { readonly questions: readonly unknown[] }): string[] {
  const found = new Set<string>();
  walkMedia(bank.questions, (address) => void (localAddress(address) && found.add(address)));
  return [...found];
}
