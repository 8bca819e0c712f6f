import { showsAttribution } from './attribution-words.js';
import type { LintContext } from './lint-context.js';
import { guideline, type Finding, type Rule } from './rule.js';

const DEMANDING = new Set<string>(['attribute', 'who-claims-only']);

/** Questions that rest on claims which need the name of who says it, and do not give it or do not show it. */
export const findMissingAttribution = ({ views, claims }: LintContext): Finding[] =>
  views.flatMap((view): Finding[] => {
    const demanding = (view.question.evidence ?? []).filter((id) => DEMANDING.has(claims.get(id)?.use ?? ''));
    if (demanding.length === 0) return [];
    const { attribution } = view.question;
    if (attribution === undefined)
      return [{ path: view.path, code: 'no-attribution', message: `needs an "attribution": ${demanding.join(', ')} may only be used with the name of who says it.` }];
    return showsAttribution(view)
      ? []
      : [
          {
            path: view.prompt.path,
            code: 'attribution-not-shown',
            message: `does not name “${attribution}”, although ${demanding.join(', ')} may only be used with the name of who says it.`,
          },
        ];
  });

export const attribution: Rule = {
  id: 'L42',
  name: 'attribution',
  level: 'error',
  title: 'What somebody claims is asked with the name of who claims it',
  reason: 'Without the name a claim turns into a fact, and the learner is taught it.',
  basis: guideline('6'),
  check: findMissingAttribution,
};

/** Words by which a text says that the other side has answered, or that it was not asked. */
const DENIAL =
  /\bden(?:y|ies|ied|ial|ials|ying)\b|\breject(?:s|ed|ion|ing)?\b|\bdisput(?:e|es|ed|ing)\b|\brefut(?:e|es|ed|ing)\b|\bcontradict(?:s|ed|ion|ing)?\b|\bdid not happen\b|\bno (?:such )?(?:response|reply|answer|denial)\b|\bunfounded\b|\byalanla|\breddet|\bखंडन|\bتردید/iu;

export const denials: Rule = {
  id: 'L43',
  name: 'denials',
  level: 'error',
  title: 'An allegation that was denied stands with its denial',
  reason: 'Whoever meets only the charge leaves with it.',
  basis: 'ours',
  needs: ['conflicts'],
  check: ({ views, conflicts = [], claims }) => {
    // By convention the first side alleges and the others answer.
    const denied = conflicts.filter(({ kind, sides }) => /\bdenial\b/iu.test(kind) && sides.length > 1);
    const conflictsOf = new Map<string, typeof denied>();
    for (const conflict of denied) for (const id of conflict.sides[0]?.claims ?? []) conflictsOf.set(id, [...(conflictsOf.get(id) ?? []), conflict]);
    return views.flatMap((view): Finding[] => {
      const open = (view.question.evidence ?? [])
        .filter((id) => claims.get(id)?.kind === 'allegation')
        .flatMap((id) => (conflictsOf.get(id) ?? []).map((conflict) => ({ id, conflict })));
      return open.flatMap(({ id, conflict }): Finding[] => {
        const text = view.texts
          .filter(({ role }) => role !== 'hint')
          .map((one) => one.text)
          .join(' ');
        if (DENIAL.test(text)) return [];
        return [{ path: view.path, message: `rests on the allegation ${id} and does not tell of its denial (${conflict.id}); tell of it before the question or in the feedback.` }];
      });
    });
  },
};

export const uncertainFacts: Rule = {
  id: 'L48',
  name: 'uncertain-facts',
  level: 'error',
  title: 'What is uncertain or contested is never asked as a fact',
  reason: 'A claim that nobody can confirm, or that another source contradicts, cannot decide what is right.',
  basis: guideline('19'),
  uses: ['conflicts'],
  check({ views, claims, conflicts = [] }) {
    const findings: Finding[] = [];
    const sideOf = new Map<string, { conflict: string; side: number }[]>();
    for (const { id, severity, sides } of conflicts)
      if (severity === 'high') sides.forEach((side, index) => side.claims.forEach((claim) => sideOf.set(claim, [...(sideOf.get(claim) ?? []), { conflict: id, side: index }])));
    const firstSide = new Map<string, { side: number; question: string }>();
    for (const view of views) {
      const { question, path } = view;
      if (showsAttribution(view)) continue;
      (question.evidence ?? []).forEach((id, position) => {
        const { confidence, use } = claims.get(id) ?? {};
        const at = [...path, 'evidence', position];
        // What may not be used at all is told by another rule.
        if (use !== 'exclude' && (confidence === 'low' || confidence === 'unverifiable'))
          findings.push({ path: at, message: `“${id}” is of ${confidence === 'low' ? 'low' : 'no verifiable'} confidence and asked as a fact; ask who says it.` });
        for (const { conflict, side } of sideOf.get(id) ?? []) {
          const first = firstSide.get(conflict);
          if (!first) firstSide.set(conflict, { side, question: question.id });
          else if (first.side !== side && first.question !== question.id)
            findings.push({ path: at, code: 'both-sides-as-facts', message: `“${id}” is asked as a fact, and “${first.question}” asks the other side of ${conflict} as a fact.` });
        }
      });
    }
    return findings;
  },
};
