import { claimIdsOf, hasReportingWords, namesVoice, shownTextOf, voicesOf } from './attribution-words.js';
import { guideline, type Finding, type Rule } from './rule.js';

/** The type this rule is about. */
const NUMERIC = 'numeric';

export const numbers: Rule = {
  id: 'L35',
  name: 'numbers',
  level: 'error',
  title: 'A number has a unit, a tolerance, a named source and two common errors with reasons',
  reason: 'A bare number says nothing of what, whose and how exactly; and the slips that are known can be explained.',
  basis: guideline('14', '30'),
  options: { commonErrors: { value: 2, meaning: 'the fewest common errors' } },
  check: (context, options) =>
    context.views.flatMap((view): Finding[] => {
      const { question, fields, path, prompt } = view;
      if (question.type !== NUMERIC) return [];
      const findings: Finding[] = [];
      const errors = ((fields.commonErrors as readonly unknown[] | undefined) ?? []).length;
      if (errors < options.number('commonErrors'))
        findings.push({
          path: errors === 0 ? path : [...path, 'commonErrors'],
          code: 'few-common-errors',
          message: `foresees ${errors} common error${errors === 1 ? '' : 's'}; ${options.number('commonErrors')} are the fewest.`,
        });
      if (fields.unit === undefined) findings.push({ path, code: 'no-unit', message: 'has no "unit"; name what is counted or measured, such as "km" or "days".' });
      const { value, tolerance } = fields.answer as { value: number; tolerance: number };
      if (tolerance === 0 && !Number.isInteger(value) && !/\bround|decimal|exact/iu.test(prompt.text))
        findings.push({ path: [...path, 'answer', 'tolerance'], code: 'no-tolerance', message: 'is 0 for a number with decimals; allow for rounding, or say how to round.' });
      const isNamed =
        question.attribution !== undefined ||
        claimIdsOf(view).length === 0 ||
        hasReportingWords(prompt.text, prompt.language) ||
        namesVoice(shownTextOf(view), voicesOf(view, context));
      if (!isNamed) findings.push({ path: prompt.path, code: 'no-named-source', message: 'does not say whose number is asked for; name the source.' });
      return findings;
    }),
};
