/** One answer of a gap; its text is HTML for a list of options, plain characters otherwise. */
export interface EmbeddedAnswer {
  readonly percent: number;
  readonly text: string;
  /** HTML. */
  readonly feedback?: string;
}

/** A gap in the text of a cloze question: `{1:SHORTANSWER:=Norhaven#Right.~Estwick}`. */
export interface EmbeddedGap {
  readonly kind: 'choice' | 'several' | 'text' | 'number';
  readonly matchCase?: true;
  /** Options stand in an order left to chance. */
  readonly shuffle?: true;
  /** How much it counts beside the other gaps. */
  readonly weight: number;
  readonly answers: readonly EmbeddedAnswer[];
}

const KINDS: readonly (readonly [names: RegExp, kind: EmbeddedGap['kind'], matchCase?: true])[] = [
  [/^(?:NUMERICAL|NM)$/u, 'number'],
  [/^(?:SHORTANSWER|SA|MW)$/u, 'text'],
  [/^(?:SHORTANSWER_C|SAC|MWC)$/u, 'text', true],
  [/^(?:MULTICHOICE(?:_(?:S|V|H|VS|HS))?|MC(?:S|V|H|VS|HS)?)$/u, 'choice'],
  [/^(?:MULTIRESPONSE(?:_(?:S|H|HS))?|MR(?:S|H|HS)?)$/u, 'several'],
];

const START = /\{(\d{0,4}):([A-Z_]{2,20}):/gu;
/** What stands between two gaps, and gaps. */
export type EmbeddedPiece = string | EmbeddedGap;

/** Cuts the text of a cloze question at its gaps; what begins like one and is none stays as it is. Takes one pass. */
export function readEmbeddedAnswers(text: string): EmbeddedPiece[] {
  const pieces: EmbeddedPiece[] = [];
  let from = 0;
  START.lastIndex = 0;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const [whole, weight = '', name = ''] = start;
    const known = KINDS.find(([names]) => names.test(name));
    if (!known) continue;
    const read = readAnswers(text, start.index + whole.length);
    if (!read.answers) {
      // Nothing closes it here, so nothing that begins on the way does either.
      START.lastIndex = read.end;
      continue;
    }
    if (start.index > from) pieces.push(text.slice(from, start.index));
    pieces.push({
      kind: known[1],
      ...(known[2] ? { matchCase: true } : {}),
      ...(known[1] === 'choice' && name.endsWith('S') ? { shuffle: true } : {}),
      weight: weight === '' ? 1 : Number(weight),
      answers: read.answers,
    });
    from = START.lastIndex = read.end;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** No gap is longer; a text with many beginnings and no end is then still read in one go. */
const LONGEST_GAP = 20_000;

/** Answers up to the brace that closes the gap; none when nothing does. A mark behind a backslash, or in an entity, closes nothing. */
function readAnswers(text: string, from: number): { answers?: EmbeddedAnswer[]; end: number } {
  const answers: EmbeddedAnswer[] = [];
  let begin = from;
  let hash = -1;
  const until = Math.min(text.length, from + LONGEST_GAP);
  for (let at = from; at < until; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '#') {
      if (hash < 0 && text[at - 1] !== '&' && !text.slice(at - 5, at).endsWith('&amp;')) hash = at;
    } else if (sign === '~' || sign === '}') {
      const answer = readAnswer(text.slice(begin, hash < 0 ? at : hash), hash < 0 ? undefined : text.slice(hash + 1, at));
      if (answer) answers.push(answer);
      if (sign === '}') return { answers, end: at + 1 };
      begin = at + 1;
      hash = -1;
    }
  }
  return { end: until };
}

function readAnswer(written: string, feedback: string | undefined): EmbeddedAnswer | undefined {
  const share = /^\s*(?:=|%(-?\d+(?:[.,]\d*)?)%)/u.exec(written);
  const percent = !share ? 0 : share[1] === undefined ? 100 : Number(share[1].replace(',', '.'));
  const text = written.slice(share?.[0].length ?? 0).trim();
  return text === '' ? undefined : { percent, text: unescape(text), ...(feedback === undefined || feedback.trim() === '' ? {} : { feedback: unescape(feedback.trim()) }) };
}

const unescape = (text: string): string => text.replace(/\\([~#}=%{])/gu, '$1');

const NAMES = { choice: 'MULTICHOICE', several: 'MULTIRESPONSE', text: 'SHORTANSWER', number: 'NUMERICAL' } as const;

/** Writes a gap. The marks of the syntax stand as entities, which Moodle resolves in answers and in what is said of them. */
export function writeEmbeddedGap({ kind, matchCase, shuffle, weight, answers }: EmbeddedGap): string {
  const written = answers.map(({ percent, text, feedback }) => {
    const share = percent === 100 ? '=' : percent === 0 ? '' : `%${percent}%`;
    // A text that begins like a share would be read as one, and behind `&amp;` Moodle takes a mark for a part of the text.
    const shown =
      kind === 'number'
        ? text
        : escapeEmbedded(text)
            .replace(/^(\s*)([=%])/u, (_whole, space: string, sign: string) => `${space}&#${sign.charCodeAt(0)};`)
            .replace(/&amp;$/u, '&#38;');
    return `${share}${shown}${feedback === undefined ? '' : `#${escapeEmbedded(feedback)}`}`;
  });
  return `{${weight}:${NAMES[kind]}${matchCase && kind === 'text' ? '_C' : shuffle && kind === 'choice' ? '_S' : ''}:${written.join('~')}}`;
}

const escapeEmbedded = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[~#{}\\]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text of the question itself, in which nothing may begin like a gap. */
export const escapeAroundGaps = (html: string): string => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
