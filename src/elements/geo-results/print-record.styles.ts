import { css } from 'lit';

/** A sheet of paper; nothing of it is seen on a screen. */
export const printRecordStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      color-scheme: only light;
      color: #000;
      background: #fff;
      font:
        10.5pt/1.45 ui-serif,
        'Noto Serif',
        serif;
    }
    * {
      box-sizing: border-box;
    }
    :lang(ur) {
      line-height: 2.3;
    }
    h1 {
      margin: 0 0 0.4em;
      font-size: 19pt;
      font-weight: 600;
      line-height: 1.25;
    }
    .label {
      margin: 0;
      padding: 0.5em 0.8em;
      border: 1pt solid #000;
    }
    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.5em 2em;
      margin-block: 1.2em;
    }
    dt {
      font-size: 9pt;
      color: #333;
    }
    dd {
      margin: 0;
    }
    .name {
      font-weight: 600;
    }
    .rule {
      display: block;
      height: 1.4em;
      border-block-end: 0.75pt solid #000;
    }
    table {
      width: 100%;
      margin-block-start: 1.2em;
      border-collapse: collapse;
    }
    caption {
      padding-block-end: 0.4em;
      font-size: 12.5pt;
      font-weight: 600;
      text-align: start;
      break-after: avoid;
    }
    :is(th, td) {
      padding: 0.3em 0.5em;
      border: 0.5pt solid #767676;
      text-align: start;
      vertical-align: baseline;
      font-weight: 400;
    }
    thead th {
      font-size: 9pt;
      font-weight: 600;
    }
    tr {
      break-inside: avoid;
    }
    footer {
      margin-block-start: 1.2em;
      font-size: 9pt;
    }
  }
`;
