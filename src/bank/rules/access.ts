import { isEnglish } from './lint-context.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { walkTexts } from '../walk-texts.js';

/** A prompt that lists its options itself: “a) … b) …”. */
const LISTED = /(?:^|\s)\(?a[).]\s+\S.*?\s\(?b[).]\s+\S/isu;

export const optionsBelow: Rule = {
  id: 'L10',
  name: 'options-below',
  level: 'error',
  title: 'Options stand below one another, not in a running line',
  reason: 'Options in a line are overlooked, and nobody can pick them.',
  basis: guideline('10'),
  heldBy:
    'That the player shows options below one another is held by the tests of its elements (`test/question-types/every-question-element.browser.test.ts`, at 320 pixels too); `check` looks for prompts that list options.',
  check: ({ views }) =>
    views.flatMap(({ prompt }) => (LISTED.test(prompt.text) ? [{ path: prompt.path, message: 'lists options in its own text; make them options of the question.' }] : [])),
};

/** Which script a language is written in, for those we know. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { en: /\p{Script=Latin}/u, tr: /\p{Script=Latin}/u, ur: /\p{Script=Arabic}/u, hi: /\p{Script=Devanagari}/u };
const COLOUR_ONLY =
  /\b(?:the|in|coloured|colored|marked|shown) (?:red|green|blue|yellow|orange|purple|pink|grey|gray|brown) (?:area|areas|line|lines|dot|dots|point|points|region|regions|part|parts|arrow|arrows|circle|circles|marker|markers|shape|shapes|star|bar|bars)\b|\b(?:coloured|colored|marked|shown|printed|drawn) in (?:red|green|blue|yellow|orange|purple|pink|grey|gray|brown)\b/iu;
const EMPTY_ALT =
  /^(?:an? |the )?(?:image|picture|photo|photograph|figure|map|graphic|video|audio|sound|diagram|chart)(?: \d+)?[.]?$|\.(?:png|jpe?g|gif|svg|webp|avif|mp[34]|webm|ogg)$/iu;

/** Names and abbreviations keep their script in any language (WCAG 3.1.2); what is longer is a text. */
const FEWEST_LETTERS = 20;

export const accessible: Rule = {
  id: 'L49',
  name: 'accessible',
  level: 'error',
  title: 'Texts name their language, pictures have words, films have captions, and no colour is the only cue',
  reason: 'Who does not see the picture, hear the sound or tell the colours apart has to be able to answer all the same.',
  basis: 'WCAG 2.2, success criteria 1.1.1, 1.2.1, 1.2.2, 1.4.1 and 3.1.2',
  heldBy:
    'Names, roles, keyboard, contrast and reflow are held by the tests of the elements (axe, a virtual screen reader, keyboard journeys); `check` looks at what an author writes.',
  check({ bank, views }) {
    const findings: Finding[] = [];
    for (const { texts, question, path } of views) {
      for (const text of texts) {
        const script = SCRIPTS[text.language.toLowerCase().split('-')[0] as string];
        const letters = text.text.match(/\p{L}/gu) ?? [];
        if (script && letters.length >= FEWEST_LETTERS && letters.filter((letter) => script.test(letter)).length < letters.length / 2)
          findings.push({
            path: text.path,
            code: 'language-tag',
            message: `is not written in the script of “${text.language}”; write it as { "text": …, "lang": … } with its language.`,
          });
        if (isEnglish(text.language) && text.role === 'prompt' && COLOUR_ONLY.test(text.text))
          findings.push({ path: text.path, code: 'colour-only', message: 'points at something by its colour alone; name it, or say where it lies.' });
      }
      (question.stimulus ?? []).forEach((stimulus, index) => {
        if (stimulus.kind === 'video' && stimulus.captions === undefined)
          findings.push({ path: [...path, 'stimulus', index], code: 'no-captions', message: 'is a film without "captions".' });
        if (stimulus.kind === 'audio' && stimulus.transcript === undefined)
          findings.push({ path: [...path, 'stimulus', index], code: 'no-transcript', message: 'is a recording without a "transcript".' });
      });
    }
    walkTexts(bank.questions, (text, at) => {
      if (at.at(-1) === 'alt' && EMPTY_ALT.test(text.trim()))
        findings.push({ path: ['questions', ...at], code: 'empty-alt', message: 'names a file or a sort of picture; say in words what it shows.' });
    });
    return findings;
  },
};
