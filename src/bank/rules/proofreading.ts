import { guideline, type Finding, type Rule } from './rule.js';
import { sentencesOf, withoutQuotations } from './words.js';

const ABOUT_NAMES = /\b(?:names?|named|called|calls|spell(?:s|ing|ings|ed)?|spelt|written|writes|form|known as)\b/iu;

export const proofreading: Rule = {
  id: 'L11',
  name: 'proofreading',
  level: 'warn',
  title: 'Texts are proofread: composed characters, house spelling, single spaces',
  reason: 'Slips cost trust, and a name that is spelt in two ways looks like two names.',
  basis: guideline('11'),
  options: {
    spelling: {
      value: { Turkey: 'Türkiye', Turkiye: 'Türkiye' },
      meaning: 'words and how the house spells them; a word in quotation marks, in italics, in brackets, or in a sentence about names or spellings may stand',
    },
  },
  check({ views }, options) {
    const findings: Finding[] = [];
    const spelling = Object.entries(options.words('spelling')).map(([word, house]) => ({
      pattern: new RegExp(`(?<![\\p{L}\\p{N}(*])${escape(word)}(?![\\p{L}\\p{N}])`, 'u'),
      word,
      house,
    }));
    for (const { texts } of views) {
      for (const { path, text, written, role } of texts) {
        if (written !== written.normalize('NFC')) findings.push({ path, code: 'not-composed', message: 'holds characters in two pieces (not NFC); type them again.' });
        // Segments of a running text begin or end with the space that joins them.
        const inner = role === 'shown' ? written.trim() : written;
        if (/[^\S\n]{2,}/u.test(inner) || inner !== inner.trim()) findings.push({ path, code: 'extra-space', message: 'holds a space too many.' });
        if (/\p{L} [,;:!?](?=\s|$)|\p{L} \.(?=\s|$)/u.test(text)) findings.push({ path, code: 'extra-space', message: 'has a space before a mark.' });
        const wrong = spelling.find(
          ({ pattern, word }) => written.includes(word) && sentencesOf(withoutQuotations(written)).some((sentence) => pattern.test(sentence) && !ABOUT_NAMES.test(sentence)),
        );
        if (wrong) findings.push({ path, code: 'house-spelling', message: `writes “${wrong.word}” where the house writes “${wrong.house}”.` });
      }
    }
    return findings;
  },
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
