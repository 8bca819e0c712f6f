import type { CountBars, ShareBars } from './audit-table.js';
import { escapeHtml } from './escape-html.js';

/** How many colours the page has; see its styles. A further part begins with the first again. */
const COLOURS = 8;
const ROW = 26;
const BAR = 18;
const LABELS = 190;
const BARS = 560;
/** A part narrower than this, in pixels, has no room for its figure; the table has it. */
const NARROWEST = 34;

const open = (height: number, title: string): string =>
  `<svg viewBox="0 0 ${LABELS + BARS + 40} ${height}" width="${LABELS + BARS + 40}" height="${height}" role="img" aria-label="${escapeHtml(title)}; the table below has the figures">`;
const rowLabel = (name: string, top: number): string => `<text x="${LABELS - 8}" y="${top + 13}" text-anchor="end">${escapeHtml(name)}</text>`;

/** One bar a row, made of parts. */
export function drawShares({ keys, rows }: ShareBars, title: string): string {
  const bars = rows.map(({ name, shares }, row) => {
    const top = row * ROW + 4;
    let left = LABELS;
    const parts = shares.map((share, key) => {
      const width = share * BARS;
      const from = left;
      left += width;
      if (width === 0) return '';
      const figure = width < NARROWEST ? '' : `<text class="in" x="${round(from + width / 2)}" y="${top + 13}" text-anchor="middle">${Math.round(share * 100)} %</text>`;
      return `<rect class="c${key % COLOURS}" x="${round(from)}" y="${top}" width="${round(width)}" height="${BAR}"><title>${escapeHtml(`${keys[key] ?? ''}: ${Math.round(share * 100)} %`)}</title></rect>${figure}`;
    });
    return rowLabel(name, top) + parts.join('');
  });
  const legend = keys.map((key, index) => `<li><span class="swatch c${index % COLOURS}"></span>${escapeHtml(key)}</li>`).join('');
  return `<ul class="legend">${legend}</ul>${open(rows.length * ROW + 8, title)}${bars.join('')}</svg>`;
}

/** One bar a row, with a mark where it should end. */
export function drawCounts({ rows }: CountBars, title: string): string {
  const scale = BARS / Math.max(1, ...rows.flatMap(({ found, wanted }) => [found, wanted]));
  const bars = rows.map(({ name, found, wanted }, row) => {
    const top = row * ROW + 4;
    const mark = round(LABELS + wanted * scale);
    return (
      rowLabel(name, top) +
      `<rect class="c0" x="${LABELS}" y="${top}" width="${round(found * scale)}" height="${BAR}"><title>${escapeHtml(`${name}: ${found} of ${wanted}`)}</title></rect>` +
      `<line class="mark" x1="${mark}" x2="${mark}" y1="${top - 3}" y2="${top + BAR + 3}"/>` +
      `<text x="${round(LABELS + Math.max(found, wanted) * scale + 6)}" y="${top + 13}">${found}/${wanted}</text>`
    );
  });
  return `<ul class="legend"><li><span class="swatch c0"></span>found</li><li><span class="swatch line"></span>wanted</li></ul>${open(rows.length * ROW + 8, title)}${bars.join('')}</svg>`;
}

const round = (value: number): string => value.toFixed(1).replace(/\.0$/u, '');
