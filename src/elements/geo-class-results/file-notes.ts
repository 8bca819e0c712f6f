import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { FileNote } from '../../results-file/collection.js';
import { pageOf, pager } from './pager.js';

/** The files and rows that do not count, each with its reason. */
export function fileNotes(notes: readonly FileNote[], page: number, go: (page: number) => void, t: Localize): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  const title = t.text('class.notes', { count: notes.length });
  return html`
    <details class="notes" part="notes">
      <summary>${title}</summary>
      <table class="small" aria-label=${title}>
        <thead>
          <tr>
            <th scope="col">${t.text('class.notes-file')}</th>
            <th scope="col">${t.text('class.notes-reason')}</th>
          </tr>
        </thead>
        <tbody>
          ${pageOf(notes, page).map(
            ({ file, reason, kept, detail }) => html`
              <tr>
                <th scope="row"><bdi>${file}</bdi></th>
                <td>
                  ${t.text(`class.note-${reason === 'same' && kept === file ? 'twice' : reason}`, { kept: kept ?? '' })}${detail === undefined || detail === '' ? nothing : html` <bdi class="quiet" lang="en">${detail}</bdi>`}
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${pager({ page, count: notes.length, table: title, go }, t)}
    </details>
  `;
}
