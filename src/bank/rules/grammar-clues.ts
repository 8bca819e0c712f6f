import { charactersOf, type Text } from '../../model/text.js';
import { isEnglish } from './lint-context.js';
import { optionListsOf } from './option-likeness.js';
import type { QuestionView } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';

const ENDS_IN_ARTICLE = /\b(an?)(?:\s*(?:…|\.\.\.|:|_+))*\s*$/iu;
const ENDS_IN_VERB = /\b(is|are|was|were|has|have)(?:\s*(?:…|\.\.\.|:|_+))*\s*$/iu;
/** Letters that look like a vowel and sound like none, and the other way round, are few enough to be left out. */
const beginsWithVowel = (text: string): boolean => /^["“‘(]*[aeiou]/iu.test(text) && !/^["“‘(]*(?:uni|use|usu|eu|one\b|ur[aeio])/iu.test(text);

/** Whether “a” or “an” before the options tells some of them from the others. */
const tellsApart = (texts: readonly string[]): boolean => new Set(texts.map(beginsWithVowel)).size > 1;

function cluesInGaps({ fields, path, lists }: QuestionView): Finding[] {
  const { text } = fields as { text?: Text };
  const gaps = fields.gaps as readonly { id: string }[] | undefined;
  if (text === undefined || gaps === undefined) return [];
  return lists.flatMap(({ path: at, options }) => {
    const index = at[at.length - 2];
    const gap = typeof index === 'number' ? gaps[index] : undefined;
    const isClue = gap && new RegExp(`\\ban?\\s+\\{\\{${gap.id.replaceAll('.', '\\.')}\\}\\}`, 'iu').test(charactersOf(text)) && tellsApart(options.map((option) => option.text));
    return isClue
      ? [
          {
            path: [...path, 'text'],
            code: 'article-clue',
            message: `has “a” or “an” before the gap “${gap.id}”, which fits only some of its choices; move the article into the choices.`,
          },
        ]
      : [];
  });
}

export const grammarClues: Rule = {
  id: 'L12',
  name: 'grammar-clues',
  level: 'error',
  title: 'The prompt makes a correct sentence with every option',
  reason: 'An option that does not fit the grammar is struck out without any knowledge.',
  basis: guideline('12', '28c'),
  review: 'Does the prompt make a correct sentence with each of its options, not only with the right one?',
  check: ({ views }) =>
    views.flatMap((view): Finding[] => {
      const { prompt } = view;
      if (!isEnglish(prompt.language)) return [];
      const findings = cluesInGaps(view);
      if (view.lists.length === 0) return findings;
      const article = ENDS_IN_ARTICLE.exec(prompt.text)?.[1];
      if (article !== undefined)
        findings.push({ path: prompt.path, code: 'article-clue', message: `ends in “${article}”, which fits only some nouns; move the article into the options.` });
      const verb = ENDS_IN_VERB.exec(prompt.text)?.[1]?.toLowerCase();
      const plural = optionListsOf(view).flatMap(({ options }) => options.map(({ text }) => /^(?:the |two |three |several |many |some )?(?:\p{L}+ )?\p{L}+[^s]s$/iu.test(text)));
      if (verb !== undefined && plural.includes(true) && plural.includes(false))
        findings.push({ path: prompt.path, code: 'number-clue', message: `ends in “${verb}”, which fits only one or only several; ask a whole question.` });
      return findings;
    }),
};
