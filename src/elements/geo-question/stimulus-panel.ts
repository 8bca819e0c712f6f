import { html, nothing, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { sourceMessages } from '../../i18n/source-messages.js';
import type { Stimulus } from '../../model/question.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';

addEnglish(sourceMessages);

export { stimulusPanelStyles } from './stimulus-panel.styles.js';

type StimulusContext = Pick<QuizContext, 'contentLanguage' | 'base'>;

/** What is to be read, seen or heard before a question; two texts stand side by side where there is room. */
export function stimulusPanel(stimuli: readonly Stimulus[], context: StimulusContext, localize: Localize): TemplateResult {
  return html`<div class="stimuli" role="group" aria-label=${localize.text('question.stimulus')}>
    ${stimuli.map((stimulus) => html`<div class="stimulus">${renderStimulus(stimulus, context, localize)}</div>`)}
  </div>`;
}

function renderStimulus(stimulus: Stimulus, { contentLanguage: language, base }: StimulusContext, localize: Localize): TemplateResult {
  if (stimulus.kind === 'text') return html`<p>${inlineText(stimulus.text, language, localize)}</p>`;
  const { kind, alt, captions, transcript } = stimulus;
  const src = new URL(stimulus.src, base).href;
  const track = captions === undefined ? nothing : html`<track kind="captions" src=${new URL(captions, base).href} default />`;
  return html`
    ${kind === 'image' ? html`<img src=${src} alt=${alt} loading="lazy" />` : nothing}
    ${kind === 'audio' ? html`<audio src=${src} controls preload="none" aria-label=${alt}>${track}</audio>` : nothing}
    ${kind === 'video' ? html`<video src=${src} controls preload="none" aria-label=${alt}>${track}</video>` : nothing}
    ${transcript === undefined ? nothing : html`<p>${inlineText(transcript, language, localize)}</p>`}
  `;
}
