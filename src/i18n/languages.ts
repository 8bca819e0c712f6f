import type { Messages } from './messages.js';

const pseudo = async (): Promise<Messages> => (await import('./pseudo-locale.js')).pseudoMessages();

/** The languages that come with the library beside English, by tag in small letters, each loaded when it is asked for. */
const languages: Readonly<Record<string, () => Promise<Messages>>> = { 'en-xa': pseudo, 'ar-xb': pseudo };

/** The places where languages come from, by tag in small letters. */
export type LanguageLoaders = ReadonlyMap<string, () => Promise<Messages>>;

const loading = new Map<string, Promise<Messages | undefined>>();

/**
 * Loads the first of the languages that there is into `loaded`; `added` ones go before those of the library. What there is not, or
 * what fails, is noted as undefined, so that it is asked for once only. Resolves to whether there are messages now.
 */
export async function loadLanguage(tags: readonly string[], added: LanguageLoaders, loaded: Map<string, Messages | undefined>): Promise<boolean> {
  for (const tag of tags) {
    if (!loaded.has(tag)) {
      // Elements ask side by side; all of them wait for the one answer.
      if (!loading.has(tag))
        loading.set(
          tag,
          Promise.resolve((added.get(tag) ?? languages[tag])?.()).catch(() => undefined),
        );
      loaded.set(tag, await loading.get(tag));
      loading.delete(tag);
    }
    if (loaded.get(tag)) return true;
  }
  return false;
}
