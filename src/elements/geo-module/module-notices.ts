import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { RestoredModule } from '../../module/restore-module.js';
import type { SaveStatus } from '../../session/session-journal.js';
import { headingOf } from '../../element-kit/heading-of.js';

/** Why nothing can be shown, what to do, and the details for whoever runs the page. */
export function moduleProblem(problems: readonly Problem[], t: Localize, level: number, onRetry: () => void): TemplateResult {
  const isUnreachable = problems.every(({ code }) => code === 'unreachable' || code === 'http-error');
  return html`
    <div class="problem" part="problem" role="alert">
      ${headingOf(level, t.text('module.problem'))}
      <p><bdi>${t.text(isUnreachable ? 'module.problem-unreachable' : 'module.problem-faulty')}</bdi></p>
      ${details(problems, t)}
      <p><button class="outlined" type="button" @click=${onRetry}>${t.text('module.retry')}</button></p>
    </div>
  `;
}

/** What a learner should know before going on: open elsewhere, earlier work set aside, faults that leave the rest whole. */
export function moduleNotices(
  { faults, restored, locked }: { readonly faults: readonly Problem[]; readonly restored: RestoredModule; readonly locked: boolean },
  t: Localize,
): TemplateResult {
  const errors = faults.filter(({ level }) => level === 'error');
  return html`
    ${locked ? html`<p class="notice" role="note"><bdi>${t.text('module.elsewhere')}</bdi></p>` : nothing}
    ${restored.outcome === 'newer' || restored.outcome === 'broken' ? html`<p class="notice" role="note"><bdi>${t.text(`module.${restored.outcome}`)}</bdi></p>` : nothing}
    ${
      errors.length > 0
        ? html`<div class="notice" role="note">
            <p><bdi>${t.text('module.some-faults', { count: errors.length })}</bdi></p>
            ${details(errors, t)}
          </div>`
        : nothing
    }
  `;
}

/** One quiet word on whether the work is safe, and the way onto paper. */
export const saveLine = (status: SaveStatus | 'off', t: Localize, print: () => void): TemplateResult => html`
  <p class="save-line">
    ${
      status === 'not-saved'
        ? html`<span class="not-saved" part="saved" role="alert"><bdi>${t.text('module.not-saved')}</bdi></span>`
        : html`<span part="saved"><bdi>${t.text(`saved.${status}`)}</bdi></span>`
    }
    <button type="button" @click=${print}>${t.text('module.print')}</button>
  </p>
`;

/** The most faults that are shown; the console has all. */
const MOST_SHOWN = 10;

const details = (problems: readonly Problem[], t: Localize): TemplateResult => html`
  <details>
    <summary>${t.text('module.problem-details')}</summary>
    <ul>
      ${problems
        .slice(0, MOST_SHOWN)
        .map(({ path, message }) => html`<li dir="auto">${path.length > 0 ? html`<code dir="ltr">${formatPath(path)}</code>${' '}` : nothing}${message}</li>`)}
    </ul>
  </details>
`;
