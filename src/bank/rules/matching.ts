import { guideline, type Finding, type Rule } from './rule.js';

/** The type this rule is about. */
const MATCH = 'match';

export const matching: Rule = {
  id: 'L36',
  name: 'matching',
  level: 'error',
  title: 'A matching has more options than prompts, and seven prompts at most',
  reason: 'With equal numbers the last pair answers itself; more than seven tire and are searched, not thought through.',
  basis: guideline('23'),
  options: { most: { value: 7, meaning: 'the most prompts' } },
  review: 'Are the prompts of each matching alike in kind, and its options too?',
  check: ({ views }, options) =>
    views.flatMap(({ question, fields, path }): Finding[] => {
      if (question.type !== MATCH) return [];
      const prompts = fields.prompts as readonly unknown[];
      const choices = fields.options as readonly unknown[];
      const used = Object.values(fields.answer as Readonly<Record<string, string>>);
      const findings: Finding[] = [];
      if (prompts.length > options.number('most'))
        findings.push({ path: [...path, 'prompts'], code: 'many-prompts', message: `holds ${prompts.length} prompts; ${options.number('most')} are the most.` });
      // Where an option fits several prompts, the last pair does not answer itself either.
      if (choices.length <= prompts.length && new Set(used).size === used.length)
        findings.push({ path: [...path, 'options'], code: 'few-options', message: `holds ${choices.length} options for ${prompts.length} prompts; add one that fits none.` });
      return findings;
    }),
};
