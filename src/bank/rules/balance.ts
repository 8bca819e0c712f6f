import type { Finding, Rule } from './rule.js';

export const sourceBalance: Rule = {
  id: 'L47',
  name: 'source-balance',
  level: 'warn',
  title: 'Each source that is used gives 10 to 35 per cent of the evidence, and two vantage points at least are heard',
  reason: 'A bank that leans on one source teaches its view. A bank on one source alone says so by its sources, and is left alone.',
  basis: 'ours',
  options: {
    least: { value: 0.1, meaning: 'the smallest share of a source' },
    most: { value: 0.35, meaning: 'the largest share; with two or three sources an even share and a fifth more' },
    fewest: { value: 10, meaning: 'shares are looked at from so many pieces of evidence on' },
  },
  check({ bank, sources, sourceOf }, options) {
    if (sources.length < 2) return [];
    const counts = new Map(sources.map((source) => [source, 0]));
    for (const { evidence = [] } of bank.questions) {
      for (const id of evidence) {
        const source = sourceOf.get(id);
        if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
      }
    }
    const used = [...counts].filter(([, count]) => count > 0);
    const all = used.reduce((sum, [, count]) => sum + count, 0);
    if (all < options.number('fewest')) return [];
    const most = Math.max(options.number('most'), 1.2 / sources.length);
    const findings = used.flatMap(([source, count]): Finding[] => {
      const share = count / all;
      const percent = Math.round(share * 100);
      const path = ['sources', sources.indexOf(source)];
      if (share > most) return [{ path, message: `“${source.id}” gives ${percent} % of the evidence (${count} of ${all}); ${Math.round(most * 100)} % is the most.` }];
      return share < options.number('least')
        ? [{ path, message: `“${source.id}” gives ${percent} % of the evidence (${count} of ${all}); ${Math.round(options.number('least') * 100)} % is the least.` }]
        : [];
    });
    const vantagePoints = new Set(used.map(([{ vantagePoint }]) => vantagePoint));
    if (vantagePoints.size < 2) findings.push({ path: ['sources'], code: 'one-vantage-point', message: 'are heard from one vantage point only; let a second one speak.' });
    return findings;
  },
};
