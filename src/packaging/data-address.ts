import { writeBase64 } from '../formats/base64.js';

const KINDS: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  ogv: 'video/ogg',
  webm: 'video/webm',
  vtt: 'text/vtt',
};

/** The endings of names of files that a question may show or play. */
export const isMediaName = (address: string): boolean => kindOf(address) !== undefined;

const kindOf = (address: string): string | undefined => {
  const ending = /\.([A-Za-z0-9]+)(?:[?#].*)?$/u.exec(address)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
};

/** A file as an address that holds it. */
export const dataAddress = (address: string, bytes: Uint8Array): string => `data:${kindOf(address) ?? 'application/octet-stream'};base64,${writeBase64(bytes)}`;
