import type { Loss } from '../loss.js';
import { hideEscapes } from './gift-escapes.js';
import type { GiftItem } from './gift-item.js';
import { readGiftQuestion } from './read-gift-question.js';

/** What a GIFT file holds, in its order, and what of it could not be read. */
export interface GiftFile {
  readonly items: readonly GiftItem[];
  readonly losses: readonly Loss[];
}

/** The most characters of one question; what is longer is a mistake or an attack. */
const LONGEST_QUESTION = 500_000;
const MOST_ITEMS = 100_000;
/** How many blank lines may stand inside one answer block. */
const MOST_BLANKS = 20;

/** A question as it stands in the file: lines between two blank ones. */
interface Block {
  line: number;
  lines: string[];
  length: number;
  /** Comment lines, which may hold the id and the tags. */
  comments: string[];
}

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
  for (const block of joinTornBlocks(readBlocks(text))) {
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

function* readBlocks(text: string): Generator<Block> {
  let block: Block | undefined;
  let number = 0;
  // A leading mark of byte order, or one where files were joined, is no character of a question.
  for (const line of linesOf(text.replaceAll('\ufeff', ''))) {
    number++;
    const trimmed = line.trim();
    if (trimmed === '') {
      if (block && block.lines.length > 0) {
        yield block;
        block = undefined;
      }
      continue;
    }
    block ??= { line: number, lines: [], length: 0, comments: [] };
    if (trimmed.startsWith('//')) block.comments.push(trimmed);
    else {
      if (block.lines.length === 0) block.line = number;
      block.lines.push(line);
      block.length += line.length + 1;
    }
  }
  if (block && block.lines.length > 0) yield block;
}

function* linesOf(text: string): Generator<string> {
  const end = /\r\n|\r|\n/gu;
  let from = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(from, found.index);
    from = end.lastIndex;
  }
  yield text.slice(from);
}

/** Puts blocks together whose answers a blank line has torn: one lacks its `}`, and in the next that comes before any `{`. */
function* joinTornBlocks(blocks: Iterable<Block>): Generator<Block> {
  let torn: Block | undefined;
  let missing: Block[] = [];
  for (const block of blocks) {
    const brace = firstBrace(block.lines);
    if (torn) {
      if (brace === undefined && missing.length < MOST_BLANKS && !beginsQuestion(block)) {
        missing.push(block);
        continue;
      }
      if (brace === '}' && !beginsQuestion(block)) {
        yield joinBlocks([torn, ...missing, block]);
        torn = undefined;
        missing = [];
        continue;
      }
      yield torn;
      yield* missing;
      torn = undefined;
      missing = [];
    }
    if (brace === '{' && !hasClosing(block.lines)) torn = block;
    else yield block;
  }
  if (torn) yield torn;
  yield* missing;
}

const beginsQuestion = ({ lines }: Block): boolean => /^\s*(?:::|\$CATEGORY:)/u.test(lines[0] ?? '');
const unescaped = (line: string): string => line.replace(/\\./gu, '  ');

function firstBrace(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const brace = /[{}]/u.exec(unescaped(line))?.[0];
    if (brace) return brace;
  }
  return undefined;
}

const hasClosing = (lines: readonly string[]): boolean => lines.some((line) => unescaped(line).includes('}'));

const joinBlocks = (blocks: readonly Block[]): Block => ({
  line: (blocks[0] as Block).line,
  lines: blocks.flatMap(({ lines }) => lines),
  length: blocks.reduce((sum, { length }) => sum + length, 0),
  comments: blocks.flatMap(({ comments }) => comments),
});

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
