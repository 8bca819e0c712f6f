import { charactersOf, type Text } from '../../model/text.js';
import { guideline, type Finding, type Rule } from './rule.js';

/** The type this rule is about. */
const CLASSIFY = 'classify';

interface Category {
  readonly id: string;
  readonly text: Text;
  readonly meaning?: Text;
}

export const categories: Rule = {
  id: 'L40',
  name: 'categories',
  level: 'error',
  title: 'Each category says what it means and has at least one member',
  reason: 'Whoever does not know a term cannot sort by it, and a category without a member is a trap.',
  basis: guideline('14'),
  check: ({ views }) =>
    views.flatMap(({ question, fields, path }): Finding[] => {
      if (question.type !== CLASSIFY) return [];
      const used = new Set((fields.statements as readonly { readonly answer: string }[]).map(({ answer }) => answer));
      return (fields.categories as readonly Category[]).flatMap(({ id, text, meaning }, index): Finding[] => [
        ...(used.has(id)
          ? []
          : [{ path: [...path, 'categories', index], code: 'empty-category', message: `“${charactersOf(text)}” fits no statement; add one, or leave the category out.` }]),
        ...(meaning === undefined
          ? [{ path: [...path, 'categories', index], code: 'no-meaning', message: `“${charactersOf(text)}” has no "meaning"; say on screen what belongs there.` }]
          : []),
      ]);
    }),
};
