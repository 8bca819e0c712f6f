import { foldText } from '../../scoring/fold-text.js';

/** Whether a pattern is made of stars, space and stops only, so that it takes any answer at all. */
export const acceptsEverything = (pattern: string): boolean => foldText(pattern.replaceAll('\\*', 'x').replaceAll('*', '')) === '';
