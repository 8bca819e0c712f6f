import { hashText } from '../../model/seeded-random.js';

/** Seven digits that change when the text does: some hosts cut what is too long without a word. */
export const checkOf = (body: string): string => hashText(body).toString(36).padStart(7, '0');
