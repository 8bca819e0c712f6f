/** A key as WebCrypto holds it; nobody looks inside. */
export interface OpaqueKey {
  readonly type: string;
}

type Bytes = Uint8Array<ArrayBuffer>;
interface GcmOptions {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}
interface DeriveOptions {
  readonly name: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly salt: Bytes;
  readonly iterations: number;
}

/** What is needed of WebCrypto: the `crypto` of a page on https (or on this machine), a worker or Node fits. */
export interface ClassCrypto {
  getRandomValues(bytes: Bytes): unknown;
  readonly subtle: {
    importKey(format: 'raw', data: Bytes, algorithm: 'PBKDF2', extractable: false, usages: ['deriveKey']): Promise<OpaqueKey>;
    deriveKey(options: DeriveOptions, from: OpaqueKey, to: { name: 'AES-GCM'; length: 256 }, extractable: false, usages: ['encrypt', 'decrypt']): Promise<OpaqueKey>;
    encrypt(options: GcmOptions, key: OpaqueKey, data: Bytes): Promise<ArrayBuffer>;
    decrypt(options: GcmOptions, key: OpaqueKey, data: Bytes): Promise<ArrayBuffer>;
  };
}
