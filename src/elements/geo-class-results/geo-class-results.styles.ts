import { css } from 'lit';

export const geoClassResultsStyles = css`
  :host {
    container-type: inline-size;
  }
  h2,
  h3,
  .bank-title {
    font-family: var(--title-font);
    font-weight: 600;
    line-height: 1.3;
  }
  h2 {
    font-size: 1.6em;
    margin-block-end: 0.6em;
  }
  h3 {
    font-size: 1.3em;
  }
  h4 {
    font-weight: 600;
    margin-block-end: 0.4em;
  }
  .bank-title {
    font-size: 1.3em;
    margin-block-start: 1.2em;
  }
  .sentence {
    font-size: 1.1em;
    font-weight: 600;
    margin-block: 0.2em;
  }
  section section {
    margin-block-start: 2.25em;
  }
  .quiet,
  .column,
  dt {
    color: var(--soft);
    font-size: 0.92em;
  }
  .line {
    display: flex;
    gap: 0.4em;
  }
  .line .icon,
  .flags .icon,
  .key .icon {
    height: 1lh;
  }
  .drop {
    border: 2px dashed var(--line);
    border-radius: var(--radius);
    background: var(--wash);
    padding: 2em 1.25em;
    display: grid;
    justify-items: center;
    text-align: center;
    gap: 0.6em;
  }
  .drop.small-drop {
    padding: 0.75em 1em;
    justify-items: start;
    text-align: start;
    gap: 0.25em;
  }
  .drop.over {
    border-color: var(--accent);
    border-style: solid;
    background: var(--accent-wash);
  }
  .drop-title {
    font-family: var(--title-font);
    font-size: 1.2em;
  }
  .actions,
  .settings,
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: end;
  }
  .settings {
    margin-block-start: 1.5em;
    align-items: end;
  }
  .head > h3 {
    padding-block-end: 0.2em;
  }
  .head {
    justify-content: space-between;
    margin-block-end: 0.75em;
  }
  .saving {
    margin-block-start: 2em;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-width: 100%;
    gap: 0.15em;
    min-width: 0;
  }
  .field.wide {
    margin-block-start: 0.75em;
  }
  .field > span {
    font-size: 0.92em;
    color: var(--soft);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.75em;
  }
  .check input {
    width: 1.25em;
    height: 1.25em;
    accent-color: var(--accent);
  }
  select,
  textarea,
  input[type='text'],
  input[type='password'] {
    width: 100%;
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 6px;
    min-height: 2.75em;
    max-width: 100%;
    padding: 0.3em 0.6em;
  }
  textarea {
    font-family: ui-monospace, monospace;
    font-size: 0.92em;
    resize: vertical;
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    font-weight: 600;
    padding-block: 0.5em;
    width: fit-content;
  }
  .paste,
  .notes {
    margin-block-start: 0.5em;
  }
  .fault {
    color: var(--wrong);
    font-weight: 600;
  }
  .notice {
    margin-block-start: 1em;
    padding: 0.9em 1.1em;
    border: 1px solid var(--hair);
    border-inline-start: 4px solid var(--note);
    border-radius: var(--radius);
    display: grid;
    gap: 0.5em;
  }
  .progress {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.4em 1em;
    align-items: center;
    margin-block-start: 1em;
  }
  .counting {
    grid-column: 1 / -1;
  }
  progress {
    width: 100%;
    height: 12px;
    accent-color: var(--accent);
  }
  .status {
    min-height: 1lh;
    margin-block-start: 0.75em;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.6em 0.9em 0.6em 0;
    border-block-end: 1px solid var(--hair);
    font-weight: 400;
  }
  thead th {
    color: var(--soft);
    font-size: 0.92em;
    font-weight: 600;
    border-block-end-color: var(--line);
    vertical-align: bottom;
  }
  .small th,
  .small td {
    padding-block: 0.35em;
  }
  .rows > tbody > tr > th {
    min-width: 9em;
  }
  .questions > tbody > tr > th {
    width: 46%;
  }
  th .quiet {
    display: block;
  }
  .column {
    display: none;
  }
  .aside {
    color: var(--soft);
  }
  .number {
    color: var(--soft);
  }
  .more {
    display: block;
    margin-inline-start: -0.9em;
    font-size: 0.94em;
  }
  .more::after {
    content: '';
    display: inline-block;
    width: 0.45em;
    height: 0.45em;
    margin-inline-start: 0.6em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  .more[aria-expanded='true']::after {
    transform: translateY(0.05em) rotate(225deg);
  }
  .flags {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.25em;
  }
  .flags li {
    display: flex;
    gap: 0.4em;
    line-height: 1.4;
  }
  .flags .look {
    color: var(--note);
  }
  .flags .good,
  .key.right {
    color: var(--right);
  }
  .key.wrong {
    color: var(--soft);
  }
  .key {
    display: flex;
    gap: 0.3em;
    font-size: 0.92em;
    font-weight: 600;
  }
  .bar {
    display: block;
    width: 100%;
    max-width: 9em;
    height: 8px;
    fill: none;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar > * {
    stroke: var(--hair);
    stroke-width: 6px;
    vector-effect: non-scaling-stroke;
  }
  .bar > .share {
    stroke: var(--accent);
  }
  .bar.right > .share {
    stroke: var(--right);
  }
  .bar.wrong > .share {
    stroke: var(--line);
  }
  .detail > td {
    background: var(--wash);
    padding: 1em;
  }
  .details {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
    gap: 1.5em 2.5em;
  }
  section > .details {
    margin-block-start: 0.75em;
  }
  .details > .wide {
    grid-column: 1 / -1;
  }
  .scroll {
    overflow-x: auto;
  }
  .figures {
    display: grid;
    gap: 0.3em;
    margin-block-end: 0.6em;
  }
  .figures > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 1em;
  }
  .details ul:not([role]) {
    padding-inline-start: 1.2em;
  }
  .histogram {
    display: block;
    width: 100%;
    max-width: 26em;
    height: auto;
    font-size: 11px;
    fill: var(--accent);
  }
  .histogram text {
    fill: var(--ink);
    text-anchor: middle;
  }
  .histogram .axis {
    fill: var(--soft);
  }
  .histogram .ground {
    stroke: var(--line);
    fill: none;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 0.75em;
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  /* Below this width, rows are cards. */
  @container (max-width: 40rem) {
    .rows,
    .rows > tbody,
    .rows > tbody > tr,
    .rows > tbody > tr > * {
      display: block;
      width: auto;
    }
    .rows > thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .rows > tbody > tr {
      border-block-end: 1px solid var(--line);
      padding-block: 0.7em;
    }
    .rows > tbody > tr > * {
      border: 0;
      padding: 0.15em 0;
    }
    .rows > tbody > tr > th {
      width: auto;
      font-weight: 600;
    }
    .rows > tbody > tr:not(.detail) > td {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 0 1em;
    }
    .rows > tbody > tr.detail > td {
      padding: 0.8em;
    }
    .column {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .bar > .track {
      stroke: GrayText;
      stroke-width: 2px;
    }
    .bar > .share,
    .bar.right > .share,
    .bar.wrong > .share {
      stroke: Highlight;
    }
    .histogram {
      fill: Highlight;
    }
    .histogram text,
    .histogram .axis {
      fill: CanvasText;
    }
    button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .drop,
    .paste,
    .settings,
    .saving,
    .more,
    .head .field,
    .pager button,
    .notice,
    summary {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
