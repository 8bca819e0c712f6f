import { html, nothing, type TemplateResult } from 'lit';
import { NO_MATERIAL } from '../../bank/load-module.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { isDone, sectionOf } from '../../module/module-progress.js';
import { RESULTS } from '../../module/module-state.js';
import { roundMinutes } from '../../module/section-minutes.js';
import { headingOf } from '../../element-kit/heading-of.js';
import type { ModuleFrame } from './module-frame.js';
import type { ModuleOpening, OpenedModule } from './module-opening.js';
import { sectionBody, sectionSkeleton } from './section-body.js';
import type { SectionLoading } from './section-loading.js';
import type { SectionQuizzes } from './section-quizzes.js';

export interface ModuleSectionOptions {
  readonly frame: ModuleFrame;
  readonly opened: OpenedModule;
  readonly opening: ModuleOpening;
  readonly quizzes: SectionQuizzes;
  readonly loading: SectionLoading;
  readonly direction: 'ltr' | 'rtl';
  readonly results: () => TemplateResult;
  /** Goes on from this section, which was read to its end. */
  readonly leave: (to: string) => void;
}

/** The section at hand: its place, heading, contents, and the way to those before and after it. */
export function moduleSection(options: ModuleSectionOptions): TemplateResult {
  const { frame, opened, results } = options;
  const { t, outline, state, language, level } = frame;
  const section = sectionOf(outline, state.current);
  if (!section) {
    return html`<section class="section" part="section" aria-labelledby="heading">
      ${headingOf(level, t.text('module.results'), { id: 'heading', part: 'heading' })} ${results()} ${steps(options)}
    </section>`;
  }
  const number = outline.sections.indexOf(section) + 1;
  const kind = section.kind === 'page' ? [] : [t.text(`module.kind-${section.kind}`)];
  const about = [...kind, t.text('module.place', { number, count: outline.sections.length }), t.text('module.minutes', { minutes: roundMinutes(section.minutes) })];
  return html`
    <section class="section" part="section" aria-labelledby="heading">
      <p class="eyebrow">${about.map((part, index) => html`${index > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</p>
      ${headingOf(level, inlineText(section.title, language, t), { id: 'heading', part: 'heading' })}
      <div class="body">${opened.module ? body(options) : html`<slot></slot>`}</div>
      ${steps(options)}
    </section>
  `;
}

function body({ frame, opened, opening, quizzes, loading, direction }: ModuleSectionOptions): TemplateResult | typeof nothing {
  const { t, state } = frame;
  const section = opened.module?.sections.find(({ id }) => id === state.current);
  if (!section) return nothing;
  const { kind } = section;
  const hasElement = loading.has(kind);
  if (loading.failed(kind))
    return html`<div class="notice" role="alert">
      <p>${t.text('module.problem-section')}</p>
      <p><button class="outlined" type="button" @click=${() => loading.retry(kind)}>${t.text('module.retry')}</button></p>
    </div>`;
  const { material } = opening;
  if (kind !== 'reading' && (!hasElement || !material)) {
    void opening.loadMaterial();
    return sectionSkeleton(t.text('module.loading'));
  }
  return sectionBody(section, { frame, material: material ?? NO_MATERIAL, quizzes, direction });
}

function steps({ frame, leave }: ModuleSectionOptions): TemplateResult {
  const { t, outline, state, language, isLinear, go } = frame;
  const { sections } = outline;
  const index = sections.findIndex(({ id }) => id === state.current);
  const section = sections[index];
  const before = section ? sections[index - 1] : sections.at(-1);
  const after = section && (sections[index + 1]?.id ?? RESULTS);
  // The questions have the filled button until they are finished.
  const waits = section !== undefined && section.quizzes.length > 0 && !isDone(section, state);
  const next = sections[index + 1];
  return html`
    <p class="steps" part="steps">
      ${
        after === undefined
          ? nothing
          : html`<button
              class=${waits ? 'next outlined' : 'next primary'}
              part=${waits ? nothing : 'primary'}
              type="button"
              ?disabled=${waits && isLinear}
              aria-describedby=${waits && isLinear ? 'why-not' : nothing}
              @click=${() => leave(after)}
            >
              <span>${t.text(after === RESULTS ? 'module.to-results' : 'module.next')}</span>
              ${next ? html`<small>${inlineText(next.title, language, t)}</small>` : nothing}
            </button>`
      }
      ${before ? html`<button class="back" type="button" @click=${() => go(before.id)}>${t.text('module.back')}</button>` : nothing}
    </p>
    ${waits && isLinear ? html`<p class="why-not" id="why-not">${t.text('module.finish-first')}</p>` : nothing}
  `;
}
