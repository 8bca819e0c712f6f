import { css, unsafeCSS, type CSSResult } from 'lit';

/** Blocks below each other. */
const blockStyles = css`
  :host {
    container-type: inline-size;
  }
  .compare {
    display: grid;
    gap: 24px;
  }
  table,
  tbody,
  tr,
  th,
  td {
    display: block;
    text-align: start;
    font-weight: 400;
    padding: 0;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    position: relative;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tbody {
    display: grid;
    gap: 16px;
  }
  tr {
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    background: var(--wash);
    padding: 12px 16px 16px;
  }
  tbody th {
    font-family: var(--title-font);
    font-weight: 600;
    line-height: 1.4;
  }
  td {
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--hair);
  }
  .whose {
    display: block;
    font-weight: 600;
    margin-block-end: 4px;
  }
  .facts td,
  .missing td {
    font-size: 0.94em;
  }
  .quiet,
  .none {
    color: var(--soft);
  }
  .work {
    font-style: italic;
  }
  .missing-facts {
    list-style: none;
    display: grid;
    gap: 4px;
  }
  .missing-facts > li {
    display: flex;
    gap: 0.45em;
  }
  .missing-facts .icon {
    margin-block-start: 0.25em;
    color: var(--note);
  }
  .label,
  dt {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--soft);
  }
  .silent ul {
    list-style: none;
  }
  .silent bdi:first-child {
    font-weight: 600;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
  }
  .lesson {
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-wash);
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
    padding: 12px 16px;
    font-size: 1.06em;
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;

/** A table as tables are, from a width on that has room for so many columns. */
const tableFrom = (width: string, table: string): CSSResult =>
  unsafeCSS(`@container (min-width: ${width}) {
    ${table} { display: table; table-layout: fixed; }
    ${table} thead { display: table-header-group; position: static; clip-path: none; }
    ${table} tbody { display: table-row-group; }
    ${table} tr { display: table-row; background: none; border: 0; }
    ${table} th, ${table} td { display: table-cell; vertical-align: top; padding: 12px 0 16px; padding-inline-end: 16px; border-block-end: 1px solid var(--hair); }
    ${table} td { border-block-start: 0; }
    ${table} thead th { font-weight: 600; padding-block: 0 8px; border-block-end: 2px solid var(--line); }
    ${table} tbody th, ${table} thead th:first-child { width: 26%; }
    ${table} .whose { display: none; }
  }`);

/** Blocks until there is room for a column for each source. */
export const sourceCompareStyles = [
  blockStyles,
  tableFrom('30rem', '.sources-1'),
  tableFrom('38rem', '.sources-2'),
  tableFrom('52rem', '.sources-3'),
  tableFrom('68rem', '.sources-4'),
];
