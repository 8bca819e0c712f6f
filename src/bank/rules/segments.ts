import { guideline, type Finding, type Rule } from './rule.js';

/** The list of a running text in pieces; only the type that has one is looked at. */
const SEGMENTS = 'segments';

export const segments: Rule = {
  id: 'L39',
  name: 'segments',
  level: 'error',
  title: 'In a text to select from, 15 to 50 per cent of the pieces are right',
  reason: 'Where nearly all or hardly any are right, selecting by chance pays. And the text is rewritten, never quoted (L03).',
  basis: guideline('3'),
  options: {
    least: { value: 0.15, meaning: 'the smallest share of right pieces' },
    most: { value: 0.5, meaning: 'the largest share' },
  },
  check: ({ views }, options) =>
    views.flatMap(({ parts, path }): Finding[] => {
      const pieces = parts.filter((part) => part.path[0] === SEGMENTS);
      if (pieces.length === 0) return [];
      const right = pieces.filter((piece) => piece.right).length;
      const share = right / pieces.length;
      if (share >= options.number('least') && share <= options.number('most')) return [];
      return [
        {
          path: [...path, SEGMENTS],
          message: `has ${right} right pieces of ${pieces.length} (${Math.round(share * 100)} %); ${options.number('least') * 100} to ${options.number('most') * 100} % is sound.`,
        },
      ];
    }),
};
