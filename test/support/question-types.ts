import type { Question } from '../../src/question-types/question-types.js';
import { choice } from './question-types/choice.js';
import { classify } from './question-types/classify.js';
import { cloze } from './question-types/cloze.js';
import { essay } from './question-types/essay.js';
import { evidencePair } from './question-types/evidence-pair.js';
import { hotspot } from './question-types/hotspot.js';
import { hotText } from './question-types/hot-text.js';
import { mapPoint } from './question-types/map-point.js';
import { match } from './question-types/match.js';
import { numeric } from './question-types/numeric.js';
import { order } from './question-types/order.js';
import { shortText } from './question-types/short-text.js';
import { trueFalse } from './question-types/true-false.js';
import type { TypeSupport } from './type-support.js';

/** By the type's name. A type that is not here fails its laws. */
export const typeSupport: Readonly<Record<Question['type'], TypeSupport>> = {
  choice,
  'true-false': trueFalse,
  numeric,
  'short-text': shortText,
  order,
  match,
  classify,
  'hot-text': hotText,
  hotspot,
  cloze,
  essay,
  'evidence-pair': evidencePair,
  'map-point': mapPoint,
};
