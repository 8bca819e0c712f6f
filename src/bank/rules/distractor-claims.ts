import { claimIdsOf, namesVoice, shorten, shownTextOf, voicesOf } from './attribution-words.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { isContentWord, singularOf } from './words.js';

export const allegedOptions: Rule = {
  id: 'L46',
  name: 'alleged-options',
  level: 'error',
  title: 'No allegation serves as a wrong option without the name of who makes it',
  reason: 'A charge that is called wrong here, or merely read in passing, is still spread.',
  basis: guideline('29'),
  options: {
    share: { value: 0.7, meaning: 'the share of an allegation’s words that an option must have to be taken for it' },
    fewest: { value: 4, meaning: 'the fewest words with a meaning of their own that an allegation must have to be looked for' },
  },
  check(context, options) {
    const contentOf = (text: string): string[] => [...new Set(context.foldedWords(text).filter(isContentWord).map(singularOf))];
    const byWord = new Map<string, { id: string; size: number }[]>();
    for (const { id, kind, statement } of context.claims.values()) {
      if (kind !== 'allegation') continue;
      const words = contentOf(statement);
      if (words.length >= options.number('fewest')) for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), { id, size: words.length }]);
    }
    if (byWord.size === 0) return [];
    return context.views.flatMap((view): Finding[] => {
      const wrong = view.parts.filter((part) => !part.right);
      if (wrong.length === 0) return [];
      const findings = wrong.flatMap((part): Finding[] => {
        const ownAllegation = part.evidence?.length ? part.evidence.find((id) => context.claims.get(id)?.kind === 'allegation') : undefined;
        const shared = new Map<string, number>();
        for (const word of contentOf(part.text)) for (const { id, size } of byWord.get(word) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1 / size);
        const alike = [...shared].find(([, share]) => share >= options.number('share'))?.[0];
        const id = alike ?? (ownAllegation !== undefined && (shared.get(ownAllegation) ?? 0) >= options.number('share') / 2 ? ownAllegation : undefined);
        return id === undefined ? [] : [{ path: [...view.path, ...part.path], message: `puts forward the allegation ${id} (“${shorten(part.text)}”) without saying whose it is.` }];
      });
      if (findings.length === 0) return [];
      const voices = voicesOf(view, context);
      return claimIdsOf(view).length > 0 && namesVoice(shownTextOf(view), voices) ? [] : findings;
    });
  },
};
