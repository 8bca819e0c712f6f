/** One block of a longer text: a heading, a paragraph or a list. Their words may hold the small inline Markdown. */
export type TextBlock =
  | { readonly kind: 'heading'; /** 1 for `#`, 2 for `##`, 3 for more. */ readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly entries: readonly string[] };

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/u;
const ENTRY = /^\s*(?:[-•]|(\d{1,3})[.)])\s+(?=\S)/u;

/**
 * Reads a longer text into blocks: lines that begin with `#`, `##` or `###` are headings, lines that begin with `- `, or in turn with
 * `1. `, `2. ` …, are lists, an empty line ends a paragraph. All else is as in shorter texts.
 */
export function readBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph: string[] = [];
  let entries: string[] = [];
  let ordered = false;
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
    if (entries.length > 0) blocks.push({ kind: 'list', ordered, entries });
    paragraph = [];
    entries = [];
  };
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const heading = HEADING.exec(line);
    const mark = ENTRY.exec(line);
    const isOrdered = mark?.[1] !== undefined;
    const continues = entries.length > 0 && isOrdered === ordered;
    // A list goes on over an empty line.
    if (line.trim() === '') {
      if (entries.length === 0) close();
    } else if (heading) {
      close();
      blocks.push({ kind: 'heading', level: Math.min(3, (heading[1] as string).length) as 1 | 2 | 3, text: (heading[2] as string).trimEnd() });
    } else if (mark && (!isOrdered || Number(mark[1]) === (continues ? entries.length : 0) + 1)) {
      if (!continues) close();
      ordered = isOrdered;
      entries.push(line.slice(mark[0].length));
    } else {
      if (entries.length > 0) close();
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}
