import { distance } from 'fastest-levenshtein';
import { shorten } from './attribution-words.js';
import { isEnglish, type LintContext } from './lint-context.js';
import { kindOfOption, rangeOf } from './option-kind.js';
import type { Option, OptionList, QuestionView } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { writtenWords } from './words.js';

/** The lists of whole options in a bank: not the pieces of a running text. */
export const optionListsOf = ({ lists }: Pick<QuestionView, 'lists'>): OptionList[] => lists.filter(({ field }) => field === 'choices');

/** Options that rules on length and likeness look at: phrases, neither numbers nor dates nor names, and not short. */
const longPhrases = (options: readonly Option[], shortest: number): Option[] => options.filter(({ text }) => text.length >= shortest && kindOfOption(text) === 'phrase');

const pairsOf = function* <Entry>(entries: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  for (const [index, one] of entries.entries()) for (const other of entries.slice(index + 1)) yield [one, other];
};

const allLists = ({ views }: LintContext): OptionList[] => views.flatMap(optionListsOf);

/** Comparing longer options letter by letter would take too long. */
const LONGEST_COMPARED = 500;

export const nearTwins: Rule = {
  id: 'L07',
  name: 'near-twins',
  level: 'warn',
  title: 'No two options differ by a letter, a digit or a mark alone',
  reason: 'Such options test eyesight and luck, and feel like a trick.',
  basis: guideline('7'),
  options: {
    distance: { value: 3, meaning: 'how many letters two options must at least differ by' },
    shortText: { value: 25, meaning: 'options with fewer characters are left alone, as are numbers, dates and names' },
  },
  check: (context, options) =>
    allLists(context).flatMap((list) =>
      [...pairsOf(longPhrases(list.options, options.number('shortText')))].flatMap(([one, other]) => {
        const least = options.number('distance');
        if (one.text === other.text || one.text.length > LONGEST_COMPARED || Math.abs(one.text.length - other.text.length) >= least || distance(one.text, other.text) >= least)
          return [];
        return [{ path: other.path, message: `differs from “${shorten(one.text)}” by hardly a letter; make the difference plain.` }];
      }),
    ),
};

export const overlap: Rule = {
  id: 'L23',
  name: 'overlap',
  level: 'error',
  title: 'Options do not overlap or contain one another',
  reason: 'If one option covers another, two are right or one is pointless.',
  basis: guideline('22'),
  options: {
    shortText: { value: 25, meaning: 'an option with fewer characters may stand inside another' },
  },
  check: (context, options) =>
    allLists(context).flatMap((list) =>
      [...pairsOf(list.options)].flatMap(([one, other]): Finding[] => {
        const [first, second] = [one, other].map(({ text }) => ` ${context.foldedWords(text).join(' ')} `) as [string, string];
        if (first === second && first.trim() !== '' && signsOf(one.text) === signsOf(other.text))
          return [{ path: other.path, message: `says the same as “${shorten(one.text)}”.` }];
        const [here, there] = [one, other].map(({ text }) => rangeOf(text, context.bank.language));
        if (here && there && here[0] < there[1] && there[0] < here[1]) return [{ path: other.path, message: `overlaps with “${shorten(one.text)}”.` }];
        const [inner, outer, innerOption, outerOption] = first.length < second.length ? [first, second, one, other] : [second, first, other, one];
        const isContained = innerOption.text.length >= options.number('shortText') && inner !== outer && outer.includes(inner);
        return isContained ? [{ path: outerOption.path, message: `contains the whole of “${shorten(innerOption.text)}”.` }] : [];
      }),
    ),
};

/** What words leave out but tells two options apart: signs of numbers and of comparison. */
const signsOf = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}\s.,;:!?“”‘’"'()]/gu, '');

/** First words that settle the grammar of an English option. Words that can stand before any noun are one sort. */
const OPENINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['begins with “to”', /^to\s+\p{Ll}/iu],
  ['begins with a question word', /^(?:(?:in|on|at|to|for|of|from|by|with|under|about|since) )?(?:how|why|whether|what|when|where|who|whose|which)\b/iu],
  ['begins with “because”', /^(?:because|since|so that)\b/iu],
  ['begins with “that”', /^that\s+(?:the|a|an|it|they|this|there|its|both|no|\p{Lu})/iu],
  ['begins with “by”', /^(?:by|through)\s+\p{L}+ing\b/iu],
];
const OTHER = 'begins otherwise';

const openingOf = (text: string): string => OPENINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? OTHER;
const isSentence = (text: string): boolean => /[.!?]["”’)]?$/u.test(text.trim()) && writtenWords(text).length > 3;

export const unlikeOptions: Rule = {
  id: 'L24',
  name: 'unlike-options',
  level: 'warn',
  title: 'Options are alike in content and grammar',
  reason: 'The odd one out draws the eye, and is right or wrong for a reason that has nothing to do with the subject.',
  basis: guideline('23'),
  options: {
    shortText: { value: 25, meaning: 'options with fewer characters are left alone, as are numbers, dates and names' },
  },
  review: 'Are the options of each question alike in content, so that none stands out by its subject?',
  check: ({ views, bank }, options) =>
    views.flatMap((view) =>
      optionListsOf(view).flatMap((list): Finding[] => {
        const phrases = longPhrases(list.options, options.number('shortText'));
        if (phrases.length < 3) return [];
        const byStop = oddOne(phrases, (text) => (isSentence(text) ? 'ends like a sentence' : 'ends without a stop'));
        const byOpening = isEnglish(bank.language) ? oddOne(phrases, openingOf) : undefined;
        return [byStop, byOpening].flatMap((odd) =>
          odd ? [{ path: odd.option.path, message: `${odd.what === OTHER ? 'begins in another way' : odd.what}, unlike the other options; give all the same form.` }] : [],
        );
      }),
    ),
};

/** The only option that is not of the sort of all others. */
function oddOne(options: readonly Option[], sortOf: (text: string) => string): { option: Option; what: string } | undefined {
  const sorts = options.map(({ text }) => sortOf(text));
  const odd = sorts.findIndex((sort, index) => sorts.every((other, at) => at === index || (other !== sort && other === sorts[index === 0 ? 1 : 0])));
  const option = options[odd];
  return option ? { option, what: sorts[odd] as string } : undefined;
}
