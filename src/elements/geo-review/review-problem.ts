import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { formatPath } from '../../model/problem.js';
import type { BankProblems } from './open-banks.js';

/** Why nothing can be reviewed, what to do, and what stands between the tags. */
export function reviewProblem(all: readonly BankProblems[], hasAddress: boolean, t: Localize, onRetry: () => void): TemplateResult {
  const lines = all.flatMap(({ name, problems }) => problems.map((problem) => ({ name, ...problem }))).slice(0, 10);
  return html`
    <div class="problem" part="problem" role="alert">
      <p><strong>${t.text('review.problem')}</strong> ${hasAddress ? (lines.length === 0 ? t.text('review.no-claims') : nothing) : t.text('review.no-address')}</p>
      ${
        lines.length === 0
          ? nothing
          : html`<ul>
              ${lines.map(({ path, message }) => html`<li dir="auto">${path.length > 0 ? html`<code dir="ltr">${formatPath(path)}</code>${' '}` : nothing}${message}</li>`)}
            </ul>`
      }
      ${hasAddress ? html`<p><button type="button" class="outlined" @click=${onRetry}>${t.text('review.retry')}</button></p>` : nothing}
    </div>
    <slot></slot>
  `;
}
