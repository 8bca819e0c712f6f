/** Values for the places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills a message in the ICU style: `{name}`, `{count, plural, =0 {…} one {# thing} other {# things}}`,
 * `{kind, select, a {…} other {…}}`. `#` is the count in the language's own digits. A value that is missing shows as `{name}`.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function formatMessage(message: string, values: MessageValues, language: string): string {
  return message.includes('{') ? format(message, values, language, undefined) : message;
}

function format(message: string, values: MessageValues, language: string, count: number | undefined): string {
  let out = '';
  for (let at = 0; at < message.length; at++) {
    const sign = message[at] as string;
    if (sign === '#' && count !== undefined) out += formatNumber(count, language);
    else if (sign === '{') {
      const end = closingBrace(message, at);
      out += fill(message.slice(at + 1, end), values, language);
      at = end;
    } else out += sign;
  }
  return out;
}

function fill(body: string, values: MessageValues, language: string): string {
  const [, name = '', kind, rest = ''] = /^\s*([\w-]+)\s*(?:,\s*(plural|select)\s*,(.*))?$/s.exec(body) ?? [];
  const value = values[name];
  if (value === undefined) return `{${name || body}}`;
  if (kind === undefined) return typeof value === 'number' ? formatNumber(value, language) : value;
  const cases = readCases(rest);
  const number = Number(value);
  const chosen = kind === 'select' ? cases.get(String(value)) : (cases.get(`=${number}`) ?? cases.get(pluralOf(number, language)));
  return format(chosen ?? cases.get('other') ?? '', values, language, kind === 'plural' ? number : undefined);
}

function readCases(text: string): Map<string, string> {
  const cases = new Map<string, string>();
  for (let at = text.indexOf('{'), from = 0; at >= 0; at = text.indexOf('{', from)) {
    const end = closingBrace(text, at);
    cases.set(text.slice(from, at).trim(), text.slice(at + 1, end));
    from = end + 1;
  }
  return cases;
}

/** The index of the brace that closes the one at `open`; the end of the text when none does. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

const rules = new Map<string, Intl.PluralRules>();
function pluralOf(number: number, language: string): string {
  // The first Intl object costs a page some 20 ms; English, whose rule is known, does without.
  if (language.startsWith('en')) return number === 1 ? 'one' : 'other';
  let kept = rules.get(language);
  if (!kept) rules.set(language, (kept = new Intl.PluralRules(language)));
  return kept.select(number);
}

const formats = new Map<string, Intl.NumberFormat>();
/** A number in the language's own digits and separators. */
export function formatNumber(number: number, language: string): string {
  if (Number.isInteger(number) && number >= 0 && number < 1000 && language.startsWith('en')) return String(number);
  let kept = formats.get(language);
  if (!kept) formats.set(language, (kept = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })));
  return kept.format(number);
}
