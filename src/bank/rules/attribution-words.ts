import { foldText } from '../../scoring/fold-text.js';
import { isEnglish, type LintContext } from './lint-context.js';
import type { QuestionView } from './question-view.js';

/** Words by which English says that somebody else says something. */
const REPORTING =
  /\b(?:according to|sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing|ement|ements)|report(?:s|ed|edly|ing)?|claim(?:s|ed|ing)?|call(?:s|ed|ing)?|descri(?:be|bes|bed|bing|ption)|writ(?:e|es|ing|ten)|wrote|argu(?:e|es|ed|ment)|quot(?:e|es|ed|ing|ation)|cit(?:e|es|ed|ing)|attribut(?:e|es|ed)|credit(?:s|ed|ing)?|alleg(?:e|es|ed|edly|ation|ations)|accus(?:e|es|ed|ation|ations)|den(?:y|ies|ied|ial|ials)|wording|words?|terms?|labels?|labelled|in the (?:article|text)|the (?:article|text|author|writer|outlet|site)|voice|what [^.]{1,40} calls)\b/iu;

/** Whether an English sentence says that what it holds is somebody’s words. Sentences of other languages are taken on trust. */
export const hasReportingWords = (sentence: string, language: string): boolean => !isEnglish(language) || REPORTING.test(sentence);

/** The pieces of an attribution that name somebody: “River Office; Bridge Bureau” names two. */
const namesIn = (attribution: string): string[] =>
  attribution
    .split(/,|;| and |:/u)
    .map((name) => foldText(name).replace(/^the /u, ''))
    .filter((name) => name !== '');

/** Who says what a question rests on: its attribution, and the publishers, authors and speakers behind its claims. Folded. */
export function voicesOf(view: QuestionView, { claims, sourceOf }: Pick<LintContext, 'claims' | 'sourceOf'>): Set<string> {
  const voices = new Set(namesIn(view.question.attribution ?? ''));
  for (const id of claimIdsOf(view)) {
    const source = sourceOf.get(id);
    for (const name of [source?.publisher, source?.author, claims.get(id)?.attributedTo]) if (name) for (const voice of namesIn(name)) voices.add(voice);
  }
  return voices;
}

/** Whether a text names one of the voices. */
export function namesVoice(text: string, voices: ReadonlySet<string>): boolean {
  const folded = ` ${foldText(text)} `;
  for (const voice of voices) if (folded.includes(voice)) return true;
  return false;
}

/** All that a learner reads before marking, as one text. */
export const shownTextOf = (view: QuestionView): string =>
  view.texts
    .filter(({ role }) => role === 'prompt' || role === 'stimulus' || role === 'shown')
    .map(({ text }) => text)
    .join(' ');

/** The ids of all claims that a question and its parts name. */
export const claimIdsOf = ({ question, parts }: QuestionView): string[] => [...new Set([...(question.evidence ?? []), ...parts.flatMap(({ evidence = [] }) => evidence)])];

/** Whether the attribution of a question stands in what the learner reads before marking. */
export function showsAttribution(view: QuestionView): boolean {
  const { attribution } = view.question;
  return attribution !== undefined && namesVoice(shownTextOf(view), new Set(namesIn(attribution)));
}

/** A text cut down for a message. */
export const shorten = (text: string, most = 60): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
