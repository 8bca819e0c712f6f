import { guideline, type Finding, type Rule } from './rule.js';
import type { LintContext } from './lint-context.js';

/** Objectives that questions name and the bank does not have. */
export function findUnknownObjectives({ bank }: LintContext): Finding[] {
  const known = new Set((bank.objectives ?? []).map(({ id }) => id));
  return bank.questions.flatMap(({ objective }, index) =>
    objective === undefined || known.has(objective)
      ? []
      : [{ path: ['questions', index, 'objective'], code: 'unknown-objective', message: `“${objective}” is not among the bank’s objectives.` }],
  );
}

export const objectives: Rule = {
  id: 'L01',
  name: 'objectives',
  level: 'error',
  title: 'Each question has one objective, and each objective one level of thinking',
  reason: 'A question that serves no stated aim cannot be reported on, balanced or replaced by another.',
  basis: guideline('1'),
  check: (context) => [
    ...findUnknownObjectives(context),
    ...context.bank.questions.flatMap(({ objective }, index) =>
      objective === undefined ? [{ path: ['questions', index], code: 'no-objective', message: 'has no objective.' }] : [],
    ),
    ...(context.bank.objectives ?? []).flatMap(({ id, bloom }, index) =>
      bloom === undefined ? [{ path: ['objectives', index], code: 'no-bloom', message: `has no level: say in "bloom" what “${id}” asks of learners, such as "analyse".` }] : [],
    ),
  ],
};

/** Questions that name no claim, and claims that do not exist or may not be used. */
export function findFaultyEvidence({ views, claims }: LintContext): Finding[] {
  return views.flatMap(({ question, path, parts }) => {
    const lists = [{ at: path, ids: question.evidence ?? [] }, ...parts.map((part) => ({ at: [...path, ...part.path], ids: part.evidence ?? [] }))];
    return [
      ...(question.evidence?.length ? [] : [{ path, code: 'no-evidence', message: 'names no claim as evidence.' }]),
      ...lists.flatMap(({ at, ids }) =>
        ids.flatMap((id, position): Finding[] => {
          const claim = claims.get(id);
          const where = [...at, 'evidence', position];
          if (!claim) return [{ path: where, code: 'unknown-claim', message: `“${id}” is not a claim of this bank’s sources.` }];
          return claim.use === 'exclude' ? [{ path: where, code: 'excluded-claim', message: `“${id}” may not be used in anything a learner sees.` }] : [];
        }),
      ),
    ];
  });
}

export const evidence: Rule = {
  id: 'L02',
  name: 'evidence',
  level: 'error',
  title: 'Each question names at least one claim of its sources, and none that may not be used',
  reason: 'An answer is only as good as the passage it rests on; without one nobody can check it.',
  basis: guideline('2'),
  check: findFaultyEvidence,
};

export const boilerplate: Rule = {
  id: 'L05',
  name: 'boilerplate',
  level: 'warn',
  title: 'No question rests on page furniture alone',
  reason: 'Bylines, menus and section numbers are trivia: whoever read the text with care may miss them.',
  basis: guideline('2', '5'),
  check: ({ views, claims, sourceOf }) =>
    views.flatMap(({ question, path }) => {
      const known = (question.evidence ?? []).filter((id) => claims.has(id));
      const isFurniture = (id: string): boolean => sourceOf.get(id)?.boilerplateParagraphs.includes(claims.get(id)?.passage.paragraph ?? -1) === true;
      return known.length > 0 && known.every(isFurniture)
        ? [{ path: [...path, 'evidence'], message: `holds nothing but ${known.join(', ')}, from paragraphs that are no part of the article itself.` }]
        : [];
    }),
};
