import { valuesInRules } from '../../../formats/qti/process-item.js';
import type { QtiItem, QtiResponse } from '../../../formats/qti/qti-item.js';
import { wildcardsOf } from '../../../formats/qti/plain-pattern.js';
import { elementsIn, xmlText, type XmlElement } from '../../../formats/xml/xml-element.js';
import { LONGEST_TYPED } from '../../../model/expected-text.js';
import type { Text } from '../../../model/text.js';
import { defined, wholeFeedback, type QuestionFields } from '../qti/raw-fields.js';
import { isOfTheWhole } from '../qti/sort-feedback.js';
import type { QtiReadContext } from '../qti/read-context.js';
import { feedbackFrom, type QtiTry } from './qti2-try.js';

const literal = (text: string): string => text.replace(/\s+/gu, ' ').trim().replaceAll('*', '\\*');

const isNumber = ({ baseType }: QtiResponse): boolean => baseType === 'float' || baseType === 'integer';

/** What is typed or set by a slider: the fields of a text or of a number; undefined, with a loss, where nothing is right. */
export function typedFields(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  return isNumber(response) ? numberFields(response, tried) : textFields(response, tried);
}

/** A question of one field. */
export function typedFromQti2(response: QtiResponse, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const fields = typedFields(response, tried);
  return fields && { type: isNumber(response) ? 'numeric' : 'short-text', prompt, ...fields };
}

function textFields(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  const { context, item } = tried;
  const patterns = patternsFor(item, response.id, context);
  const candidates = [
    ...new Set([
      ...(response.mapping?.entries.map(({ key }) => key) ?? []),
      ...response.correct,
      ...(item.responses.length === 1 ? valuesInRules(item) : valuesFor(item, response.id)),
    ]),
  ]
    .filter((one) => one !== '')
    .slice(0, 200);
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

/** Expressions of a name about one response, wherever in the rules. */
function aboutResponse(item: QtiItem, response: string, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (names.includes(element.name) && elementsIn(element, 'variable').some(({ attributes }) => attributes.identifier === response)) found.push(element);
    elementsIn(element).forEach(visit);
  };
  item.rules.forEach(visit);
  return found.slice(0, 200);
}

const COMPARISONS = ['stringMatch', 'match', 'equal', 'equalRounded', 'member', 'substring'];

/** The values that one of several responses is compared with. */
const valuesFor = (item: QtiItem, response: string): string[] =>
  aboutResponse(item, response, COMPARISONS).flatMap((one) => elementsIn(one, 'baseValue').map((value) => xmlText(value).trim()));

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

function numberFields(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  const { context, item } = tried;
  const candidates = [...new Set([...response.correct, ...(response.mapping?.entries.map(({ key }) => key) ?? []), ...valuesFor(item, response.id)])]
    .filter((one) => one !== '' && Number.isFinite(Number(one)))
    .slice(0, 200);
  const marks = candidates.map((one) => tried.earned(response.id, [one]));
  const best = Math.max(0, ...marks);
  const rights = candidates.filter((one, index) => (best > 0 ? marks[index] === best : response.correct.includes(one))).map(Number);
  const [first] = rights;
  if (first === undefined) return numberBetween(response, tried);
  if (marks.some((earned) => earned > 0 && earned < best)) context.lose('partial marks', 'A number earns a part of the mark in the file; here only the right one counts.');
  const runs = candidates.map((one, index) => ({
    part: one,
    isRight: best > 0 ? (marks[index] ?? 0) > 0 : response.correct.includes(one),
    shown: tried.shown(response.id, [one]),
  }));
  const { whole, part } = feedbackFrom(tried, [...runs, { isRight: false, shown: tried.shown(response.id, [String(Math.max(...candidates.map(Number)) * 3 + 1e6)]) }], []);
  const commonErrors = candidates.flatMap((one, index) => {
    const feedback = part(one);
    return (marks[index] ?? 0) <= 0 && feedback !== undefined ? [{ value: Number(one), feedback }] : [];
  });
  const answer = toleranceFor(item, response, first) ?? rangeOfKeys(rights, context);
  return defined({ answer, commonErrors: commonErrors.length > 0 ? commonErrors : undefined, ...whole });
}

/** The tolerance that a rule names for the number. */
function toleranceFor(item: QtiItem, { id }: QtiResponse, value: number): object | undefined {
  for (const rule of aboutResponse(item, id, ['equal'])) {
    const named = elementsIn(rule, 'baseValue').map((one) => Number(xmlText(one)));
    if (named.length > 0 && !named.includes(value)) continue;
    const [below = 0, above = below] = (rule.attributes.tolerance ?? '')
      .trim()
      .split(/\s+/u)
      .filter((one) => one !== '')
      .map(Number);
    const tolerance = Math.max(below, above);
    if (rule.attributes.toleranceMode === 'absolute' && tolerance >= 0) return { value, tolerance, toleranceKind: 'absolute' };
    if (rule.attributes.toleranceMode === 'relative' && tolerance >= 0) return { value, tolerance, toleranceKind: 'percent' };
  }
  return undefined;
}

/** Numbers that lie beside each other are one with a margin; others are several, of which the first counts. */
function rangeOfKeys(rights: readonly number[], context: QtiReadContext): object {
  const [low, high] = [Math.min(...rights), Math.max(...rights)];
  const isRow = rights.length > 1 && rights.every(Number.isInteger) && high - low + 1 === new Set(rights).size;
  if (isRow) return { value: (low + high) / 2, tolerance: (high - low) / 2, toleranceKind: 'absolute' };
  if (new Set(rights).size > 1) context.lose('several right numbers', `Only the first is read, ${rights[0]}.`);
  return { value: rights[0], tolerance: 0, toleranceKind: 'absolute' };
}

/** A number that only has to lie between two others. */
function numberBetween(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  const { context, item } = tried;
  const bound = (names: string[]): number[] => aboutResponse(item, response.id, names).flatMap((one) => elementsIn(one, 'baseValue').map((value) => Number(xmlText(value))));
  const low = Math.max(...bound(['gte', 'gt']));
  const high = Math.min(...bound(['lte', 'lt']));
  const value = (low + high) / 2;
  if (!Number.isFinite(value) || low > high || tried.earned(response.id, [String(value)]) <= 0)
    return context.lose('question', 'The file does not say which number is right. The question is left out.');
  return { answer: { value, tolerance: (high - low) / 2, toleranceKind: 'absolute' } };
}
