import type { DatedEvent } from '../../model/event.js';
import { guideline, type Finding, type Rule } from './rule.js';

/** The type this rule is about. */
const ORDER = 'order';

interface Entry {
  readonly id: string;
  readonly evidence?: readonly string[];
}

export const ordering: Rule = {
  id: 'L37',
  name: 'ordering',
  level: 'error',
  title: 'An order has no ties, and no event that a source dates wrongly',
  reason: 'Two events of one day have no order, and a date that is an error cannot be right.',
  basis: guideline('19'),
  needs: ['events'],
  check({ views, events = [] }) {
    const byClaim = new Map<string, DatedEvent[]>();
    for (const event of events) for (const claim of event.claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), event]);
    return views.flatMap(({ question, fields, path }): Finding[] => {
      if (question.type !== ORDER || fields.axis !== 'time') return [];
      const entries = fields.entries as readonly Entry[];
      const findings: Finding[] = [];
      const dates = entries.map(({ evidence = [] }, index) => {
        // A claim behind two entries dates one of them, and which one cannot be told.
        const own = evidence.filter((claim) => entries.filter((entry) => entry.evidence?.includes(claim)).length === 1);
        const dated = own.flatMap((claim) => byClaim.get(claim) ?? []);
        const sound = dated.filter(({ status }) => status !== 'error');
        if (dated.length > 0 && sound.length === 0)
          findings.push({ path: [...path, 'entries', index], code: 'event-in-error', message: `rests on “${dated[0]?.id}”, an event whose date is an error.` });
        // Several events behind one entry: which one is meant cannot be told.
        const [only] = sound;
        return sound.length === 1 && only?.date.start === only?.date.end && /^\d{4}-\d{2}-\d{2}$/u.test(only?.date.start ?? '') ? (only?.date.start ?? undefined) : undefined;
      });
      const known = dates.flatMap((date, index) => (date === undefined ? [] : [{ date, at: [...path, 'entries', index] }]));
      const turns = new Set<boolean>();
      known.slice(1).forEach(({ date, at }, index) => {
        const before = known[index]?.date ?? '';
        if (date === before) findings.push({ path: at, code: 'tie', message: `has the same date as another entry (${date}); an order needs different ones.` });
        else turns.add(date > before);
      });
      if (turns.size === 2)
        findings.push({ path: [...path, 'entries'], code: 'out-of-order', message: `are in no order of time: ${known.map(({ date }) => date).join(', ')}.`, mild: true });
      return findings;
    });
  },
};
