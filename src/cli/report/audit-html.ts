import { drawCounts, drawShares } from './audit-plots.js';
import type { AuditTable } from './audit-table.js';
import { escapeHtml } from './escape-html.js';

const STYLES = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --soft: #595959; --line: #8a8a8a; --stripe: #f3f3f3; --bad: #a4262c;
  --c0: #9ecae1; --c1: #fdae6b; --c2: #a1d99b; --c3: #d9b3e6; --c4: #fdd9a0; --c5: #c7c7c7; --c6: #f7b6b6; --c7: #b5d3c4; --in: #1b1b1b; }
@media (prefers-color-scheme: dark) { :root { --ground: #161616; --ink: #eee; --soft: #b5b5b5; --line: #8a8a8a; --stripe: #222; --bad: #ff9d9d;
  --c0: #1f5f85; --c1: #8a4a0b; --c2: #2f6b2f; --c3: #6b3f80; --c4: #75560f; --c5: #555; --c6: #853a3a; --c7: #35604d; --in: #fff; } }
@media print { :root { --ground: #fff; --ink: #000; --soft: #333; --stripe: #fff; --bad: #000; } section { break-inside: avoid; } nav { display: none; } }
body { margin: 0 auto; max-inline-size: 70rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-block: 2rem .5rem; }
p, li { color: var(--soft); max-inline-size: 48rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; margin-block: .75rem; }
th, td { border-block-end: 1px solid var(--line); padding: .25rem .6rem; text-align: start; vertical-align: top; }
tbody th { white-space: nowrap; }
td.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody tr:nth-child(even) { background: var(--stripe); }
tr.broken td, tr.broken th { color: var(--bad); font-weight: 600; }
svg { max-inline-size: 100%; block-size: auto; font: 12px system-ui, sans-serif; } svg text { fill: var(--ink); } svg text.in { fill: var(--in); }
rect { stroke: var(--ground); print-color-adjust: exact; -webkit-print-color-adjust: exact; } .mark { stroke: var(--ink); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .5rem 0; padding: 0; font-size: .875rem; }
.swatch { display: inline-block; inline-size: .9rem; block-size: .9rem; margin-inline-end: .4rem; vertical-align: -.1rem; border: 1px solid var(--line); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.swatch.line { inline-size: 0; border-width: 0 0 0 2px; border-color: var(--ink); }
${[...Array(8).keys()].map((index) => `.c${index} { fill: var(--c${index}); background: var(--c${index}); }`).join('\n')}
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; } a { color: inherit; }
`;

/** The tables as one page that needs no other file: each with its plot, in light and dark, and fit to print. */
export function auditHtml(tables: readonly AuditTable[], { title, summary }: { readonly title: string; readonly summary: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLES}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
</header>
<nav aria-label="Tables"><ul>${tables.map((table) => `<li><a href="#${table.id}">${escapeHtml(table.title)}</a></li>`).join('')}</ul></nav>
<main>
${tables.map(writeSection).join('\n')}
</main>
</body>
</html>
`;
}

function writeSection(table: AuditTable): string {
  const { id, title, note, legend, shares, counts } = table;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeHtml(title)}</h2>`,
    ...(note === undefined ? [] : [`<p>${escapeHtml(note)}</p>`]),
    ...(shares ? [`<div class="scroll">${drawShares(shares, title)}</div>`] : []),
    ...(counts ? [`<div class="scroll">${drawCounts(counts, title)}</div>`] : []),
    ...(legend ? [`<ul>${legend.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>`] : []),
    `<div class="scroll" role="region" aria-label="Table: ${escapeHtml(title)}" tabindex="0">${writeTable(table)}</div>`,
    '</section>',
  ].join('\n');
}

function writeTable({ columns, rows, title }: AuditTable): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map((row) => {
    const [name = '', ...cells] = row;
    const isBroken = cells[1] === 'broken';
    const written = cells.map((cell) => `<td${/^[\d–≥≤×]/u.test(cell) && cell.length < 16 ? ' class="figure"' : ''}>${escapeHtml(cell)}</td>`).join('');
    return `<tr${isBroken ? ' class="broken"' : ''}><th scope="row">${escapeHtml(name)}</th>${written}</tr>`;
  });
  return `<table><caption hidden>${escapeHtml(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
