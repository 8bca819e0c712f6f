import { foldText } from '../../scoring/fold-text.js';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text as they are written. `U.S.`, `10.7` and `Türkiye’s` are one word each; a hyphen parts two. */
export const writtenWords = (text: string): string[] => text.match(WORD) ?? [];

/** A word as words are compared: folded, without a possessive. */
export const foldWord = (word: string): string =>
  /^[a-z]+$/u.test(word)
    ? word
    : foldText(word)
        .replace(/'s$|[.,']+$/gu, '')
        .trim();

/** Words that carry no subject of their own in English. */
const FUNCTION_WORDS = new Set(
  (
    'a about above according after again against all also although am an and another any are article articles as asks at be became because been before being below between both but by ' +
    'can could did do does doing done down during each either else every few first for from further given gives had has have having he her here him his how however i if in into is it its itself ' +
    'just last less like made make makes many may might more most much must my no none nor not now of off often on once one only or other others our out over own part per rather said same say ' +
    'saying says she should since so some such text texts than that the their them then there these they this those three through to too two under until up upon us use used uses using very via ' +
    'was we were what when where whether which while who whom whose why will with within without would yet you your'
  ).split(' '),
);

/** Whether a folded word says something: neither a function word nor a single letter. */
export const isContentWord = (word: string): boolean => word.length > 1 && !FUNCTION_WORDS.has(word);

/** A word without the endings by which English tells one and many apart. */
export const singularOf = (word: string): string =>
  word.length > 4 && /[^s]s$/u.test(word) ? (word.endsWith('ies') ? `${word.slice(0, -3)}y` : /(?:ch|sh|x|z)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1)) : word;

/** A point that does not end a sentence: after an initial or a usual short form. */
const SHORT_FORM = /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|cf|etc|approx|e\.g|i\.e|\p{Lu}\.\p{Lu})\.$/u;

/** The sentences of a text, as far as points, question marks and capitals tell them; a line break ends one too. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let sentence = '';
  for (const piece of text.split(/(?<=[.!?؟।۔…]["”’)\]]*)\s+|\n+/u)) {
    const startsNew = sentence === '' || (!SHORT_FORM.test(sentence) && !/^\p{Ll}/u.test(piece));
    if (startsNew && sentence !== '') sentences.push(sentence);
    sentence = startsNew ? piece : `${sentence} ${piece}`;
  }
  if (sentence.trim() !== '') sentences.push(sentence);
  return sentences.map((one) => one.trim()).filter((one) => one !== '');
}

/** A text without what stands in quotation marks. */
export const withoutQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’|«[^»]*»/gu, ' … ');
