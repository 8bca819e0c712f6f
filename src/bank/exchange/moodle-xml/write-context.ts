import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import { writeBase64 } from '../../../formats/base64.js';
import type { Loss } from '../../../formats/loss.js';
import type { MoodleFile, MoodleText } from '../../../formats/moodle-xml/moodle-item.js';
import { isSafeAddress } from '../../../model/safe-address.js';
import type { Source } from '../../../model/source.js';
import type { Text } from '../../../model/text.js';
import type { ExchangeWords } from '../exchange-words.js';
import { loseFrom, type Lose } from '../lose.js';

/** What all questions of a bank are written with. */
export interface BankContext {
  readonly language: string;
  readonly words: ExchangeWords;
  readonly sources: readonly Source[];
  /** Pictures and the like, by the addresses the bank has for them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Turns the texts of one question into HTML and collects its files and what it loses. */
export interface WriteContext extends BankContext {
  readonly lose: Lose;
  readonly say: (text: Text) => MoodleText;
  /** What is said of a part, and behind it what is said of the whole, where there is either. */
  readonly sayBoth: (own: Text | undefined, whole: Text | undefined) => { feedback?: MoodleText };
  /** An address that Moodle can show, with the file put beside the question's text; undefined where there is none. */
  readonly addressOf: (src: string) => string | undefined;
  /** Those that were asked for by {@link addressOf}. */
  readonly taken: MoodleFile[];
}

export function writeContext(question: { readonly id: string }, bank: BankContext, losses: Loss[]): WriteContext {
  const taken: MoodleFile[] = [];
  const names = new Map<string, string>();
  return {
    ...bank,
    taken,
    lose: loseFrom(question.id, losses),
    say: (text) => ({ format: 'html', text: htmlFromInline(text) }),
    sayBoth: (own, whole) => {
      const parts = [own, whole].filter((text) => text !== undefined).map(htmlFromInline);
      return parts.length === 0 ? {} : { feedback: { format: 'html', text: paragraphs(parts) } };
    },
    addressOf: (src) => {
      const bytes = bank.files.get(src);
      if (!bytes) return /^https?:\/\//iu.test(src) && isSafeAddress(src) ? src : undefined;
      let name = names.get(src);
      if (name === undefined) {
        name = freeName(src, new Set(names.values()));
        names.set(src, name);
        taken.push({ name, base64: writeBase64(bytes) });
      }
      return `@@PLUGINFILE@@/${encodeURIComponent(name)}`;
    },
  };
}

/** The last part of an address, with a number where two files have the same. */
function freeName(src: string, taken: ReadonlySet<string>): string {
  const last =
    (src.split(/[?#]/u)[0] as string)
      .split('/')
      .at(-1)
      ?.replace(/[^\p{L}\p{N}._-]/gu, '-') || 'file';
  const dot = last.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [last.slice(0, dot), last.slice(dot)] : [last, ''];
  let name = last;
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}${ending}`;
  return name;
}

/** Pieces of HTML below each other. */
export function paragraphs(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return parts
    .map((part) => {
      if (/^<(?:p|div|blockquote)\b/u.test(part)) return part;
      return /<(?:p|ul|ol|div|audio|video)\b/u.test(part) ? `<div>${part}</div>` : `<p>${part}</p>`;
    })
    .join('');
}

/** A list of what is said of the parts of a question, each behind its own words. */
export function listOfReasons(parts: readonly { readonly text: Text; readonly feedback?: Text | undefined }[]): string[] {
  const said = parts.filter(({ feedback }) => feedback !== undefined);
  return said.length === 0
    ? []
    : [`<ul>${said.map(({ text, feedback }) => `<li><strong>${htmlFromInline(text)}</strong> ${htmlFromInline(feedback as Text)}</li>`).join('')}</ul>`];
}
