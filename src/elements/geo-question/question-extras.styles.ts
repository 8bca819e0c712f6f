import { css } from 'lit';
import { radioCard } from '../../element-kit/radio-card.styles.js';

export const questionExtrasStyles = css`
  ${radioCard}
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
    min-height: 48px;
    padding-block: 0.4em;
  }
  .level input {
    grid-row: span 2;
  }
  .marks {
    color: var(--soft);
    font-size: 0.85em;
  }
`;
