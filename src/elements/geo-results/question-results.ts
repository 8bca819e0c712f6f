import { html, nothing, type TemplateResult } from 'lit';
import { noteIcon, partlyIcon, rightIcon, wrongIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import type { QuestionResult } from '../../session/question-result.js';
import type { ResultsFrame } from './results-frame.js';

/** In longer lists the browser draws only what is in view. */
const MOST_DRAWN = 60;

const icons = { right: rightIcon, partly: partlyIcon, wrong: wrongIcon, answered: noteIcon, open: noteIcon } as const;

/** Question by question: how it went as far as that may be seen, what was given, and the answer. */
export function questionResults(questions: readonly QuestionResult[], frame: ResultsFrame): TemplateResult {
  return html`
    <h4 aria-level=${frame.level + 1}>${frame.t.text('results.questions')}</h4>
    <ol role="list" class=${questions.length > MOST_DRAWN ? 'questions many' : 'questions'}>
      ${questions.map((result) => questionLine(result, frame))}
    </ol>
  `;
}

/** The way to a question, with its feedback and evidence. */
export const reviewButton = (id: string, number: number, { t, onReview }: ResultsFrame): TemplateResult | typeof nothing =>
  onReview
    ? html`<button type="button" class="review" aria-label=${t.text('results.review-number', { number })} @click=${() => onReview(id)}>${t.text('results.review')}</button>`
    : nothing;

/** Where a question stands as far as that may be seen, and that in a word or two. */
function standing({ status, type, earned }: QuestionResult, { t, isSelfMarked, shown }: ResultsFrame): { readonly state: keyof typeof icons; readonly word: string } {
  const isOwn = isSelfMarked(type);
  const state = status === 'unanswered' ? 'open' : isOwn || !shown.has('correctness') ? 'answered' : status;
  return { state, word: t.text(isOwn && state !== 'open' && shown.has('answer') ? (earned > 0 ? 'results.marked-yourself' : 'results.to-mark-yourself') : `progress.${state}`) };
}

/** How a question went, in a word or two. */
export const statusWord = (result: QuestionResult, frame: ResultsFrame): string => standing(result, frame).word;

function questionLine(result: QuestionResult, frame: ResultsFrame): TemplateResult {
  const { id, number, prompt, status, record } = result;
  const { t, language, shown } = frame;
  const isOwn = frame.isSelfMarked(result.type);
  const { state, word } = standing(result, frame);
  const facts = factsOf(result, frame);
  return html`
    <li class=${state}>
      <p class="status">
        ${icons[state]}<span><bdi>${t.number(number)} · ${word}</bdi></span>
      </p>
      <p class="prompt">${inlineText(prompt, language, t)}</p>
      <dl>
        ${shown.has('response') ? term('results.response', recordText(record.type, record.responseText, frame, true) ?? t.text('results.no-response'), frame) : nothing}
        ${shown.has('answer') && status !== 'right' ? term(isOwn ? 'results.model-answer' : 'results.answer', recordText(record.type, record.answerText, frame), frame) : nothing}
      </dl>
      ${facts.length > 0 ? html`<p class="quiet">${facts.map((fact, index) => html`${index > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}</p>` : nothing}
      ${shown.size > 0 ? reviewButton(id, number, frame) : nothing}
    </li>
  `;
}

/** What else there is to say of a question, in a few words each. */
function factsOf({ status, earned, possible, counts, certainty, hints, tries, sourceOpened, passageOpened }: QuestionResult, { t, shown }: ResultsFrame): string[] {
  const rightAt = status === 'right' || !shown.has('correctness') ? -1 : tries.findIndex((attempt) => attempt.right);
  const facts: [boolean, () => string][] = [
    [!counts, () => t.text('results.not-counted')],
    [status !== 'unanswered' && (possible !== 1 || !Number.isInteger(earned)) && shown.has('score'), () => t.text('results.points', { earned, possible })],
    [certainty !== undefined, () => t.text('results.level', { level: certainty ?? 1 })],
    [tries.length > 1, () => t.text('results.tries', { tries: tries.length })],
    [rightAt > 0, () => t.text('results.later-right', { tries: rightAt + 1 })],
    [hints > 0, () => t.text('results.hints', { hints })],
    [sourceOpened, () => t.text('results.source-before')],
    [passageOpened, () => t.text('results.passage-after')],
  ];
  return facts.flatMap(([holds, say]) => (holds ? [say()] : []));
}

const term = (key: string, words: unknown, { t }: ResultsFrame): TemplateResult | typeof nothing =>
  words === undefined
    ? nothing
    : html`<div>
        <dt>${t.text(key)}</dt>
        <dd>${words}</dd>
      </div>`;

/** Records whose response is in the learner's own words, which are no Markdown. */
const TYPED = new Set(['fill-in', 'long-fill-in', 'numeric']);

/** A record in words; undefined where it has none. It says `true` and `false` in SCORM's vocabulary, which people read in their own language. */
function recordText(type: string, text: string, { t, language }: ResultsFrame, isResponse = false): unknown {
  if (text === '') return undefined;
  if (type === 'true-false') return html`<bdi>${t.text(`value.${text}`)}</bdi>`;
  return isResponse && TYPED.has(type) ? html`<span class="typed" dir="auto">${text}</span>` : inlineText(text, language, t);
}
