// Generated from question-types.ts by scripts/generate-loaders.mjs. Do not edit.
import type { AnyQuestionType } from './question-type.js';

/** Loads one type's rules, so that a page carries only the types it meets. */
export const questionTypeLoaders: Readonly<Record<string, () => Promise<AnyQuestionType>>> = {
  choice: () => import('./choice/choice.js').then((module) => module.choice),
  'true-false': () => import('./true-false/true-false.js').then((module) => module.trueFalse),
  numeric: () => import('./numeric/numeric.js').then((module) => module.numeric),
  'short-text': () => import('./short-text/short-text.js').then((module) => module.shortText),
};
