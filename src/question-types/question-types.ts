import { choice } from './choice/choice.js';
import { numeric } from './numeric/numeric.js';
import type { QuestionOf } from './question-type.js';
import { shortText } from './short-text/short-text.js';
import { trueFalse } from './true-false/true-false.js';

/** Every question type by name. A new type is one folder and one line here. */
export const questionTypes = {
  choice,
  'true-false': trueFalse,
  numeric,
  'short-text': shortText,
} as const;

/** Any question of any type. */
export type Question = QuestionOf<(typeof questionTypes)[keyof typeof questionTypes]>;
