/** Names that differ in capitals, spaces or the way they are encoded are one learner’s. */
export const foldName = (name = ''): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
