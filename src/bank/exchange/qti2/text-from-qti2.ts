import { valuesInRules } from '../../../formats/qti/process-item.js';
import type { QtiItem, QtiResponse } from '../../../formats/qti/qti-item.js';
import { wildcardsOf } from '../../../formats/qti/plain-pattern.js';
import { elementsIn, xmlText } from '../../../formats/xml/xml-element.js';
import { LONGEST_TYPED } from '../../../model/expected-text.js';
import type { Text } from '../../../model/text.js';
import { defined, wholeFeedback } from '../qti/raw-fields.js';
import { isOfTheWhole } from '../qti/sort-feedback.js';
import type { QtiReadContext } from '../qti/read-context.js';
import { aboutResponse, valuesFor, valuesToTry } from './about-response.js';
import type { QtiTry } from './qti2-try.js';

const literal = (text: string): string => text.replace(/\s+/gu, ' ').trim().replaceAll('*', '\\*');

/** The texts that are right, partly right, or wrong with feedback; undefined, with a loss, where nothing is right. */
export function textFields(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  const { context, item } = tried;
  const patterns = patternsFor(item, response.id, context);
  const named = [
    ...(response.mapping?.entries.map(({ key }) => key) ?? []),
    ...response.correct,
    ...(item.responses.length === 1 ? valuesInRules(item) : valuesFor(item, response.id)),
  ];
  const candidates = valuesToTry(
    named.filter((one) => one !== ''),
    context,
  );
  const marks = candidates.map((one) => tried.earned(response.id, [one]));
  const best = Math.max(0, ...marks);
  // What earns a part of the mark is told to look again.
  const most = Math.max(best, ...patterns.map(({ sample }) => tried.earned(response.id, [sample])));
  const isRight = (earned: number): boolean => earned > 0 && earned >= most;
  const { whole, part } = textFeedback(tried, response.id, [
    ...patterns.map(({ sample }) => ({ text: sample, isPattern: true, isRight: isRight(tried.earned(response.id, [sample])) })),
    ...candidates.map((text, index) => ({ text, isPattern: false, isRight: isRight(marks[index] ?? 0) })),
  ]);
  const accept: { text: string; points?: number; feedback?: Text }[] = [];
  const commonErrors: { text: string; feedback: Text }[] = [];
  candidates.forEach((one, index) => {
    const text = literal(one);
    const feedback = part(one);
    const share = most > 0 ? (marks[index] ?? 0) / most : Number(response.correct.includes(one));
    if (text.length > LONGEST_TYPED) context.lose('answer', `An expected text has ${text.length} characters, more than can be typed; it is left out.`);
    else if (share > 0) accept.push({ text, ...(share < 1 ? { points: share } : {}), ...(feedback === undefined ? {} : { feedback }) });
    else if (feedback !== undefined) commonErrors.push({ text, feedback });
  });
  for (const { text, sample } of patterns) {
    const [feedback, earned] = [part(sample), tried.earned(response.id, [sample])];
    if (earned > 0) accept.push(defined({ text, points: earned < most ? earned / most : undefined, feedback }) as { text: string });
    else if (feedback !== undefined) commonErrors.push({ text, feedback });
  }
  if (accept.length === 0) return context.lose('question', 'The file does not say which text is right. The question is left out.');
  const matchCase = best > 0 && candidates.some((one, index) => (marks[index] ?? 0) > 0 && isBent(one, (bent) => tried.earned(response.id, [bent]) < (marks[index] ?? 0)));
  return defined({ accept, commonErrors: commonErrors.length > 0 ? commonErrors : undefined, ...(matchCase ? { matchCase } : {}), ...whole });
}

/** Feedback by the text that shows it. What a pattern shows belongs to the pattern, also where a whole text fits it. */
function textFeedback(
  tried: QtiTry,
  response: string,
  texts: readonly { readonly text: string; readonly isPattern: boolean; readonly isRight: boolean }[],
): { whole: { feedback?: object }; part: (text: string) => Text | undefined } {
  const runs = texts.map((one) => ({ ...one, shown: tried.shown(response, [one.text]) }));
  const wrong = tried.shown(response, ['\ufffd']);
  const right = runs.filter(({ isRight }) => isRight);
  const isWhole = (key: string): boolean => isOfTheWhole(key) || wrong.includes(key) || (right.length > 1 && right.every(({ shown }) => shown.includes(key)));
  const ofRight = [...new Set(right.flatMap(({ shown }) => shown))].filter(isWhole);
  const general = ofRight.filter((key) => wrong.includes(key));
  const ofPatterns = new Set(runs.flatMap(({ isPattern, shown }) => (isPattern ? shown : [])));
  return {
    whole: wholeFeedback(tried.textOf(ofRight.filter((key) => !general.includes(key))), tried.textOf(wrong.filter((key) => !general.includes(key))), tried.textOf(general)),
    part: (text) => {
      const run = runs.find((one) => one.text === text);
      return run && tried.textOf(run.shown.filter((key) => !isWhole(key) && (run.isPattern || !ofPatterns.has(key))));
    },
  };
}

/** Whether a text in other letters, small for large, is worth less. */
function isBent(text: string, isLess: (bent: string) => boolean): boolean {
  const bent = text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
  return bent !== text && isLess(bent);
}

/** Patterns of plain pieces with `.*` between, as texts with stars. */
function patternsFor(item: QtiItem, response: string, context: QtiReadContext): { text: string; sample: string }[] {
  const found = aboutResponse(item, response, ['patternMatch', 'stringMatch']).flatMap((one) => {
    if (one.name === 'stringMatch') {
      const value = one.attributes.substring === 'true' ? elementsIn(one, 'baseValue').map((found) => xmlText(found).trim())[0] : undefined;
      return value === undefined ? [] : [{ text: `*${literal(value)}*`, sample: `\ufffd${value}\ufffd` }];
    }
    const pieces = wildcardsOf(one.attributes.pattern ?? '')?.pieces;
    if (!pieces) context.lose('pattern', 'It accepts what fits a pattern, which is not read.');
    return pieces ? [{ text: pieces.map(starred).join('*'), sample: pieces.map((piece) => piece || '\ufffd').join('') }] : [];
  });
  return [...new Map(found.map((one) => [one.text, one])).values()];
}

/** A piece between two stars keeps the space at its ends. */
const starred = (piece: string): string => piece.replaceAll('*', '\\*');
