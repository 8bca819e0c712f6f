import { shorten } from './attribution-words.js';
import { isEnglish, type LintContext } from './lint-context.js';
import { kindOfOption } from './option-kind.js';
import { optionListsOf } from './option-likeness.js';
import { choiceListOf } from './option-count.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { isContentWord, singularOf, withoutQuotations } from './words.js';

export const absoluteWords: Rule = {
  id: 'L29',
  name: 'absolute-words',
  level: 'warn',
  title: 'No absolute word gives an option away',
  reason: 'Hardly anything is so always or never, so learners strike such options out without thinking of the subject.',
  basis: guideline('28a'),
  options: {
    words: {
      value: ['always', 'never', 'all', 'only', 'must', 'every', 'everyone', 'nobody', 'entirely', 'completely'],
      meaning: 'the words; an option is told of when not every option has one',
    },
  },
  check: (context, options) => {
    const absolute = new Set(options.list('words'));
    const wordIn = (text: string): string | undefined => context.foldedWords(withoutQuotations(text)).find((word) => absolute.has(word));
    return context.views.flatMap((view): Finding[] => {
      if (!isEnglish(view.prompt.language)) return [];
      return optionListsOf(view).flatMap((list) => {
        const words = list.options.map(({ text }) => wordIn(text));
        if (words.every((word) => word !== undefined)) return [];
        return list.options.flatMap(({ path, text }, index) =>
          words[index] === undefined ? [] : [{ path, message: `says “${words[index]}”, which gives it away: “${shorten(text)}”.` }],
        );
      });
    });
  },
};

/** Words of a text that say something, each in the singular. */
const contentOf = ({ foldedWords }: LintContext, text: string): Set<string> =>
  new Set(
    foldedWords(text)
      .filter((word) => isContentWord(word) && word.length > 2)
      .map(singularOf),
  );

export const noEcho: Rule = {
  id: 'L30',
  name: 'no-echo',
  level: 'error',
  title: 'No word is shared by the prompt and the right option alone',
  reason: 'Whoever knows nothing picks the option that sounds like the question.',
  basis: guideline('28b'),
  check: (context) =>
    context.views.flatMap((view): Finding[] => {
      if (!isEnglish(view.prompt.language)) return [];
      return choiceListOf(view).flatMap((list): Finding[] => {
        const right = list.options.filter((option) => option.right);
        if (right.some(({ text }) => kindOfOption(text) === 'number' || kindOfOption(text) === 'date')) return [];
        const [first, ...others] = right.map(({ text }) => contentOf(context, text));
        const wrong = list.options.filter((option) => !option.right).map(({ text }) => contentOf(context, text));
        const asked = contentOf(context, view.prompt.text);
        const echoes = [...(first ?? [])].filter((word) => asked.has(word) && others.every((words) => words.has(word)) && !wrong.some((words) => words.has(word)));
        const [at] = right;
        return echoes.length > 0 && at ? [{ path: at.path, message: `shares “${echoes.join('”, “')}” with the prompt, as no wrong option does.` }] : [];
      });
    }),
};
