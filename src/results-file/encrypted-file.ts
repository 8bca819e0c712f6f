import * as v from 'valibot';
import { readBase64, writeBase64 } from '../formats/base64.js';
import type { ClassCrypto, OpaqueKey } from './class-crypto.js';

/** How an encrypted file says what it is. */
export const ENCRYPTED_FORMAT = 'geo-quiz-encrypted-results';
export const ENCRYPTED_VERSION = 1;

/** Rounds of PBKDF2 for new files: what OWASP asks of PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;
/** A file that asks for fewer is not ours; one that asks for more would hold whoever reads it up for minutes. */
const FEWEST_ITERATIONS = 600_000;
const MOST_ITERATIONS = 3_000_000;

const SALT_BYTES = 16;
const IV_BYTES = 12;

const base64 = v.pipe(v.string(), v.maxLength(64_000_000), v.regex(/^[A-Za-z0-9+/]+=*$/));

/** The envelope of an encrypted file. Everything but `data` can be read by anybody. */
export const encryptedFileSchema = v.looseObject({
  format: v.literal(ENCRYPTED_FORMAT),
  version: v.literal(ENCRYPTED_VERSION),
  key: v.looseObject({ name: v.literal('PBKDF2-SHA-256'), iterations: v.pipe(v.number(), v.integer(), v.minValue(FEWEST_ITERATIONS), v.maxValue(MOST_ITERATIONS)), salt: base64 }),
  cipher: v.looseObject({ name: v.literal('AES-256-GCM'), iv: base64 }),
  data: base64,
});
export type EncryptedFile = v.InferOutput<typeof encryptedFileSchema>;

/** Makes the key of a password for a salt. @throws what WebCrypto throws, where it is not allowed */
export type DeriveKey = (password: string, salt: Uint8Array<ArrayBuffer>, iterations: number) => Promise<OpaqueKey>;

/**
 * Derives keys, and keeps those it has derived: each costs some tenths of a second on purpose, and files that share a salt share
 * their key.
 */
export function makeKeyring({ subtle }: ClassCrypto): DeriveKey {
  const kept = new Map<string, Promise<OpaqueKey>>();
  return (password, salt, iterations) => {
    const name = JSON.stringify([password, writeBase64(salt), iterations]);
    let key = kept.get(name);
    if (!key) {
      key = subtle
        .importKey('raw', encode(password.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
        .then((from) => subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
      kept.set(name, key);
    }
    return key;
  };
}

export interface EncryptOptions {
  readonly crypto: ClassCrypto;
  /** 16 bytes that a class may share, so that its files are read with one key and quickly; random where it is left out. */
  readonly salt?: Uint8Array<ArrayBuffer> | undefined;
  readonly deriveKey?: DeriveKey;
}

/**
 * Encrypts a text with a password: AES-256-GCM under a key from PBKDF2-SHA-256, with a random salt and initialisation vector. Gives the
 * text of a file. Whoever knows the password can read every file that was made with it: learners who all type the same one are kept from
 * strangers, not from each other; for that, each needs a password of their own.
 */
export async function encryptText(
  text: string,
  password: string,
  { crypto, salt = randomBytes(crypto, SALT_BYTES), deriveKey = makeKeyring(crypto) }: EncryptOptions,
): Promise<string> {
  const iv = randomBytes(crypto, IV_BYTES);
  const head = {
    format: ENCRYPTED_FORMAT,
    version: ENCRYPTED_VERSION,
    key: { name: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: writeBase64(salt) },
    cipher: { name: 'AES-256-GCM', iv: writeBase64(iv) },
  } as const;
  const key = await deriveKey(password, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(head) }, key, encode(text));
  return JSON.stringify({ ...head, data: writeBase64(new Uint8Array(data)) } satisfies EncryptedFile, null, 2);
}

/** The text inside an encrypted file; undefined for another password, and for a file in which anything was changed: the two cannot be told apart. */
export async function decryptFile(
  file: EncryptedFile,
  password: string,
  { crypto, deriveKey }: { readonly crypto: ClassCrypto; readonly deriveKey: DeriveKey },
): Promise<string | undefined> {
  const [salt, iv, data] = [readBase64(file.key.salt), readBase64(file.cipher.iv), readBase64(file.data)];
  if (salt?.length !== SALT_BYTES || iv?.length !== IV_BYTES || !data) return undefined;
  const key = await deriveKey(password, new Uint8Array(salt), file.key.iterations);
  const options = { name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: boundTo(file) } as const;
  const plain = await crypto.subtle.decrypt(options, key, new Uint8Array(data)).catch(() => undefined);
  return plain && new TextDecoder('utf-8', { fatal: true }).decode(plain);
}

/** What the cipher vouches for besides the text: the head of the file, so that it cannot be put on another. */
const boundTo = ({ format, version, key, cipher }: Pick<EncryptedFile, 'format' | 'version' | 'key' | 'cipher'>): Uint8Array<ArrayBuffer> =>
  encode([format, version, key.name, key.iterations, key.salt, cipher.name, cipher.iv].join('\n'));

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function randomBytes(crypto: ClassCrypto, count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  crypto.getRandomValues(bytes);
  return bytes;
}
