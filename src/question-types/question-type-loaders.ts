// Generated from question-types.ts by scripts/generate-loaders.mjs. Do not edit.
import type { AnyQuestionType } from './question-type.js';

/** Loads one type's rules, so that a page carries only the types it meets. */
export const questionTypeLoaders: Readonly<Record<string, () => Promise<AnyQuestionType>>> = {
  choice: () => import('./choice/choice.js').then((module) => module.choice),
  'true-false': () => import('./true-false/true-false.js').then((module) => module.trueFalse),
  numeric: () => import('./numeric/numeric.js').then((module) => module.numeric),
  'short-text': () => import('./short-text/short-text.js').then((module) => module.shortText),
  classify: () => import('./classify/classify.js').then((module) => module.classify),
  'hot-text': () => import('./hot-text/hot-text.js').then((module) => module.hotText),
  order: () => import('./order/order.js').then((module) => module.order),
  match: () => import('./match/match.js').then((module) => module.match),
  hotspot: () => import('./hotspot/hotspot.js').then((module) => module.hotspot),
  'evidence-pair': () => import('./evidence-pair/evidence-pair.js').then((module) => module.evidencePair),
  cloze: () => import('./cloze/cloze.js').then((module) => module.cloze),
  essay: () => import('./essay/essay.js').then((module) => module.essay),
  'map-point': () => import('./map-point/map-point.js').then((module) => module.mapPoint),
};
