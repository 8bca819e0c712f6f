import type { Problem } from '../../model/problem.js';
import type { SessionSettings } from '../../session/session-state.js';

/** What the attributes of `<geo-quiz>` say, as written. */
export interface QuizAttributes {
  readonly mode: string | undefined;
  readonly limit: string | number | undefined;
  readonly shuffle: string | undefined;
  readonly pass: string | number | undefined;
}

/** Turns attributes into settings; what cannot be understood is left to the bank, and said in `faults`. */
export function readAttributes({ mode, limit, shuffle, pass }: QuizAttributes): { settings: Partial<SessionSettings>; faults: Problem[] } {
  const faults: Problem[] = [];
  const fault = (name: string, value: unknown, wanted: string): void => void faults.push({ level: 'warning', code: 'attribute', path: [], message: `${name}="${value}" cannot be understood; use ${wanted}.` });
  const settings: { -readonly [Key in keyof SessionSettings]?: SessionSettings[Key] } = {};
  if (mode === 'practice' || mode === 'test') settings.mode = mode;
  else if (mode !== undefined) fault('mode', mode, '"practice" or "test"');
  if (limit !== undefined) {
    const count = Number(limit);
    if (Number.isInteger(count) && count > 0) settings.limit = count;
    else fault('limit', limit, 'a number such as "10"');
  }
  if (shuffle === 'on' || shuffle === 'off') settings.shuffle = shuffle === 'on';
  else if (shuffle !== undefined) fault('shuffle', shuffle, '"on" or "off"');
  if (pass !== undefined) {
    const share = readShare(String(pass));
    if (share === undefined) fault('pass', pass, 'a share such as "60%" or "0.6"');
    else settings.passFraction = share;
  }
  return { settings, faults };
}

/** `60%`, `60` and `0.6` all mean six tenths. */
function readShare(text: string): number | undefined {
  const parts = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
  if (!parts) return undefined;
  const number = Number(parts[1]);
  const share = parts[2] === '%' || number > 1 ? number / 100 : number;
  return share <= 1 ? share : undefined;
}
