import { choice } from './choice/choice.js';
import { classify } from './classify/classify.js';
import { cloze } from './cloze/cloze.js';
import { essay } from './essay/essay.js';
import { evidencePair } from './evidence-pair/evidence-pair.js';
import { hotText } from './hot-text/hot-text.js';
import { hotspot } from './hotspot/hotspot.js';
import { mapPoint } from './map-point/map-point.js';
import { match } from './match/match.js';
import { numeric } from './numeric/numeric.js';
import { order } from './order/order.js';
import type { QuestionOf } from './question-type.js';
import { shortText } from './short-text/short-text.js';
import { trueFalse } from './true-false/true-false.js';

/** Every question type by name. A new type is one folder and one line here. */
export const questionTypes = {
  choice,
  'true-false': trueFalse,
  numeric,
  'short-text': shortText,
  classify,
  'hot-text': hotText,
  order,
  match,
  hotspot,
  'evidence-pair': evidencePair,
  cloze,
  essay,
  'map-point': mapPoint,
} as const;

/** Any question of any type. */
export type Question = QuestionOf<(typeof questionTypes)[keyof typeof questionTypes]>;
