import { webcrypto } from 'node:crypto';
import { expect } from 'chai';
import type { ClassCrypto } from '../../src/results-file/class-crypto.js';
import { decryptFile, encryptText, ITERATIONS, makeKeyring, type EncryptedFile } from '../../src/results-file/encrypted-file.js';
import { readResultFile } from '../../src/results-file/read-result-file.js';

const crypto = webcrypto as unknown as ClassCrypto;
const deriveKey = makeKeyring(crypto);
const envelope = (text: string): EncryptedFile => {
  const read = readResultFile(text);
  if (!('encrypted' in read)) throw new Error(JSON.stringify(read));
  return read.encrypted;
};

describe('encrypted files', () => {
  let text: string;
  before(async () => {
    text = await encryptText('Ayşe 😀', 'lake', { crypto });
  });

  it('opens with its password, however that is typed', async () => {
    const composed = await encryptText('secret', 'göl', { crypto });
    expect(await decryptFile(envelope(text), 'lake', { crypto, deriveKey })).to.equal('Ayşe 😀');
    expect(await decryptFile(envelope(composed), 'go\u0308l', { crypto, deriveKey })).to.equal('secret');
  });

  it('does not open with another', async () => {
    for (const password of ['Lake', 'lake ', '']) expect(await decryptFile(envelope(text), password, { crypto, deriveKey }), password).to.equal(undefined);
  });

  it('holds nothing of the text in the open', () => {
    expect(text).not.to.contain('Ay');
    expect(Object.keys(JSON.parse(text) as object)).to.deep.equal(['format', 'version', 'key', 'cipher', 'data']);
  });

  it('asks for at least 600,000 rounds, and is another each time', async () => {
    expect(ITERATIONS).to.be.at.least(600_000);
    const again = envelope(await encryptText('Ayşe 😀', 'lake', { crypto }));
    const first = envelope(text);
    expect(first.key.iterations).to.equal(ITERATIONS);
    expect(again.key.salt).not.to.equal(first.key.salt);
    expect(again.cipher.iv).not.to.equal(first.cipher.iv);
    expect(again.data).not.to.equal(first.data);
  });

  it('makes one key for files that share a salt', async () => {
    const salt = new Uint8Array(16).fill(7);
    let derived = 0;
    const counting = { ...crypto, subtle: { ...bound(), deriveKey: (...of: Parameters<ClassCrypto['subtle']['deriveKey']>) => (derived++, crypto.subtle.deriveKey(...of)) } };
    const ring = makeKeyring(counting);
    const files = await Promise.all(['one', 'two', 'three'].map((each) => encryptText(each, 'lake', { crypto, salt })));
    expect(await Promise.all(files.map((file) => decryptFile(envelope(file), 'lake', { crypto: counting, deriveKey: ring })))).to.deep.equal(['one', 'two', 'three']);
    expect(derived).to.equal(1);
  });

  it('does not open when anything in it was changed', async () => {
    const file = envelope(text);
    const other = (sign: string): string => (sign === 'A' ? 'B' : 'A');
    const flip = (base64: string): string => other(base64.charAt(0)) + base64.slice(1);
    for (const [name, change] of [
      ['data', { ...file, data: flip(file.data) }],
      ['iv', { ...file, cipher: { ...file.cipher, iv: flip(file.cipher.iv) } }],
      ['salt', { ...file, key: { ...file.key, salt: flip(file.key.salt) } }],
      ['cut off', { ...file, data: file.data.slice(0, -8) }],
      ['emptied', { ...file, data: '' }],
      ['no base 64', { ...file, key: { ...file.key, salt: '!' } }],
    ] as const)
      expect(await decryptFile(change, 'lake', { crypto, deriveKey }), name).to.equal(undefined);
  });

  for (const [name, change] of [
    ['fewer rounds than ours', { key: { name: 'PBKDF2-SHA-256', iterations: 1000, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } }],
    ['more rounds than anybody could wait for', { key: { name: 'PBKDF2-SHA-256', iterations: 4e9, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } }],
    ['another cipher', { cipher: { name: 'AES-CBC', iv: 'AAAA' } }],
  ] as const)
    it(`refuses ${name}`, () => {
      const read = readResultFile(JSON.stringify({ ...(JSON.parse(text) as object), ...change }));
      expect('refusal' in read && read.refusal.reason).to.equal('faulty');
    });
});

const bound = (): ClassCrypto['subtle'] => ({
  importKey: (...of) => crypto.subtle.importKey(...of),
  deriveKey: (...of) => crypto.subtle.deriveKey(...of),
  encrypt: (...of) => crypto.subtle.encrypt(...of),
  decrypt: (...of) => crypto.subtle.decrypt(...of),
});
