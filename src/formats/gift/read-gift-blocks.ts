/** How many blank lines may stand inside one answer block. */
const MOST_BLANKS = 20;

/** A question as it stands in the file: lines between two blank ones. */
export interface GiftBlock {
  line: number;
  lines: string[];
  length: number;
  /** Comment lines, which may hold the id and the tags. */
  comments: string[];
}

/** Cuts a file into its questions; a blank line inside of answers does not end one. */
export const readGiftBlocks = (text: string): Iterable<GiftBlock> => joinTornBlocks(readBlocks(text));

function* readBlocks(text: string): Generator<GiftBlock> {
  let block: GiftBlock | undefined;
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
function* joinTornBlocks(blocks: Iterable<GiftBlock>): Generator<GiftBlock> {
  let torn: GiftBlock | undefined;
  let missing: GiftBlock[] = [];
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

const beginsQuestion = ({ lines }: GiftBlock): boolean => /^\s*(?:::|\$CATEGORY:)/u.test(lines[0] ?? '');
const unescaped = (line: string): string => line.replace(/\\./gu, '  ');

function firstBrace(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const brace = /[{}]/u.exec(unescaped(line))?.[0];
    if (brace) return brace;
  }
  return undefined;
}

const hasClosing = (lines: readonly string[]): boolean => lines.some((line) => unescaped(line).includes('}'));

const joinBlocks = (blocks: readonly GiftBlock[]): GiftBlock => ({
  line: (blocks[0] as GiftBlock).line,
  lines: blocks.flatMap(({ lines }) => lines),
  length: blocks.reduce((sum, { length }) => sum + length, 0),
  comments: blocks.flatMap(({ comments }) => comments),
});
