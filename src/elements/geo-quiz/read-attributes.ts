import { definedOnly } from '../../model/defined-only.js';
import type { Problem } from '../../model/problem.js';
import type { SessionSettings } from '../../session/session-state.js';

/** What the attributes of `<geo-quiz>` say, as written. */
export interface QuizAttributes {
  readonly mode: string | undefined;
  readonly limit: string | number | undefined;
  readonly shuffle: string | undefined;
  readonly pass: string | number | undefined;
  readonly layout: string;
  readonly save: string;
}

/** Turns attributes into settings; what cannot be understood is left to the bank, and said in `faults`. */
export function readAttributes(attributes: QuizAttributes): { settings: Partial<SessionSettings>; faults: Problem[] } {
  const faults: Problem[] = [];
  /** Reads one attribute where it is given; `read` gives undefined for what it does not understand. */
  const take = <Value>(name: keyof QuizAttributes, wanted: string, read: (text: string) => Value | undefined): Value | undefined => {
    const given = attributes[name];
    if (given === undefined) return undefined;
    const value = read(String(given).trim());
    if (value === undefined) faults.push({ level: 'warning', code: 'attribute', path: [], message: `${name}="${given}" cannot be understood; use ${wanted}.` });
    return value;
  };
  const oneOf =
    <Value extends string>(...values: Value[]) =>
    (text: string): Value | undefined =>
      values.find((value) => value === text);
  take('layout', '"paged" or "list"', oneOf('paged', 'list'));
  take('save', '"on" or "off"', oneOf('on', 'off'));
  const shuffle = take('shuffle', '"on" or "off"', oneOf('on', 'off'));
  const settings = {
    mode: take('mode', '"practice" or "test"', oneOf('practice', 'test')),
    limit: take('limit', 'a number such as "10"', (text) => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined)),
    shuffle: shuffle && shuffle === 'on',
    passFraction: take('pass', 'a share such as "60%" or "0.6"', readShare),
  };
  return { settings: definedOnly(settings), faults };
}

/** `60%`, `60` and `0.6` all mean six tenths. */
function readShare(text: string): number | undefined {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const number = Number(digits);
  const share = percent || number > 1 ? number / 100 : number;
  return share <= 1 ? share : undefined;
}
