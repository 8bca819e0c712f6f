import { isEnglish } from './lint-context.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { sentencesOf, withoutQuotations } from './words.js';

/** Clauses that are joined, and not the last of a list: “…, and it …”, “…; …”. A comma before it makes a list. */
const JOINED = /^[^,]*,\s+(?:and|but|while|whereas)\s+(?:(?:also|then|thus|so)\s+)?(?:the|a|an|it|they|he|she|this|that|its|their|there|is|are|was|were|has|have|says?|will)\b|;/iu;
/** What names the source at the beginning. */
const INTRODUCTION = /^(?:according to|in|for|on|at|by) [^,]{1,80}, /iu;

export const oneProposition: Rule = {
  id: 'L34',
  name: 'one-proposition',
  level: 'warn',
  title: 'A statement to be judged says one thing, and about half of a bank’s statements are true',
  reason: 'Of two things said, one may be true and the other not. And where most are true, “true” is the best guess.',
  basis: guideline('9'),
  options: {
    least: { value: 0.4, meaning: 'the smallest share of true statements in a bank' },
    most: { value: 0.6, meaning: 'the largest share; one more of either kind is always allowed' },
  },
  check({ views }, options) {
    const statements = views.filter(({ isStatement }) => isStatement);
    const findings = statements.flatMap(({ prompt }): Finding[] => {
      const statement = sentencesOf(withoutQuotations(prompt.text)).at(-1) ?? '';
      return isEnglish(prompt.language) && JOINED.test(statement.replace(INTRODUCTION, ''))
        ? [{ path: prompt.path, message: 'joins two clauses, one of which might be true without the other; say one thing.' }]
        : [];
    });
    const right = statements.filter(({ parts, fields }) => fields.answer === true || (fields.answer === undefined && parts[0]?.right === true)).length;
    const share = right / statements.length;
    const isUneven = Math.abs(right - (statements.length - right)) > 1 && (share < options.number('least') || share > options.number('most'));
    if (isUneven) findings.push({ path: ['questions'], code: 'uneven-truth', message: `have ${right} true statements of ${statements.length} to be judged; make it about half.` });
    return findings;
  },
};
