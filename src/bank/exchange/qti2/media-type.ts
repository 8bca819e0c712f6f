const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** The type of a file by its ending. */
export const mediaType = (address: string): string => TYPES[/\.([a-z0-9]{1,5})(?:[?#].*)?$/iu.exec(address)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
