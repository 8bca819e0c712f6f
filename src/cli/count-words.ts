/** `1 error`, `2 errors`, `0 errors`. */
export const countWords = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
