import { css, html, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from './add-styles.js';
import type { Reveal, RevealPart, Score } from '../model/score.js';
import type { Text } from '../model/text.js';
import { inlineText } from './inline-text.js';
import type { Localize } from './localize.js';
import { markWord } from './part-mark.js';

/** A gap of a running text, and what was given. */
export interface FilledGap {
  readonly gap: { readonly id: string; readonly choices?: readonly { readonly id: string; readonly text: Text }[] };
  /** Counted from 1 in the order of the text; undefined for the only one, which needs none. */
  readonly number: number | undefined;
  /** The id of a choice, or what was typed. */
  readonly given: string;
  /** What stands behind it. */
  readonly unit: unknown;
  readonly localize: Localize;
}

/** The element that the gaps stand in, with the mark, and the answer once it may be seen. */
export interface GapHost extends LitElement {
  readonly score: Score | undefined;
  readonly reveal: Reveal | undefined;
  /** The language of the question's texts. */
  readonly contentLanguage: string | undefined;
}

/** A gap in the text, `field`, and why it is right or wrong, `reason`. `label` draws the number and the name of a gap. Brings its styles along. */
export function markedGap(view: FilledGap, host: GapHost, label: (name: string) => unknown): { readonly field: TemplateResult; readonly reason: unknown } {
  const { gap, number, unit, localize } = view;
  const language = host.contentLanguage;
  addStyles(host, markedGapStyles);
  const own = host.score?.parts.find(({ id }) => id === gap.id);
  const answer = own?.state === 'right' ? undefined : host.reveal?.parts.find(({ id }) => id === gap.id);
  const name = localize.text('cloze.reason', { number: number ?? 1 });
  const answerWords = answer && answerOf(answer, localize, language);
  // Spaces between the pieces, not margins, which would stay at the start of a new line; the first keeps the number beside its words.
  const field = html`<span class=${`gap closed row-${own?.state ?? 'open'}`}
    >${number && label(name)}&nbsp;<bdi class="given" part="field">${wordsOf(view, language)}</bdi>${unit}${
      own && html` <bdi lang=${localize.shownLanguage}>${markWord({ state: own.state, feedback: undefined }, localize)}</bdi>`
    }${answerWords && [' ', answerWords]}</span
  >`;
  const [why, whyAnswer] = [own, answer].map((part) => part?.feedback && inlineText(part.feedback, language, localize));
  const reason =
    (why || whyAnswer) &&
    html`<li class="reason" part="reason">
      ${number && html`<strong>${name}</strong>`} ${why} ${why && whyAnswer && html`<br />`} ${whyAnswer && [answerWords, ' ', whyAnswer]}
    </li>`;
  return { field, reason };
}

/** What was given stands in the text like any other words, so that nothing of it is cut off. What was typed has no marks to be read. */
function wordsOf({ gap, given, localize }: FilledGap, language: string | undefined): unknown {
  const choice = gap.choices?.find(({ id }) => id === given);
  return choice ? inlineText(choice.text, language, localize) : (!gap.choices && given.trim()) || localize.text('cloze.empty');
}

/** The right answer behind its word and arrow. */
const answerOf = ({ text }: RevealPart, localize: Localize, language: string | undefined): TemplateResult =>
  html`<span class="answer is-right" part="option-answer"
    ><bdi lang=${localize.shownLanguage}>${markWord({ state: 'answer', feedback: undefined }, localize)}</bdi> ${inlineText(text, language, localize)}</span
  >`;

/** What marked gaps look like, beside the styles of the text that they stand in. */
const markedGapStyles = css`
  .gap.closed {
    display: inline;
  }
  .given {
    padding: 0.1em 0.4em;
    background: var(--wash);
    border-block-end: 2px solid var(--state, var(--line));
  }
  .passage .mark {
    display: inline;
    font-size: 0.84em;
  }
  .mark .icon {
    margin-inline-end: 0.15em;
  }
  .answer {
    display: inline-block;
    max-width: 100%;
    font-weight: 600;
  }
  .notes .reason {
    margin: 0 0 0.5em;
  }
`;
