/**
 * A repeatable source of chance: the same seed gives the same numbers in [0, 1) on any machine, today and later.
 *
 * The seed's text goes through FNV-1a into the state of mulberry32 (Tommy Ettinger, public domain). Not for secrets.
 */
export function seededRandom(seed: string): () => number {
  let state = hashText(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a over UTF-16 units, 32 bits, followed by a final mix so that near texts end far apart. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A new list in an order drawn from the seed; entries that are fixed keep their place. */
export function shuffleWith<Entry>(entries: readonly Entry[], seed: string, isFixed: (entry: Entry) => boolean = () => false): Entry[] {
  const random = seededRandom(seed);
  const loose = entries.filter((entry) => !isFixed(entry));
  for (let last = loose.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [loose[last], loose[other]] = [loose[other] as Entry, loose[last] as Entry];
  }
  let next = 0;
  return entries.map((entry) => (isFixed(entry) ? entry : (loose[next++] as Entry)));
}
