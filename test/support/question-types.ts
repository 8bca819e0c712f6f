import type { Question } from '../../src/question-types/question-types.js';
import { choice } from './question-types/choice.js';
import { numeric } from './question-types/numeric.js';
import { shortText } from './question-types/short-text.js';
import { trueFalse } from './question-types/true-false.js';
import type { TypeSupport } from './type-support.js';

/** By the type's name. A type that is not here fails its laws. */
export const typeSupport: Readonly<Record<Question['type'], TypeSupport>> = {
  choice,
  'true-false': trueFalse,
  numeric,
  'short-text': shortText,
};
