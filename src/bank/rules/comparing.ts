import { charactersOf } from '../../model/text.js';
import { foldText } from '../../scoring/fold-text.js';
import { plainTextOf } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { writtenWords } from './words.js';

export const comparing: Rule = {
  id: 'L41',
  name: 'comparing',
  level: 'warn',
  title: 'Texts that are compared are named, short and about equally long',
  reason: 'The longer text looks better founded, and a text without a name has nobody to answer for it.',
  basis: guideline('24'),
  options: {
    words: { value: 40, meaning: 'the most words of each text' },
    ratio: { value: 1.5, meaning: 'how many times as long as the other one may be' },
  },
  check: ({ views, sources }, options) => {
    const names = new Map(sources.map(({ id, publisher, title }) => [id, [publisher, title].flatMap((name) => (name === null ? [] : [foldText(name)]))]));
    return views.flatMap(({ question, path, prompt }): Finding[] => {
      const texts = (question.stimulus ?? []).flatMap((stimulus, index) =>
        stimulus.kind === 'text' ? [{ stimulus, index, words: writtenWords(plainTextOf(charactersOf(stimulus.text))).length }] : [],
      );
      if (texts.length !== 2) return [];
      const findings: Finding[] = [];
      for (const { stimulus, index, words } of texts) {
        const at = [...path, 'stimulus', index];
        if (words > options.number('words'))
          findings.push({ path: at, code: 'long-text', message: `has ${words} words; ${options.number('words')} are enough where two texts are compared.` });
        const shown = foldText(`${charactersOf(stimulus.text)} ${prompt.text}`);
        if (stimulus.source === undefined && ![...names.values()].flat().some((name) => shown.includes(name)))
          findings.push({ path: at, code: 'unnamed-text', message: 'does not say whose text it is; give its "source".' });
      }
      const [longer, shorter] = texts.map(({ words }) => words).sort((one, other) => other - one) as [number, number];
      if (longer / Math.max(1, shorter) > options.number('ratio'))
        findings.push({
          path: [...path, 'stimulus'],
          code: 'uneven-texts',
          message: `holds texts of ${shorter} and ${longer} words; the longer may be ${options.number('ratio')} times as long.`,
        });
      return findings;
    });
  },
};
