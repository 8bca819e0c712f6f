import { inlineFromHtml } from '../../../formats/html/inline-from-html.js';
import type { GiftText } from '../../../formats/gift/gift-item.js';
import type { Loss } from '../../../formats/loss.js';
import { inlineFromMarkdown } from '../inline-from-markdown.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import { loseFrom, type Lose } from '../lose.js';

export interface Picture {
  readonly src: string;
  readonly alt: string;
}

/** A text in our inline Markdown with the pictures that stood in it. */
export interface ConvertedText {
  readonly text: string;
  readonly images: readonly Picture[];
}

/** Converts the texts of one question and collects what it loses. */
export interface ReadContext {
  /** The language of the bank, as a tag. */
  readonly language: string;
  readonly lose: Lose;
  /** With its pictures, for the question itself. */
  readonly convert: (text: GiftText) => ConvertedText;
  /** For texts that have no place for a picture; undefined when nothing is left. */
  readonly inline: (text: GiftText | undefined) => string | undefined;
}

const WORDS = /[<&]/u;

export function readContext(question: string, language: string, losses: Loss[]): ReadContext {
  const lose = loseFrom(question, losses);
  const convert = ({ format, text }: GiftText): ConvertedText => {
    const wellFormed = text.toWellFormed();
    if (format === 'plain' || (format === 'moodle' && !WORDS.test(wellFormed))) return { text: inlineFromPlain(wellFormed).trim(), images: [] };
    // Text in Moodle’s own format is HTML with line breaks that count.
    const found = format === 'markdown' ? inlineFromMarkdown(wellFormed) : inlineFromHtml(format === 'moodle' ? wellFormed.replaceAll('\n', '<br>') : wellFormed);
    for (const what of found.losses) lose('formatting', `The text loses this: ${what}.`);
    return { text: found.text.trim(), images: found.images };
  };
  const inline = (text: GiftText | undefined): string | undefined => {
    if (!text) return undefined;
    const converted = convert(text);
    for (const { src, alt } of converted.images)
      lose('picture', `The picture ${shorten(src)} stands where only text can be${alt === '' ? '' : `; its description is “${shorten(alt)}”`}. It is left out.`);
    return converted.text === '' ? undefined : converted.text;
  };
  return { language, lose, convert, inline };
}

/** For messages: the beginning of what may be very long. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
