import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { CertaintyCount } from '../../statistics/class-report.js';
import { bar } from './bar.js';

/** How right answers of each level of certainty were, the surest first. `labelId` is the id of its title. */
export const certaintyTable = (rows: readonly CertaintyCount[], labelId: string, t: Localize): TemplateResult => html`
  <table class="small" aria-labelledby=${labelId}>
    <thead>
      <tr>
        ${['class.certainty-level', 'class.certainty-count', 'class.certainty-right'].map((key) => html`<th scope="col">${t.text(key)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[...rows].reverse().map(
        ({ level, count, fraction }) => html`
          <tr>
            <th scope="row">${t.text('results.level', { level })}</th>
            <td>${t.number(count)}</td>
            <td><bdi>${fraction === undefined ? t.text('class.certainty-none') : t.text('class.percent', { percent: Math.round(fraction * 100) })}</bdi>${bar(fraction)}</td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;
