import { conditionsOn, markQti12 } from '../../../formats/qti/mark-qti12.js';
import type { Qti12Condition, Qti12Item, Qti12Response } from '../../../formats/qti/qti12-item.js';
import { LONGEST_TYPED } from '../../../model/expected-text.js';
import type { Text } from '../../../model/text.js';
import { defined, type QuestionFields } from '../qti/raw-fields.js';
import type { QtiReadContext } from '../qti/read-context.js';
import { responsesOf } from './kind-of-qti12.js';
import { feedbackOf } from './feedback-from-qti12.js';
import type { Qti12Stem } from './qti12-stem.js';

/** A star in a text that is compared is the star itself. */
export const literal = (text: string): string => text.replace(/\s+/gu, ' ').trim().replaceAll('*', '\\*');

/** The most texts that are tried, and the most numbers. */
const MOST = 200;

/** The fields of a typed answer. */
export function typedFromQti12(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const response = responsesOf(item)[0] as Qti12Response;
  const accept = acceptOf(item, response, context);
  if (!accept) return undefined;
  return { type: 'short-text', prompt, ...accept };
}

/** Texts that earn something, with what is said to those who type them; undefined, with a loss, where none does. */
export function acceptOf(item: Qti12Item, response: Qti12Response, context: QtiReadContext): Record<string, unknown> | undefined {
  const conditions = conditionsOn(item, response.id).filter((one) => one.kind === 'equal' || one.kind === 'contains');
  const tried = [...new Map(conditions.map((one) => [`${one.kind} ${one.value}`, one])).values()].slice(0, MOST);
  if (tried.length < conditions.length && conditions.length > MOST) context.lose('answers', `Only the first ${MOST} expected texts are read.`);
  const marks = tried.map((one) => markQti12(item, { [response.id]: [one.value] }));
  const best = Math.max(0, ...marks.map(({ score }) => score));
  const wrong = markQti12(item, { [response.id]: ['\uffff'] });
  const { whole, part } = feedbackOf(
    item,
    [...tried.map((one, index) => ({ part: one.value, isRight: (marks[index]?.score ?? 0) > 0, shown: marks[index]?.shown ?? [] })), { isRight: false, shown: wrong.shown }],
    context,
  );
  const accept: { text: string; points?: number; feedback?: Text }[] = [];
  const commonErrors: { text: string; feedback: Text }[] = [];
  tried.forEach((one, index) => {
    const text = one.kind === 'contains' ? `*${literal(one.value)}*` : literal(one.value);
    const share = best > 0 ? (marks[index]?.score ?? 0) / best : 0;
    const feedback = part(one.value);
    if (text === '' || text === '**') return;
    if (text.length > LONGEST_TYPED) context.lose('answer', `An expected text has ${text.length} characters, more than can be typed; it is left out.`);
    else if (share > 0) {
      if (!accept.some((other) => other.text === text)) accept.push({ text, ...(share < 1 ? { points: share } : {}), ...(feedback === undefined ? {} : { feedback }) });
    } else if (feedback !== undefined) commonErrors.push({ text, feedback });
  });
  if (accept.length === 0) return context.lose('question', 'No text is accepted as right. The question is left out.');
  const matchCase = tried.length > 0 && tried.every((one) => 'matchCase' in one && one.matchCase);
  return defined({ accept, commonErrors: commonErrors.length > 0 ? commonErrors : undefined, ...(matchCase ? { matchCase } : {}), ...whole });
}

/** The fields of a number. */
export function numberFromQti12(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const response = responsesOf(item)[0] as Qti12Response;
  const rules = item.rules.filter(({ sets }) => sets.some(({ value, action }) => value > 0 && action !== 'subtract'));
  const ranges = rules.flatMap(({ when }) => rangeOf(when, response.id) ?? []);
  const [range] = ranges;
  if (!range) return context.lose('question', 'The file does not say which number is right. The question is left out.');
  if (ranges.length > 1) context.lose('several right numbers', `Only the first is read, ${range.value}.`);
  const right = markQti12(item, { [response.id]: [String(range.value)] });
  const wrong = markQti12(item, { [response.id]: [String(range.value + 2 * range.tolerance + 1e6)] });
  const { whole } = feedbackOf(
    item,
    [
      { isRight: true, shown: right.shown },
      { isRight: false, shown: wrong.shown },
    ],
    context,
  );
  return { type: 'numeric', prompt, answer: { ...range, toleranceKind: 'absolute' }, ...whole };
}

/** The number in the middle of what a condition allows, with the distance to its ends. */
export function rangeOf(condition: Qti12Condition, response: string): { value: number; tolerance: number } | undefined {
  let exact: number | undefined;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  const visit = (one: Qti12Condition): void => {
    if (one.kind === 'and' || one.kind === 'or') one.of.forEach(visit);
    else if ('response' in one && one.response === response && 'value' in one && Number.isFinite(Number(one.value)) && one.value !== '') {
      if (one.kind === 'equal') exact ??= Number(one.value);
      else if (one.kind === 'compare' && one.by.startsWith('gt')) low = Math.max(low, Number(one.value));
      else if (one.kind === 'compare') high = Math.min(high, Number(one.value));
    }
  };
  visit(condition);
  if (Number.isFinite(low) && Number.isFinite(high) && low <= high) {
    const middle = tidy((low + high) / 2);
    const isMiddle = exact === undefined || Math.abs(middle - exact) <= 1e-9 * Math.max(1, Math.abs(exact));
    return { value: isMiddle ? (exact ?? middle) : middle, tolerance: tidy((high - low) / 2) };
  }
  return exact === undefined ? undefined : { value: exact, tolerance: 0 };
}

/** Without the last digits of sums of fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));
