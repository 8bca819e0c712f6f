import { css } from 'lit';

export const questionExtrasStyles = css`
  .hints {
    margin-block-start: 1em;
  }
  .hints ol {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }
  .hints li {
    padding: 0.5em 0.9em;
    border-inline-start: 3px solid var(--note);
    background: var(--wash);
    border-radius: 4px;
  }
  .hint-number {
    color: var(--note);
    font-weight: 600;
    margin-inline-end: 0.35em;
  }
  .hints p {
    margin-block-start: 0.5em;
  }
  .cost {
    color: var(--soft);
    font-size: 0.94em;
    margin-inline-start: 0.5em;
  }
  .certainty {
    margin: 1.25em 0 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .certainty legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.5em;
  }
  .levels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 8px;
  }
  .level {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.6em;
    align-items: center;
    min-height: 48px;
    padding: 0.4em 0.8em;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  .level:hover {
    border-color: var(--line);
    background: var(--accent-wash);
  }
  .level:has(input:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .level:has(input:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .level:has(input:disabled) {
    cursor: default;
    background: none;
  }
  .level input {
    grid-row: span 2;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--accent);
  }
  .level input:focus-visible {
    outline: none;
  }
  .marks {
    color: var(--soft);
    font-size: 0.85em;
  }
  @media (forced-colors: active) {
    .level:has(input:checked) {
      border: 2px solid Highlight;
    }
  }
`;
