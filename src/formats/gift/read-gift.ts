import type { Loss } from '../loss.js';
import { hideEscapes } from './gift-escapes.js';
import type { GiftItem } from './gift-item.js';
import { readGiftBlocks } from './read-gift-blocks.js';
import { readGiftQuestion } from './read-gift-question.js';

/** What a GIFT file holds, in its order, and what of it could not be read. */
export interface GiftFile {
  readonly items: readonly GiftItem[];
  readonly losses: readonly Loss[];
}

/** The most characters of one question; what is longer is a mistake or an attack. */
const LONGEST_QUESTION = 500_000;
const MOST_ITEMS = 100_000;

/**
 * Reads GIFT as Moodle does: blank lines part the questions, the first `{` and the `}` after it hold the answers, `:` needs no
 * backslash, and neither does `=` outside of answers. One that cannot be read is a loss, and the rest goes on. Beyond Moodle, a blank
 * line may stand inside the answers.
 *
 * The time is in proportion to the length.
 */
export function readGift(text: string): GiftFile {
  const items: GiftItem[] = [];
  const losses: Loss[] = [];
  let category: string | undefined;
  for (const block of readGiftBlocks(text)) {
    if (items.length >= MOST_ITEMS) {
      losses.push({ feature: 'questions', reason: `The file holds more than ${MOST_ITEMS} questions; those from line ${block.line} on are left out.` });
      break;
    }
    if (block.length > LONGEST_QUESTION) {
      losses.push({ question: `line ${block.line}`, feature: 'question', reason: `It has ${block.length} characters without a blank line, which is no question; it is left out.` });
      continue;
    }
    const [first = '', ...rest] = block.lines;
    const body = /^\s*\$CATEGORY:/u.test(first) ? rest : block.lines;
    if (body === rest) {
      category = first.slice(first.indexOf(':') + 1).trim();
      items.push({ kind: 'category', path: category });
    }
    const question = hideEscapes(body.join('\n')).trim();
    if (question === '') continue;
    const read = readGiftQuestion(question, { line: block.line, ...readComments(block.comments) });
    if (read.item) items.push(read.item);
    losses.push(...read.losses);
  }
  return { items, losses };
}

/** The id and the tags in comments: `// [id:q1] [tag:rivers]`. */
function readComments(comments: readonly string[]): { id?: string; tags?: string[] } {
  let id: string | undefined;
  const tags: string[] = [];
  for (const comment of comments)
    for (const found of comment.matchAll(/\[(id|tag):((?:\\\]|[^\]\p{Cc}]){1,400})\]/gu)) {
      const value = (found[2] as string).replaceAll('\\]', ']').trim();
      if (value === '') continue;
      if (found[1] === 'id') id = value;
      else tags.push(value);
    }
  return { ...(id === undefined ? {} : { id }), ...(tags.length > 0 ? { tags } : {}) };
}
