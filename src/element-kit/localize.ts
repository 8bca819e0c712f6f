import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatMessage, formatNumber, type MessageValues } from '../i18n/format-message.js';
import type { MessageKey, Messages } from '../i18n/messages.js';
import { quizMessages } from '../i18n/quiz-messages.js';

/** Where the messages of other languages come from, by language tag in small letters. English is built in. */
const loaders = new Map<string, () => Promise<Messages>>();
/** What has been loaded; undefined for a language that was asked for in vain. */
const loaded = new Map<string, Messages | undefined>();

/** English and its kinds are built in; `en-XA` is the made-up one for tests. */
const ENGLISH = /^en\b(?!-xa)/i;

const english: Record<string, string> = { ...quizMessages };

/** Makes English messages known; each file that shows some of its own does so when it loads. */
export function addEnglish(messages: Messages): void {
  Object.assign(english, messages);
}

/** Adds a language for every element on the page, or takes the place of one of the library's (English is built in): `addLanguage('tr', () => import('./tr.js').then((m) => m.messages))`. */
export function addLanguage(tag: string, load: () => Promise<Messages>): void {
  loaders.set(tag.toLowerCase(), load);
  loaded.delete(tag.toLowerCase());
}

/** `tr-CY` asks for itself, then for `tr`. */
const fallbacks = (tag: string): string[] => {
  const lower = tag.toLowerCase();
  return lower.includes('-') ? [lower, lower.split('-')[0] as string] : [lower];
};

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pnb|ps|sd|ug|ur|yi)\b/i;

/** The writing direction of a language. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');

/** Gives an element its words: in its own `lang`, or that of the nearest element around it, shadow roots included. */
export class Localize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #inherited = 'en';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#host.lang) this.#inherited = nearestLanguage(this.#host);
  }

  hostUpdate(): void {
    void this.#load();
  }

  /** The language of the interface. */
  get language(): string {
    return this.#host.lang || this.#inherited;
  }

  /** The language the words are really in: English where the interface's language has no messages. */
  get shownLanguage(): string {
    const { language } = this;
    return ENGLISH.test(language) || fallbacks(language).some((tag) => loaded.get(tag)) ? language : 'en';
  }

  /** A message by its key. A key that is not in the catalogue is shown as it is, so that nothing is ever blank. */
  text(key: MessageKey | (string & {}), values: MessageValues = {}): string {
    const language = this.language;
    for (const tag of fallbacks(language)) {
      const found = loaded.get(tag)?.[key as MessageKey];
      if (found !== undefined) return formatMessage(found, values, language);
    }
    return formatMessage(english[key] ?? key, values, 'en');
  }

  /** Renders the element again, when something that its words need has arrived. */
  refresh(): void {
    this.#host.requestUpdate();
  }

  number(value: number): string {
    return formatNumber(value, this.language);
  }

  async #load(): Promise<void> {
    const tags = fallbacks(this.language);
    // Either a language has come, or all that could have been asked for were.
    if (ENGLISH.test(this.language) || tags.some((tag) => loaded.get(tag)) || tags.every((tag) => loaded.has(tag))) return;
    const { loadLanguage } = await import('../i18n/languages.js');
    if (await loadLanguage(tags, loaders, loaded)) this.#host.requestUpdate();
  }
}

function nearestLanguage(element: Element): string {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    const language = (at as Partial<Element>).getAttribute?.('lang');
    if (language) return language;
  }
  return 'en';
}
