import { css } from 'lit';

/** What can be unfolded on the results page, and what stands there alone. */
export const panelsStyles = css`
  .panel {
    margin-block-start: 0.75em;
    padding: 1em 1.1em 1.2em;
    background: var(--wash);
    border: 1px solid var(--hair);
    border-radius: var(--radius);
  }
  .panel > h4 {
    margin-block-start: 0;
  }
  .panel > * + * {
    margin-block-start: 0.75em;
  }
  .openers [aria-expanded='true'] {
    background: var(--accent-wash);
    border-color: var(--accent);
    text-decoration: underline;
  }
  .read-next {
    gap: 1.25em;
  }
  .read-next source-card {
    margin-block-start: 0.3em;
    background: var(--paper);
  }
  .panel .better {
    color: var(--right);
  }
  .panel .worse {
    color: var(--note);
  }
  td.better,
  td.worse {
    font-weight: 600;
  }
  .changed li {
    display: grid;
    justify-items: start;
  }
  .scroll {
    overflow-x: auto;
  }
  .panel table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.94em;
    line-height: 1.4;
  }
  .panel caption {
    padding-block: 0.4em;
    color: var(--soft);
    text-align: start;
  }
  .panel :is(th, td) {
    padding: 0.45em 0.5em;
    border-block-end: 1px solid var(--hair);
    text-align: start;
    vertical-align: baseline;
  }
  .panel :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .panel th[scope='col'] {
    font-size: 0.94em;
    font-weight: 600;
    vertical-align: bottom;
  }
  .panel th[scope='row'] {
    font-weight: 400;
  }
  .scroll:has(caption[id]) th[scope='row'] {
    min-width: 9em;
  }
  .scroll:has(caption[id]) td {
    white-space: nowrap;
  }
  .field {
    display: grid;
    gap: 0.2em;
    max-width: 28rem;
    margin-block-start: 1em;
  }
  .field label {
    font-weight: 600;
  }
  .field input {
    box-sizing: border-box;
    width: 100%;
    min-height: 2.9em;
    padding: 0.4em 0.7em;
    color: inherit;
    font: inherit;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .field input[type='file'] {
    padding: 0.6em 0.7em;
  }
  [role='status'] {
    min-height: 1.6em;
    margin-block-start: 0.5em;
  }
  [role='alert'] {
    display: flex;
    gap: 0.5em;
    padding: 0.7em 0.9em;
    background: var(--wash);
    border-inline-start: 4px solid var(--note);
  }
  [role='alert'] .icon {
    height: 1lh;
  }
  @media print {
    .panel .actions,
    .field,
    .openers {
      display: none;
    }
  }
`;
