import type * as v from 'valibot';
import { choose, filledText, languageTag, record } from './schema.js';

const tagged = record({ text: filledText, lang: languageTag });

/** Text for people: a string in the bank's language, or `{ text, lang }` where it differs. May hold a small inline Markdown. */
export const textSchema = choose([filledText, tagged], (value) => (typeof value === 'object' ? tagged : filledText));

/** Text for people, with its language where that differs from the bank's. */
export type Text = v.InferOutput<typeof textSchema>;

/** The characters of a text, without its language. */
export const charactersOf = (text: Text): string => (typeof text === 'string' ? text : text.text);

/** The language of a text where it names one. */
export const languageOf = (text: Text): string | undefined => (typeof text === 'string' ? undefined : text.lang);

/** Whether a text holds anything but plain characters; most do not, and are shown as they are. */
export const hasMarkup = (text: string): boolean => /[*`[\n\\]/.test(text);
