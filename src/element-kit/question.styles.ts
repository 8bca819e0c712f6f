import { css } from 'lit';

/** What the elements of all question types look like: prompt, option rows, fields, reasons. */
export const questionStyles = css`
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  .prompt {
    display: block;
    width: 100%;
    padding: 0;
    margin-block-end: 1em;
    font-size: 1.18em;
    line-height: 1.45;
    font-weight: 600;
  }
  .prompt:lang(ur) {
    line-height: 2.4;
  }
  .rows {
    display: grid;
    gap: 8px;
  }
  .row {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.2em 0.8em;
    align-items: center;
    min-height: 48px;
    padding: 0.55em 0.9em;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    background: var(--paper);
    cursor: pointer;
    touch-action: manipulation;
  }
  .row:hover {
    border-color: var(--line);
    background: var(--accent-wash);
  }
  .row:is(:has(input:checked), .row-right, .row-wrong) {
    border-color: var(--state, var(--accent));
    box-shadow: inset 0 0 0 1px var(--state, var(--accent));
  }
  .row:has(input:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .row input {
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--accent);
    cursor: inherit;
  }
  .row input:focus-visible {
    outline: none;
  }
  .row:has(input:disabled) {
    cursor: default;
    background: var(--paper);
  }
  .mark {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    font-weight: 600;
    font-size: 0.92em;
    white-space: nowrap;
  }
  /* Points on in the direction of the text. */
  :dir(rtl) > .icon:has(.onward) {
    scale: -1 1;
  }
  .is-right {
    color: var(--right);
  }
  .is-wrong {
    color: var(--wrong);
  }
  .row-right {
    --state: var(--right);
  }
  .row-wrong {
    --state: var(--wrong);
  }
  .row.row-answer:has(input) {
    border: 1px dashed var(--right);
    box-shadow: none;
  }
  .reason {
    margin: -2px 0 8px;
    margin-inline-start: 2.1em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--hair);
    font-size: 0.96em;
  }
  @media (max-width: 26rem) {
    .mark {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .row:has(input:checked) {
      border: 2px solid Highlight;
    }
  }
`;
