import { definedOnly } from '../../model/defined-only.js';
import type { Scorer } from '../../model/marked.js';
import type { Problem } from '../../model/problem.js';
import type { ExtraTime, SessionSettings } from '../../session/session-state.js';
import type { QuizAttributes } from './quiz-properties.js';
import { remoteScorer } from './remote-scorer.js';

const EXTRA_TIMES: Readonly<Record<string, ExtraTime>> = { '1': 1, '1.5': 1.5, '2': 2, '10': 10, none: 'none' };

/** How an attribute is written on a page. */
const written: Partial<Record<keyof QuizAttributes, string>> = { hintPenalty: 'hint-penalty', timeLimitSeconds: 'time-limit-seconds', extraTime: 'extra-time' };

/** Turns attributes into settings, Infinity where a limit is lifted; what cannot be understood is left to the bank, and said in `faults`. */
export function readAttributes(attributes: QuizAttributes): { settings: Partial<SessionSettings>; scorer: Scorer | undefined; faults: Problem[] } {
  const { scorer } = attributes;
  const faults: Problem[] = [];
  /** Reads one attribute where it is given; `read` gives undefined for what it does not understand. */
  const take = <Value>(name: Exclude<keyof QuizAttributes, 'scorer'>, wanted: string, read: (text: string) => Value | undefined): Value | undefined => {
    const given = attributes[name];
    if (given === undefined) return undefined;
    const value = read(String(given).trim());
    if (value === undefined) faults.push({ level: 'warning', code: 'attribute', path: [], message: `${written[name] ?? name}="${given}" cannot be understood; use ${wanted}.` });
    return value;
  };
  const layout = take('layout', '"paged" or "list"', oneOf('paged', 'list'));
  take('save', '"on" or "off"', oneOf('on', 'off'));
  take('keys', '"letters" or "off"', oneOf('letters', 'off'));
  const shuffle = take('shuffle', '"on" or "off"', oneOf('on', 'off'));
  const certainty = take('certainty', '"on" or "off"', oneOf('on', 'off'));
  const navigation = take('navigation', '"free" or "linear"', oneOf('free', 'linear'));
  if (navigation === 'linear' && layout === 'list')
    faults.push({ level: 'warning', code: 'attribute', path: [], message: 'navigation="linear" shows one question at a time; layout="list" shows all. The list is free.' });
  const settings = {
    mode: take('mode', '"practice" or "test"', oneOf('practice', 'test')),
    limit: take('limit', 'a number such as "10"', readCount),
    shuffle: shuffle && shuffle === 'on',
    passFraction: take('pass', 'a share such as "60%" or "0.6"', readShare),
    attempts: take('attempts', 'a number such as "2", or "unlimited"', (text) => (text === 'unlimited' ? Infinity : readCount(text))),
    penalty: take('penalty', 'a share such as "25%" or "0.25"', readShare),
    hintPenalty: take('hintPenalty', 'a share such as "25%" or "0.25"', readShare),
    certainty: certainty && certainty === 'on',
    // All questions below each other cannot be a one-way road, whatever the bank says.
    navigation: layout === 'list' ? ('free' as const) : navigation,
    timeLimitSeconds: take('timeLimitSeconds', 'a number of seconds such as "1200", or "none"', (text) => (text === 'none' ? Infinity : readCount(text))),
    extraTime: take('extraTime', '"1.5", "2", "10" or "none"', (text) => EXTRA_TIMES[text]),
  };
  return { settings: definedOnly(settings), scorer: typeof scorer === 'string' ? remoteScorer(scorer) : scorer, faults };
}

const oneOf =
  <Value extends string>(...values: Value[]) =>
  (text: string): Value | undefined =>
    values.find((value) => value === text);

const readCount = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** `60%`, `60` and `0.6` all mean six tenths. */
function readShare(text: string): number | undefined {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const number = Number(digits);
  const share = percent || number > 1 ? number / 100 : number;
  return share <= 1 ? share : undefined;
}
