import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { formatPath, type Problem } from '../../model/problem.js';

/** More than this many are in the console only. */
const MOST_SHOWN = 3;

/** What is wrong, where, and what to do: a sentence for people, then the details for whoever runs the page. */
export function problemNote(sentence: string, problems: readonly Problem[], localize: Localize): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const more = problems.length - MOST_SHOWN;
  return html`
    <div class="problem" part="problem" role="alert">
      <strong>${sentence}</strong>
      <ul>
        ${problems.slice(0, MOST_SHOWN).map(({ path, message }) => html`<li lang="en" dir="ltr">${path.length > 0 ? html`<code>${formatPath(path)}</code>${' '}` : nothing}${message}</li>`)}
      </ul>
      ${more > 0 ? html`<p>${localize.text('compare.more-problems', { count: more })}</p>` : nothing}
    </div>
  `;
}
