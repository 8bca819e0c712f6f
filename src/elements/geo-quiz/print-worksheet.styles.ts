import { css } from 'lit';

export const printWorksheetStyles = css`
  .worksheet {
    display: none;
  }
  @media print {
    .worksheet ~ .quiz {
      display: none;
    }
    /* Black on white, whatever the page's theme. */
    .worksheet {
      --ink: #000;
      --paper: #fff;
      display: block;
      color-scheme: only light;
      color: #000;
      background: #fff;
      font-size: 11pt;
      line-height: 1.45;
      orphans: 3;
      widows: 3;
    }
    .worksheet:lang(ur),
    .worksheet :lang(ur) {
      line-height: 2.3;
    }
    .worksheet h2,
    .worksheet .evidence-list h3 {
      font-family: var(--title-font);
      font-weight: 600;
      line-height: 1.25;
      break-after: avoid;
    }
    .worksheet h2 {
      font-size: 18pt;
    }
    .worksheet a {
      color: inherit;
      overflow-wrap: anywhere;
    }
    .worksheet p + p,
    .worksheet .about {
      margin-block-start: 0.35em;
    }
    .worksheet .small {
      font-size: 0.88em;
    }
    .worksheet .eyebrow {
      display: block;
    }
    .worksheet .rule {
      display: flex;
      gap: 0.5em;
      align-items: end;
      min-height: 2.2em;
      margin: 0;
    }
    .worksheet .rule i {
      flex: 1;
      border-block-end: 0.75pt solid #000;
    }
    .worksheet .who {
      display: grid;
      grid-template-columns: 3fr 2fr;
      gap: 2em;
      margin-block: 0.6em 0;
    }
    .worksheet .asked,
    .worksheet .claim {
      display: grid;
      grid-template-columns: 2.4em minmax(0, 1fr);
      break-inside: avoid;
    }
    .worksheet .asked {
      margin-block-start: 1.6em;
    }
    .worksheet .asked > h3,
    .worksheet .prompt {
      font-weight: 600;
    }
    .worksheet .prompt {
      break-after: avoid;
    }
    .worksheet .points {
      font-weight: 400;
      white-space: nowrap;
    }
    .worksheet p + :is(ul, table, .pairs, .picture),
    .worksheet :is(ul, .picture) + ul {
      margin-block-start: 0.5em;
    }
    .worksheet .stimuli {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
      gap: 1em;
      margin-block-end: 0.7em;
    }
    .worksheet .stimulus {
      padding: 0.5em 0.8em;
      border: 0.5pt solid #767676;
    }
    .worksheet img {
      max-width: 100%;
      max-height: 16cm;
    }
    .worksheet .boxes {
      display: grid;
      gap: 0.35em;
      list-style: none;
    }
    .worksheet .boxes > li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.6em;
      align-items: start;
      break-inside: avoid;
    }
    .worksheet .box {
      display: inline-block;
      width: 1em;
      height: 1em;
      margin-block-start: 0.22em;
      border: 0.75pt solid #000;
    }
    .worksheet .round {
      border-radius: 50%;
    }
    .worksheet .wide {
      width: 2.4em;
      height: 1.35em;
      margin-block-start: 0.05em;
    }
    .worksheet .pairs {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 1.5em;
    }
    .worksheet .letters {
      padding-inline-start: 1.6em;
      list-style: upper-alpha;
    }
    .worksheet .instruction {
      margin-block: 0.7em 0.4em;
    }
    .worksheet table {
      width: 100%;
      border-collapse: collapse;
    }
    .worksheet :is(th, td) {
      padding: 0.3em 0.5em;
      border: 0.5pt solid #767676;
      font-weight: 400;
      text-align: start;
    }
    .worksheet :is(thead th, td) {
      text-align: center;
    }
    .worksheet tr {
      break-inside: avoid;
    }
    .worksheet .answer {
      margin-block-start: 0.7em;
      padding-inline-start: 0.8em;
      border-inline-start: 2pt solid #000;
    }
    .worksheet .answer ol {
      padding-inline-start: 1.6em;
    }
    .worksheet .answer li > strong {
      display: block;
    }
    .worksheet .evidence-list {
      margin-block-start: 2em;
      padding-block-start: 1em;
      border-block-start: 0.75pt solid #000;
      font-size: 0.94em;
    }
    .worksheet .source {
      margin-block-start: 1em;
      break-inside: avoid;
    }
    .worksheet .source p {
      margin: 0;
    }
    .worksheet .label {
      font-weight: 600;
    }
    .worksheet .source:has(+ .claim) {
      break-after: avoid;
    }
    .worksheet .claim {
      margin-block-start: 0.5em;
    }
  }
`;
