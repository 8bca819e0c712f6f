import { hasReportingWords, namesVoice, voicesOf } from './attribution-words.js';
import { isEnglish, type LintContext } from './lint-context.js';
import type { LearnerText, QuestionView } from './question-view.js';
import type { Finding, Rule } from './rule.js';
import { sentencesOf, withoutQuotations } from './words.js';

const TERMS =
  'terrorist,terror,terror-sponsoring,radical,jihad,axis,nexus,regime,proxy,puppet,occupied,infiltration,aggression,martyrdom,liberated,game-changer,useless,caliphate,double game,propaganda,covert war,so-called'.split(
    ',',
  );

export const contestedTerms: Rule = {
  id: 'L45',
  name: 'contested-terms',
  level: 'error',
  title: 'Contested terms stand in somebody’s mouth, never in our own voice',
  reason:
    'Such a word takes a side. Say what happened; where the word itself is the matter, say whose it is. Looked for where a source of the bank holds an allegation, or a claim that may only be used to ask who makes it.',
  basis: 'ours; long-standing newsroom guidance',
  options: { terms: { value: TERMS, meaning: 'the terms; one may stand in quotation marks, or in a sentence that says whose it is' } },
  check(context, options) {
    const terms = options.list('terms');
    // An axis is contested in no sum: the terms matter where sources contend.
    const isContested = [...context.claims.values()].some(({ kind, use }) => kind === 'allegation' || use === 'who-claims-only');
    if (terms.length === 0 || !isContested) return [];
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})(?:s|es)?(?![\\p{L}\\p{N}]|-\\p{L})`, 'iu');
    return context.views.flatMap((view) => findTerms(view, pattern, context));
  },
};

function findTerms(view: QuestionView, pattern: RegExp, context: LintContext): Finding[] {
  const suspects = view.texts.filter(({ text, language }) => isEnglish(language) && pattern.test(text));
  if (suspects.length === 0) return [];
  const voices = voicesOf(view, context);
  const isAttributed = (sentence: string, language: string): boolean => namesVoice(sentence, voices) || hasReportingWords(sentence, language);
  // Options and statements are read under the prompt: where it says whose words they are, they are his.
  const promptAttributes = isAttributed(view.prompt.text, view.prompt.language);
  const isInvented = /\binvented\b|\bspoilt\b/iu.test(view.prompt.text);
  return suspects.flatMap((text: LearnerText): Finding[] => {
    if (text.role === 'shown' && (promptAttributes || isInvented)) return [];
    if (text.role === 'stimulus' && promptAttributes) return [];
    const sentence = sentencesOf(withoutQuotations(text.text)).find((one) => pattern.test(one) && !isAttributed(one, text.language));
    const word = sentence === undefined ? undefined : pattern.exec(sentence)?.[0];
    return word === undefined ? [] : [{ path: text.path, message: `says “${word}” in its own voice; say what happened, or whose word it is.` }];
  });
}
