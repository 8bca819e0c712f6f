import { isEnglish, type LintContext } from './lint-context.js';
import type { LearnerText, QuestionView } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { isImperative } from './imperatives.js';
import { sentencesOf, writtenWords } from './words.js';

const countWords = (text: string): number => writtenWords(text).length;
const isAsked = ({ role }: LearnerText): boolean => role === 'prompt' || role === 'shown';

export const plainLanguage: Rule = {
  id: 'L08',
  name: 'plain-language',
  level: 'warn',
  title: 'Sentences are short: twenty words on average, and prompts have 45 words at most',
  reason: 'Long sentences test reading stamina, and shut out those who read in a second language.',
  basis: guideline('8', '13'),
  options: {
    sentenceWords: { value: 20, meaning: 'the most words that the sentences of a prompt, or of the reasons of a question, may have on average' },
    promptWords: { value: 45, meaning: 'the most words of a prompt' },
  },
  check: ({ views }, options) =>
    views.flatMap((view): Finding[] => {
      const findings: Finding[] = [];
      const words = countWords(view.prompt.text);
      const most = options.number('promptWords');
      if (words > most) findings.push({ path: view.prompt.path, code: 'long-prompt', message: `has ${words} words; ${most} are enough.` });
      const mean = meanWords([view.prompt.text]);
      const limit = options.number('sentenceWords');
      if (mean > limit) findings.push({ path: view.prompt.path, code: 'long-sentences', message: `has ${Math.round(mean)} words a sentence; ${limit} are enough.` });
      const reasons = view.texts.filter(({ role }) => role === 'reason');
      const reasonMean = meanWords(reasons.map(({ text }) => text));
      if (reasonMean > limit)
        findings.push({ path: view.path, code: 'long-sentences', message: `has reasons of ${Math.round(reasonMean)} words a sentence; ${limit} are enough.` });
      return findings;
    }),
};

/** Words per sentence over several texts; 0 where there are none. */
function meanWords(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  return sentences.length === 0 ? 0 : sentences.reduce((sum, sentence) => sum + countWords(sentence), 0) / sentences.length;
}

export const readingLoad: Rule = {
  id: 'L13',
  name: 'reading-load',
  level: 'warn',
  title: 'A question has 120 words at most, the texts before it apart',
  reason: 'What is to be weighed has to be held in mind at once.',
  basis: guideline('13'),
  options: { words: { value: 120, meaning: 'the most words of prompt, options and what else is shown to answer' } },
  check: ({ views }, options) =>
    views.flatMap((view) => {
      const words = view.texts.filter(isAsked).reduce((sum, { text }) => sum + countWords(text), 0);
      const most = options.number('words');
      return words > most ? [{ path: view.path, message: `has ${words} words to read before it can be answered; ${most} are enough.` }] : [];
    }),
};

export const noDecoration: Rule = {
  id: 'L16',
  name: 'no-decoration',
  level: 'warn',
  title: 'At most three sentences stand before what is asked',
  reason: 'What is not needed to answer hides what is; a longer introduction belongs into a text before the question.',
  basis: guideline('16'),
  options: { sentences: { value: 3, meaning: 'the most sentences before the question' } },
  check: ({ views }: LintContext, options) =>
    views.flatMap((view) => {
      const before = sentencesBeforeQuestion(view);
      const most = options.number('sentences');
      return before > most ? [{ path: view.prompt.path, message: `has ${before} sentences before the question; ${most} are enough.` }] : [];
    }),
};

function sentencesBeforeQuestion({ prompt, isStatement }: QuestionView): number {
  const sentences = sentencesOf(prompt.text);
  const asked = sentences.findIndex((sentence) => /[?؟]/u.test(sentence) || (isEnglish(prompt.language) && isImperative(sentence)));
  return isStatement || asked < 0 ? sentences.length - 1 : asked;
}
