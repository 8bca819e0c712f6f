/** What Markdown becomes in our smaller one. */
export interface InlineFromMarkdown {
  readonly text: string;
  readonly images: readonly { readonly src: string; readonly alt: string }[];
  /** What of it has no place, in a word or two each. */
  readonly losses: readonly string[];
}

const IMAGE = /!\[([^\]\n]{0,500})\]\(([^\s()\n]{1,2000})(?:\s+"[^"\n]{0,500}")?\)/gu;

/**
 * Turns the Markdown of other programs into ours: underscores into stars, lines that merely wrap into one, nested lists into one list.
 * Headings become strong lines, pictures are given apart.
 */
export function inlineFromMarkdown(markdown: string): InlineFromMarkdown {
  const images: { src: string; alt: string }[] = [];
  const losses = new Set<string>();
  const withoutImages = markdown.replace(IMAGE, (_whole, alt: string, src: string) => {
    images.push({ src, alt });
    return '';
  });
  const lines: string[] = [];
  let goesOn = false;
  for (const raw of withoutImages.split(/\r\n|\r|\n/u)) {
    const isBroken = /(?: {2}|\\)$/u.test(raw);
    const line = raw.trim().replace(/\\$/u, '');
    const entry = /^(?:[-+*•]|\d{1,3}[.)])\s+/u.exec(line);
    const heading = /^#{1,6}\s+(\S.*)$/u.exec(line);
    if (heading) {
      losses.add('heading');
      lines.push(`**${withStars(withoutHashes(heading[1] as string))}**`);
    } else if (entry) lines.push(`${/^[+*]/u.test(line) ? '- ' : entry[0]}${withStars(line.slice(entry[0].length))}`);
    else if (goesOn && line !== '' && lines.length > 0) lines.push(`${lines.pop() as string} ${withStars(line)}`);
    else if (line !== '' || lines.length > 0) lines.push(withStars(line));
    goesOn = !isBroken && !heading && line !== '';
  }
  return {
    text: lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    images,
    losses: [...losses],
  };
}

/** A heading may end in hashes as well. */
function withoutHashes(heading: string): string {
  let end = heading.length;
  while (heading.charAt(end - 1) === '#') end--;
  return heading.slice(0, end).trimEnd();
}

/** `_emphasis_` and `__strong__` with stars; underscores inside words stay. */
const withStars = (line: string): string =>
  line.replace(/(^|[^\p{L}\p{N}_\\])(__?)(?=[^\s_])([^_\n]{0,2000}[^\s_])\2(?![\p{L}\p{N}_])/gu, (_whole, before: string, marks: string, inner: string) => {
    const stars = '*'.repeat(marks.length);
    return `${before}${stars}${inner}${stars}`;
  });
