import type { LintContext } from './lint-context.js';
import { optionListsOf } from './option-likeness.js';
import type { Option } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';

const COMBINATION =
  /^(?:both |either |only )?\(?(?:[a-h]|[1-9]|i{1,3}|iv|vi{0,3})\)?(?:,? (?:and|or)|,| &|,? ve| और| اور) ?\(?(?:[a-h]|[1-9]|i{1,3}|iv|vi{0,3})\)?(?:,? (?:and |or )?\(?(?:[a-h]|[1-9])\)?)*(?: only)?[.]?$/iu;
const NONE =
  /^(?:none|neither|no one) of (?:the (?:above|options|answers|choices|statements|others)|these|those|them)\b|^(?:yukarıdakilerin )?hiçbiri\b|^(?:उपरोक्त में से|इनमें से) कोई नहीं|^(?:مندرجہ بالا|ان) میں سے کوئی/iu;
const ALL =
  /^all (?:of )?(?:the (?:above|options|answers|choices|statements)|these|those|them)(?: (?:options|answers|statements|are (?:right|true|correct)))?[.]?$|^both(?: of (?:the above|these|those|them)| (?:answers|options|statements)(?: are (?:right|true|correct))?)?[.]?$|^(?:yukarıdakilerin )?hepsi[.]?$|^उपरोक्त सभी|^ये सभी|^مندرجہ بالا تمام|^یہ سب/iu;

/** Finds options of a form. */
const optionsLike =
  (pattern: RegExp, message: string) =>
  ({ views }: LintContext): Finding[] =>
    views.flatMap((view) =>
      optionListsOf(view)
        .flatMap(({ options }): readonly Option[] => options)
        .filter(({ text }) => text.length <= 80 && pattern.test(text.trim()))
        .map(({ path }) => ({ path, message })),
    );

export const noCombinations: Rule = {
  id: 'L09',
  name: 'no-combinations',
  level: 'error',
  title: 'No option combines others, such as “a and c”',
  reason: 'Such options test bookkeeping: half the knowledge is enough to strike out most of them. Let learners select all that apply.',
  basis: guideline('9'),
  check: optionsLike(COMBINATION, 'combines other options; let learners select all that apply instead.'),
};

export const noNoneOfTheAbove: Rule = {
  id: 'L26',
  name: 'no-none-of-the-above',
  level: 'error',
  title: '“None of the above” is no option',
  reason: 'Whoever picks it may know only what is wrong; and options are shown in a new order, so nothing is above.',
  basis: guideline('25'),
  check: optionsLike(NONE, 'only says that the others are wrong; write an option that says something.'),
};

export const noAllOfTheAbove: Rule = {
  id: 'L27',
  name: 'no-all-of-the-above',
  level: 'error',
  title: '“All of the above” and “both” are no options',
  reason: 'Seeing that two are right is enough to pick it. Let learners select all that apply.',
  basis: guideline('26'),
  check: optionsLike(ALL, 'covers all others; let learners select all that apply instead.'),
};
