/** Reads an attribute that holds ids with spaces between. */
export const wordList = { fromAttribute: (words: string | null): string[] => (words ?? '').split(/\s+/).filter((word) => word !== '') };
