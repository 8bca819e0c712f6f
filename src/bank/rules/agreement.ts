import { claimIdsOf, hasReportingWords, namesVoice, shownTextOf, voicesOf } from './attribution-words.js';
import { isEnglish } from './lint-context.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { sentencesOf, withoutQuotations } from './words.js';

/** Questions that ask for a side to be taken, or for a view to be held. */
const ASKS_FOR_A_VIEW =
  /\b(?:do|would|don['’]t) you (?:agree|believe|think|feel|support)|\bin your (?:own )?(?:opinion|view)|\bwho (?:is|was|are|were) (?:right|wrong|to blame|guilty|responsible|the aggressor)|\bwhich (?:side|country|state|party|government) (?:is|was) (?:right|wrong|to blame|guilty|the aggressor)|\bwho (?:started|won|deserve[sd]?)\b|\bwhose fault|\bis it (?:right|fair|just|good|bad) (?:that|to|for)\b/iu;

/** Kinds of claim that are nobody’s facts. */
const NOT_FACTS = new Set<string>(['opinion', 'forecast', 'allegation', 'recommendation']);

export const noAgreement: Rule = {
  id: 'L06',
  name: 'no-agreement',
  level: 'error',
  title: 'No question asks learners to agree with an opinion, a forecast or an allegation',
  reason: 'A view cannot be right or wrong. What can be asked is who holds it, what kind of statement it is, and how it is put.',
  basis: guideline('6'),
  check: (context) =>
    context.views.flatMap((view): Finding[] => {
      const { question, prompt } = view;
      const findings: Finding[] = [];
      const asked = isEnglish(prompt.language) ? sentencesOf(withoutQuotations(prompt.text)).find((sentence) => ASKS_FOR_A_VIEW.test(sentence)) : undefined;
      if (asked !== undefined)
        findings.push({ path: prompt.path, code: 'asks-for-a-view', message: 'asks learners to take a side; ask who says it, what kind of statement it is or how it is put.' });
      const kinds = (question.evidence ?? []).flatMap((id) => context.claims.get(id)?.kind ?? []);
      if (kinds.length === 0 || !kinds.every((kind) => NOT_FACTS.has(kind)) || claimIdsOf(view).length === 0) return findings;
      const shown = shownTextOf(view);
      if (namesVoice(shown, voicesOf(view, context)) || (isEnglish(prompt.language) && hasReportingWords(withoutQuotations(shown), prompt.language))) return findings;
      findings.push({
        path: prompt.path,
        code: 'view-as-fact',
        message: `rests on nothing but ${[...new Set(kinds)].join(' and ')}, yet does not say whose: ask who says it, what kind of statement it is or how it is put.`,
      });
      return findings;
    }),
};
