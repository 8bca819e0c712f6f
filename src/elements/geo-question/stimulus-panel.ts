import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { mediaNote } from '../../element-kit/media-note.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { stimulusMessages } from '../../i18n/stimulus-messages.js';
import type { Stimulus } from '../../model/question.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';

addEnglish(stimulusMessages);

export { stimulusPanelStyles } from './stimulus-panel.styles.js';

type StimulusContext = Pick<QuizContext, 'contentLanguage' | 'base' | 'shelf'>;
type TextStimulus = Extract<Stimulus, { kind: 'text' }>;
type MediaStimulus = Exclude<Stimulus, TextStimulus>;

/** What is to be read, seen or heard before a question; two texts stand side by side where there is room. */
export function stimulusPanel(stimuli: readonly Stimulus[], context: StimulusContext, localize: Localize): TemplateResult {
  const texts = stimuli.filter(({ kind }) => kind === 'text');
  const show = (stimulus: Stimulus, index: number): unknown => {
    const id = `stimulus-${index}`;
    if (stimulus.kind === 'text') return renderText(stimulus, { id, number: texts.length > 1 ? texts.indexOf(stimulus) + 1 : 0 }, context, localize);
    // A new element for each file: one that could not be loaded stays hidden, and captions stay with their film.
    return keyed(stimulus.src, renderMedia(stimulus, id, context, localize));
  };
  return html`<div class="stimuli" role="group" aria-label=${localize.text('stimulus.title')}>${stimuli.map(show)}</div>`;
}

/** A text under the name of its source, or under a number where there are several; the name's place is kept until the sources are here. */
function renderText(
  stimulus: TextStimulus,
  { id, number }: { readonly id: string; readonly number: number },
  { contentLanguage, shelf }: StimulusContext,
  localize: Localize,
): TemplateResult {
  const text = html`<div class="words">${inlineText(stimulus.text, contentLanguage, localize)}</div>`;
  const source = shelf?.sources.find((each) => each.id === stimulus.source);
  if (shelf && source) return titled(id, shelf.byline(source, contentLanguage, localize), text);
  if (number > 0) return titled(id, html`<bdi class="name">${localize.text('stimulus.text', { number })}</bdi>`, text);
  if (stimulus.source === undefined || shelf) return html`<div class="stimulus text">${text}</div>`;
  return html`<div class="stimulus text titled">
    <div class="title"></div>
    ${text}
  </div>`;
}

const titled = (id: string, title: TemplateResult, text: TemplateResult): TemplateResult =>
  html`<article class="stimulus text titled" aria-labelledby=${id}>
    <h4 class="title" id=${id}>${title}</h4>
    ${text}
  </article>`;

function renderMedia(
  { kind, alt, src, captions, transcript }: MediaStimulus,
  id: string,
  { contentLanguage: language, base }: StimulusContext,
  localize: Localize,
): TemplateResult {
  const address = resolveAddress(src, base);
  const isImage = kind === 'image';
  const track =
    captions === undefined
      ? nothing
      : html`<track kind="captions" src=${resolveAddress(captions, base)} srclang=${language} label=${localize.text('stimulus.captions')} default />`;
  // Captions from another host are only read with its leave, which has to be asked for the film as well.
  const origin = captions === undefined || address.startsWith(`${location.origin}/`) ? nothing : 'anonymous';
  return html`
    <figure class=${`stimulus ${kind}`}>
      ${isImage ? html`<img src=${address} alt=${alt} lang=${language} loading="lazy" decoding="async" @error=${showNote} />` : html`<figcaption id=${id} dir="auto" lang=${language}>${alt}</figcaption>`}
      ${kind === 'audio' ? html`<audio crossorigin=${origin} src=${address} controls preload="metadata" aria-labelledby=${id} @error=${showNote}>${track}</audio>` : nothing}
      ${kind === 'video' ? html`<video crossorigin=${origin} src=${address} controls playsinline preload="metadata" aria-labelledby=${id} @error=${showNote}>${track}</video>` : nothing}
      <div class="note" hidden>${mediaNote(kind, isImage ? alt : undefined, language, localize)}</div>
      ${
        transcript === undefined
          ? nothing
          : html`<details>
              <summary><bdi>${localize.text('stimulus.transcript')}</bdi></summary>
              <div class="words">${inlineText(transcript, language, localize)}</div>
            </details>`
      }
    </figure>
  `;
}

/** Puts the note in the place of what could not be loaded. */
function showNote(event: Event): void {
  const media = event.currentTarget as HTMLElement;
  media.hidden = true;
  media.parentElement?.querySelector('.note')?.removeAttribute('hidden');
}
