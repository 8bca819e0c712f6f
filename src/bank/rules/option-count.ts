import { guideline, type Finding, type Rule } from './rule.js';
import { optionListsOf } from './option-likeness.js';
import type { OptionList, QuestionView } from './question-view.js';

/** Types that are answered from one list of options as a whole; lists inside gaps, and lists of places, are another matter. */
const CHOICE_TYPES = new Set(['choice', 'evidence-pair']);

/** The list of options of a question that is a choice. */
export const choiceListOf = (view: QuestionView): OptionList[] => (CHOICE_TYPES.has(view.question.type) ? optionListsOf(view) : []);

export const optionCount: Rule = {
  id: 'L19',
  name: 'option-count',
  level: 'error',
  title: 'A choice has three or four options; up to five where several are right',
  reason: 'With two, guessing is right half of the time. Beyond four, the further ones are rarely plausible and only cost reading time.',
  basis: guideline('18'),
  options: {
    fewest: { value: 3, meaning: 'the fewest options' },
    most: { value: 4, meaning: 'the most options where one is right' },
    mostMultiple: { value: 5, meaning: 'the most options where several are right' },
  },
  check: ({ views }, options) =>
    views.flatMap((view) => {
      // A list whose entries are all right or all wrong is no list of options to the other rules; here it counts.
      const choices = view.fields.choices as readonly unknown[] | undefined;
      if (!CHOICE_TYPES.has(view.question.type) || !choices) return [];
      const most = options.number(view.fields.multiple === true ? 'mostMultiple' : 'most');
      const fewest = options.number('fewest');
      const path = [...view.path, 'choices'];
      if (choices.length < fewest) return [{ path, message: `holds ${choices.length} options; ${fewest} are the fewest.` }];
      return choices.length > most ? [{ path, message: `holds ${choices.length} options; ${most} are the most.` }] : [];
    }),
};

export const oneBestAnswer: Rule = {
  id: 'L20',
  name: 'one-best-answer',
  level: 'error',
  title: 'One option is right; where several are, two at least are right and one at least is wrong',
  reason: '“Select all that apply” with one right option, or with nothing but right ones, misleads everybody who trusts the directions.',
  basis: guideline('19'),
  review: 'Is the right answer the best one beyond dispute, for every reader who knows the source?',
  check: ({ views }) =>
    views.flatMap(({ question, fields, path }): Finding[] => {
      if (!CHOICE_TYPES.has(question.type)) return [];
      const right = (fields.answer as readonly string[]).length;
      const all = (fields.choices as readonly unknown[]).length;
      if (fields.multiple !== true) return right === 1 ? [] : [{ path: [...path, 'answer'], message: `names ${right} right options where one is asked for.` }];
      if (right < 2) return [{ path: [...path, 'answer'], message: 'names one right option where several may be selected; make it a choice of one.' }];
      return right === all ? [{ path: [...path, 'answer'], message: 'names every option as right; add one that is wrong.' }] : [];
    }),
};

/** Choices of one, with the list and the place of the right option in it. */
export function singleChoices(views: readonly QuestionView[]): { view: QuestionView; list: OptionList; position: number }[] {
  return views.flatMap((view) =>
    choiceListOf(view)
      .filter(({ options }) => options.filter(({ right }) => right).length === 1)
      .map((list) => ({ view, list, position: list.options.findIndex(({ right }) => right) })),
  );
}
