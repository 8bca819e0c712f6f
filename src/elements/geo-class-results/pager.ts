import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';

/** How many rows of a table are drawn at a time; and on paper, where nobody can turn the page. */
export const PAGE_ROWS = 50;
const PRINTED_ROWS = 2_000;

export interface PagerOptions {
  readonly page: number;
  readonly count: number;
  /** What the pages are of, for its name. */
  readonly table: string;
  readonly go: (page: number) => void;
}

/** The rows of a page; a page that is not there any more gives the last one. */
export const pageOf = <Row>(rows: readonly Row[], page: number, isPrinting = false): readonly Row[] => {
  if (isPrinting) return rows.slice(0, PRINTED_ROWS);
  const from = Math.min(page, lastPage(rows.length)) * PAGE_ROWS;
  return rows.slice(from, from + PAGE_ROWS);
};

const lastPage = (count: number): number => Math.max(0, Math.ceil(count / PAGE_ROWS) - 1);

/** Buttons to the pages before and after; nothing where one page holds all. They stay usable at either end, so that focus is not lost. */
export function pager({ page, count, table, go }: PagerOptions, t: Localize): TemplateResult | typeof nothing {
  if (count <= PAGE_ROWS) return nothing;
  const last = lastPage(count);
  const at = Math.min(page, last);
  const step = (to: number) => () => {
    if (to >= 0 && to <= last) go(to);
  };
  return html`
    <nav class="pager" aria-label=${t.text('class.pages', { table })}>
      <button class="outlined" type="button" aria-disabled=${at === 0 ? 'true' : 'false'} @click=${step(at - 1)}>${t.text('class.previous')}</button>
      <span role="status">${t.text('class.page', { from: at * PAGE_ROWS + 1, to: Math.min(count, (at + 1) * PAGE_ROWS), count })}</span>
      <button class="outlined" type="button" aria-disabled=${at === last ? 'true' : 'false'} @click=${step(at + 1)}>${t.text('class.next')}</button>
    </nav>
  `;
}
