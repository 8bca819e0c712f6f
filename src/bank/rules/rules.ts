import { accessible, optionsBelow } from './access.js';
import { noAgreement } from './agreement.js';
import { attribution, denials, uncertainFacts } from './attribution.js';
import { sourceBalance } from './balance.js';
import { categories } from './categories.js';
import { comparing } from './comparing.js';
import { contestedTerms } from './contested-terms.js';
import { copiedWords } from './copied-words.js';
import { askedInPrompt, directions } from './directions.js';
import { allegedOptions } from './distractor-claims.js';
import { noAllOfTheAbove, noCombinations, noNoneOfTheAbove } from './empty-options.js';
import { giveaways } from './giveaways.js';
import { grammarClues } from './grammar-clues.js';
import { noHumour, noLonePair } from './judged-by-people.js';
import { matching } from './matching.js';
import { blockedNames } from './names.js';
import { noDoubleNegative, positiveOptions, positivePrompt } from './negatives.js';
import { numbers } from './numeric.js';
import { boilerplate, evidence, objectives } from './objective-and-evidence.js';
import { oneBestAnswer, optionCount } from './option-count.js';
import { optionLengths } from './option-lengths.js';
import { nearTwins, overlap, unlikeOptions } from './option-likeness.js';
import { ascendingNumbers, keyPositions } from './option-order.js';
import { ordering } from './ordering.js';
import { mapPlaces } from './places.js';
import { proofreading } from './proofreading.js';
import { noDecoration, plainLanguage, readingLoad } from './reading-load.js';
import { reasons, wrongOptionReasons } from './reasons.js';
import type { Rule } from './rule.js';
import { segments } from './segments.js';
import { oneProposition } from './true-false.js';
import { absoluteWords, noEcho } from './wording-clues.js';

/** The checklist for writing questions, in the order of its numbers. A new rule is a file here and a line in this list. */
export const rules: readonly Rule[] = [
  objectives,
  evidence,
  copiedWords,
  giveaways,
  boilerplate,
  noAgreement,
  nearTwins,
  plainLanguage,
  noCombinations,
  optionsBelow,
  proofreading,
  grammarClues,
  readingLoad,
  directions,
  askedInPrompt,
  noDecoration,
  positivePrompt,
  noDoubleNegative,
  optionCount,
  oneBestAnswer,
  keyPositions,
  ascendingNumbers,
  overlap,
  unlikeOptions,
  optionLengths,
  noNoneOfTheAbove,
  noAllOfTheAbove,
  positiveOptions,
  absoluteWords,
  noEcho,
  noLonePair,
  wrongOptionReasons,
  noHumour,
  oneProposition,
  numbers,
  matching,
  ordering,
  mapPlaces,
  segments,
  categories,
  comparing,
  attribution,
  denials,
  blockedNames,
  contestedTerms,
  allegedOptions,
  sourceBalance,
  uncertainFacts,
  accessible,
  reasons,
];
