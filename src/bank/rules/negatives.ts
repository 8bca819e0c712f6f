import { isEnglish } from './lint-context.js';
import { optionListsOf } from './option-likeness.js';
import { isImperative } from './imperatives.js';
import type { QuestionView } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { sentencesOf, withoutQuotations } from './words.js';
import { shorten } from './attribution-words.js';

const NEGATIVE = /\b(?:not|never|except|cannot)\b|\b\p{L}+n['’]t\b|(?<!\bat )\bleast\b/iu;
/** Turns of phrase that hold a negative and deny nothing asked. */
const HARMLESS = /\b(?:whether|if) or not\b|\b(?:or|and|but|,) not (?:\p{L}+ly )?\p{L}+(?:ed|en|id|wn|ught)\b|\bnot only\b|\bnot yet\b|\bor not\b|\bif not\b|\bwhy not\b/giu;
const EMPHASISED = /\*\*(?:NOT|EXCEPT|LEAST|NEVER|CANNOT)\*\*/gu;

/** The sentence of a prompt that asks; the statement itself where one is to be judged. Markdown is kept. */
function askingSentence({ prompt, isStatement }: QuestionView): string {
  const sentences = sentencesOf(withoutQuotations(prompt.written));
  if (isStatement) return sentences.at(-1) ?? '';
  return sentences.filter((sentence) => /[?؟]/u.test(sentence) || isImperative(sentence.replaceAll('*', ''))).join(' ');
}

/** What is reported in a clause of its own: its negatives are somebody’s words, and turn nothing round. */
const REPORTED = /\b(?:show|say|mean|report|state|claim|suggest|tell|explain|argue|think|believe|conclude|add|write|indicate)s?\b(?: \p{L}+){0,2} that\b.*$/isu;

const negativeIn = (sentence: string): string | undefined => NEGATIVE.exec(sentence.replace(REPORTED, ' ').replace(HARMLESS, ' '))?.[0];

export const positivePrompt: Rule = {
  id: 'L17',
  name: 'positive-prompt',
  level: 'error',
  title: 'The prompt is positive; a negative that has to be stands in bold capitals',
  reason: 'A “not” is overlooked, most of all by quick readers who know the subject.',
  basis: guideline('17'),
  check: ({ views }) =>
    views.flatMap((view): Finding[] => {
      if (!isEnglish(view.prompt.language)) return [];
      const word = negativeIn(askingSentence(view).replace(EMPHASISED, ' '));
      return word === undefined
        ? []
        : [{ path: view.prompt.path, message: `asks with “${word.replaceAll('*', '')}”; ask for what is so, or write **${word.replaceAll('*', '').toUpperCase()}**.` }];
    }),
};

const OPTION_NEGATIVE = /\b(?:not|never|except|neither|nor|cannot|none|nobody|nothing)\b|\b\p{L}+n['’]t\b/iu;

export const noDoubleNegative: Rule = {
  id: 'L18',
  name: 'no-double-negative',
  level: 'error',
  title: 'Prompt and option are not both negative',
  reason: 'Two negatives have to be untangled before the subject can be thought of.',
  basis: guideline('17', '27'),
  check: ({ views }) =>
    views.flatMap((view): Finding[] => {
      if (!isEnglish(view.prompt.language) || negativeIn(askingSentence(view).replaceAll('*', '')) === undefined) return [];
      return optionListsOf(view).flatMap(({ options }) =>
        options
          .filter(({ text }) => OPTION_NEGATIVE.test(withoutQuotations(text)))
          .map(({ path, text }) => ({ path, message: `is negative, and so is the prompt: “${shorten(text)}”. Turn one of the two round.` })),
      );
    }),
};

/** What stands before the reason or the relative clause of an option. */
const mainClause = (text: string): string => text.replace(/,? \b(?:as|because|since|although|though|if|when|which|that|who|whose)\b.*$/isu, '');

export const positiveOptions: Rule = {
  id: 'L28',
  name: 'positive-options',
  level: 'warn',
  title: 'Options are worded positively',
  reason: 'What something is can be weighed; what it is not has to be turned round first.',
  basis: guideline('27'),
  check: ({ views }) =>
    views.flatMap((view): Finding[] => {
      if (!isEnglish(view.prompt.language)) return [];
      return optionListsOf(view).flatMap(({ options }) => {
        const negative = options.filter(({ text }) => /\b(?:not|never|except|cannot)\b|\b\p{L}+n['’]t\b/iu.test(mainClause(withoutQuotations(text)).replace(HARMLESS, ' ')));
        return negative.map(({ path, text }) => ({ path, message: `is worded negatively: “${shorten(text)}”. Say what is so.` }));
      });
    }),
};
