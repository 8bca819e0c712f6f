import { escapeHtml } from '../formats/html/html-from-inline.js';
import { definedOnly } from '../model/defined-only.js';
import { plainInlineText } from '../model/inline-text.js';
import type { QuestionBank } from '../model/question-bank.js';
import { charactersOf, languageOf } from '../model/text.js';
import { PackError } from './pack-error.js';
import type { QuizSettings } from './pack-options.js';

/** Whom the page in a package talks to, in the player's words. */
export type PackedHost = 'scorm-1.2' | 'scorm-2004' | 'cmi5' | 'none';

/** What a page is told: the fields that the player reads. Fields that are not set are left out. */
export interface WrittenConfig {
  readonly bank?: string | object;
  readonly module?: string | object;
  readonly lms: PackedHost;
  readonly [setting: string]: unknown;
}

/** The settings in the words of the player's page. */
export function writeConfig(bank: string | object, lms: PackedHost, settings: QuizSettings): WrittenConfig {
  const { mode, layout, limit, shuffle, seed, passFraction, attempts, timeLimitSeconds, extraTime, certainty, language } = settings;
  const onOff = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'on' : 'off');
  return {
    bank,
    lms,
    ...definedOnly({
      mode,
      layout,
      limit,
      shuffle: onOff(shuffle),
      seed,
      pass: passFraction === undefined ? undefined : String(passFraction),
      attempts,
      'time-limit-seconds': timeLimitSeconds,
      'extra-time': extraTime,
      certainty: onOff(certainty),
      lang: language,
    }),
  };
}

/** JSON that can stand inside a script element. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The bank's title in plain characters. */
export const plainTitle = (bank: Pick<QuestionBank, 'title'>): string => plainInlineText(charactersOf(bank.title)).replace(/\s+/gu, ' ').trim();

/** The player's page with a quiz's title, language and settings in it. */
export function writePlayerPage(
  template: string,
  bank: Pick<QuestionBank, 'title' | 'language'>,
  config: WrittenConfig,
  language = languageOf(bank.title) ?? bank.language,
): string {
  let page = fill(template, /<html lang="[^"]*"/u, () => `<html lang="${escapeHtml(language)}"`);
  page = fill(page, /<title>[^<]*<\/title>/u, () => `<title>${escapeHtml(plainTitle(bank))}</title>`);
  return fill(page, /(<script id="geo-quiz-player" type="application\/json">)[^<]*(<\/script>)/u, (_all, open, close) => `${open}${inlineJson(config)}${close}`);
}

function fill(page: string, place: RegExp, text: (all: string, ...groups: string[]) => string): string {
  if (!place.test(page)) throw new PackError('The player’s page is not the one that this release knows. Build the project anew.');
  return page.replace(place, text);
}
