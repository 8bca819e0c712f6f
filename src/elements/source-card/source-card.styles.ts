import { css } from 'lit';

export const sourceCardStyles = css`
  .card {
    border: 1px solid var(--hair);
    border-block-start: 3px solid var(--accent);
    border-radius: 4px 4px var(--radius) var(--radius);
    background: var(--wash);
  }
  .plain > .eyebrow,
  .plain > .title {
    display: block;
  }
  .plain > .body {
    margin-block-start: 0.75em;
  }
  .plain {
    padding: 0.75em 1em 1em;
  }
  details > .body {
    padding: 0 1em 1em;
  }
  summary {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 1em;
    padding: 0.65em 1em;
    min-height: 48px;
    cursor: pointer;
    list-style: none;
    border-radius: inherit;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    grid-column: 2;
    grid-row: 1 / span 2;
    width: 0.6em;
    height: 0.6em;
    border: solid var(--soft);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    margin-block-end: 0.3em;
  }
  details[open] > summary::after {
    transform: rotate(225deg);
    margin-block-end: -0.3em;
  }
  .eyebrow {
    grid-column: 1;
    color: var(--soft);
    font-size: 0.85em;
    line-height: 1.4;
  }
  .title {
    grid-column: 1;
    font-family: var(--title-font);
    font-size: 1.06em;
    font-weight: 600;
    line-height: 1.35;
  }
  .title.unknown {
    font-style: italic;
    font-weight: 400;
  }
  .body > * + * {
    margin-block-start: 1em;
  }
  .label {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.85em;
    font-weight: 600;
    color: var(--soft);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.6em 1.2em;
  }
  dt {
    font-size: 0.85em;
    font-weight: 600;
    color: var(--soft);
  }
  .missing {
    font-style: italic;
    color: var(--soft);
  }
  ul {
    padding-inline-start: 1.2em;
  }
  .claims {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.75em;
  }
  .claims > li {
    background: var(--paper);
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    padding: 0.7em 0.9em;
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--accent);
  }
  .kind-allegation,
  .kind-opinion {
    color: var(--note);
  }
  .note,
  .passage {
    font-size: 0.92em;
    color: var(--soft);
  }
  .open {
    display: inline-block;
    padding: 0.35em 0;
    min-height: 24px;
  }
  .about > summary {
    padding-inline: 0;
    color: var(--accent);
    display: flex;
    justify-content: flex-start;
    gap: 0.7em;
  }
  .about > .body {
    padding: 0.5em 0 0;
  }
  @media print {
    .about > summary {
      display: none;
    }
  }
`;
