/** A number as it was typed, understood. */
export interface ReadNumber {
  readonly value: number;
  /** What follows the number, such as a unit; empty when nothing does. */
  readonly rest: string;
  /** True when the same signs mean another number elsewhere (1.234 or 1,234): show back what was understood. */
  readonly ambiguous: boolean;
}

/** The longest text that is read as a number; numbers people mean are far shorter. */
const LONGEST_NUMBER = 60;

/**
 * Reads a number the way people write it: digits of any script, the separators of `language`, U+2212 and other minus signs,
 * grouping by thousands or in the Indian way (12,34,567), an exponent. Undefined when it is not a number.
 *
 * One separator followed by exactly three digits is read as `language` would, and marked ambiguous.
 */
export function readNumber(text: string, language: string): ReadNumber | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const plain = latinDigits(text)
    .replace(/[\u2212\u2010-\u2015\uFE63\uFF0D]/gu, '-')
    .replace(/\uFF0B/gu, '+')
    .replace(/[\u200E\u200F\u061C\u2066-\u2069]/gu, '')
    .trim();
  const parts = /^([+-]?)\s*([\d.,\u066B\u066C\uFF0C\uFF0E'’\u00A0\u202F\u2009 _]*\d[.,\u066B]?)(?:[eE]([+-]?\d{1,3}))?(?!\d)\s*(.*)/su.exec(plain);
  if (!parts) return undefined;
  const [, sign = '', body = '', exponent, rest = ''] = parts;
  const read = readBody(body.replaceAll('\uFF0C', ',').replaceAll('\uFF0E', '.'), language);
  if (!read) return undefined;
  const value = Number(`${sign === '-' ? '-' : ''}${read.digits}${exponent === undefined ? '' : `e${exponent}`}`);
  return Number.isFinite(value) ? { value, rest, ambiguous: read.ambiguous } : undefined;
}

/** The digits of a number as `Number` takes them. It refuses what still has a separator in it. */
function readBody(body: string, language: string): { digits: string; ambiguous: boolean } | undefined {
  const marks = [...new Set(body.replace(/\d/g, ''))];
  const cut = body.search(/[.,٫][^.,٫]*$/);
  if (cut < 0) return grouped(body, marks[0]);
  const last = body.charAt(cut);
  const before = body.slice(0, cut);
  const after = body.slice(cut + 1);
  const isDecimal = (): { digits: string; ambiguous: boolean } | undefined => {
    const whole = grouped(
      before,
      marks.find((mark) => mark !== last),
    );
    return whole && { digits: `${whole.digits}.${after}`, ambiguous: false };
  };
  if (last === '٫') return isDecimal();
  if (before.includes(last)) return grouped(body, last);
  const couldGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!couldGroup) return isDecimal();
  return decimalMark(language) === last ? { digits: `${before}.${after}`, ambiguous: true } : { digits: before + after, ambiguous: true };
}

/** Digits in groups: one kind of separator, groups of three (or two, then three at the end). */
function grouped(body: string, mark: string | undefined): { digits: string; ambiguous: boolean } | undefined {
  if (mark === undefined) return { digits: body, ambiguous: false };
  const fits = /^(\d{1,3}(\|\d{3})+|\d{1,2}(\|\d{2})*\|\d{3})$/.test(body.replaceAll(mark, '|'));
  return fits ? { digits: body.replaceAll(mark, ''), ambiguous: false } : undefined;
}

function decimalMark(language: string): string {
  try {
    return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  } catch {
    return '.';
  }
}

/** Turns decimal digits of every script into 0–9: they stand in runs of ten or of several tens (mathematical ones), so the distance to the run’s start tells. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    if (code < 0x80) return digit;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}
