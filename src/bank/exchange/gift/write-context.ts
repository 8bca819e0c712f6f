import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { GiftText } from '../../../formats/gift/gift-item.js';
import type { Loss } from '../../../formats/loss.js';
import { hasMarkup, languageOf, type Text, charactersOf } from '../../../model/text.js';
import type { ExchangeWords } from '../exchange-words.js';
import { loseFrom, type Lose } from '../lose.js';

/** Turns the texts of one question into those of a file and collects what it loses. */
export interface WriteContext {
  readonly words: ExchangeWords;
  /** Whether the texts are HTML; otherwise they are plain characters, which are the same in Moodle's own format. */
  readonly isHtml: boolean;
  /** The format of every text of the question. */
  readonly format: 'html' | 'moodle';
  /** What stands between two paragraphs, and between two lines. */
  readonly paragraph: string;
  readonly line: string;
  readonly lose: Lose;
  readonly characters: (text: Text) => string;
  readonly say: (text: Text) => GiftText;
  /** As {@link say}, where there may be nothing to say. */
  readonly sayIf: (text: Text | undefined) => GiftText | undefined;
  /** Text that is compared and not shown, or that the format keeps without marks. */
  readonly raw: (text: string) => GiftText;
}

export function writeContext(question: { readonly id: string }, words: ExchangeWords, needsLinks: boolean, losses: Loss[]): WriteContext {
  const isHtml = needsLinks || needsHtml(question);
  const format = isHtml ? 'html' : 'moodle';
  const characters = (text: Text): string => (isHtml ? htmlFromInline(text) : charactersOf(text).trim());
  const say = (text: Text): GiftText => ({ format, text: characters(text) });
  return {
    words,
    isHtml,
    format,
    paragraph: isHtml ? '<br><br>' : '\n\n',
    line: isHtml ? '<br>' : '\n',
    lose: loseFrom(question.id, losses),
    characters,
    say,
    sayIf: (text) => (text === undefined ? undefined : say(text)),
    raw: (text) => ({ format, text }),
  };
}

/** Fields whose strings are not shown as text. */
const SILENT = new Set(['id', 'type', 'answer', 'evidence', 'claim', 'support', 'tags', 'objective', 'accept', 'src', 'image']);

/** Whether a text of a question has marks, a language of its own, or signs that would be read as HTML. */
function needsHtml(value: unknown): boolean {
  if (typeof value === 'string') return hasMarkup(value) || /[<>&]| {2}/u.test(value);
  if (Array.isArray(value)) return value.some(needsHtml);
  if (typeof value !== 'object' || value === null) return false;
  if (languageOf(value as Text) !== undefined) return true;
  return Object.entries(value).some(([name, inner]) => (name === 'accept' ? feedbackNeedsHtml(inner) : !SILENT.has(name) && needsHtml(inner)));
}

const feedbackNeedsHtml = (accept: unknown): boolean => Array.isArray(accept) && accept.some((entry: { feedback?: unknown }) => needsHtml(entry.feedback));
