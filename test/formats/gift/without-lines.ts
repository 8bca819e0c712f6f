import type { GiftItem } from '../../../src/formats/gift/gift-item.js';

/** Items without the lines of the file they stood on, to compare what was read with what was written. */
export const withoutLines = (items: readonly GiftItem[]): object[] => items.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'line')));
