const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is decoded at once: all references of a large file found at once would take far more memory than the file. */
const STEP = 65_536;
/** The longest reference, `&#00000000;`. */
const LONGEST_REFERENCE = 11;

/** Puts characters for references and makes all line ends alike; an `&` that begins no reference XML knows stays as it is typed. */
export function decodeXmlText(text: string): string {
  const alike = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  if (!alike.includes('&')) return alike;
  const parts: string[] = [];
  for (let at = 0; at < alike.length;) {
    const end = endOfStep(alike, at);
    parts.push(decodeStep(alike.slice(at, end)));
    at = end;
  }
  return parts.join('');
}

/** Never in the middle of a reference. */
function endOfStep(text: string, at: number): number {
  const end = at + STEP;
  if (end >= text.length) return text.length;
  const begun = text.lastIndexOf('&', end - 1);
  return begun > at && begun > end - LONGEST_REFERENCE ? begun : end;
}

const decodeStep = (text: string): string =>
  text.replace(/&(?:#(\d{1,8})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/gu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] as string;
    return characterOf(decimal === undefined ? parseInt(hex as string, 16) : Number(decimal)) ?? whole;
  });

/** A sign stands in place of what is no character. */
function characterOf(code: number): string | undefined {
  if (code > 0x10ffff) return undefined;
  return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}
