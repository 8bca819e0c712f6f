import { css } from 'lit';
import { radioCard } from '../../element-kit/radio-card.styles.js';

export const geoTimerStyles = css`
  ${radioCard}
  :host {
    font-size: 0.94em;
    margin-block-end: 0.5em;
  }
  /* What is asked stays in view, where the window has room for it. */
  @media (min-height: 30rem) {
    :host([data-up]) {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--paper);
    }
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: start;
  }
  .left {
    display: flex;
    flex: 1;
    gap: 0.45em;
    align-items: center;
    min-height: 2.75em;
    font-weight: 600;
    white-space: nowrap;
  }
  .left .icon {
    color: var(--soft);
  }
  .concealed {
    color: var(--soft);
    font-weight: 400;
  }
  details {
    margin-inline-start: auto;
  }
  summary {
    width: fit-content;
    min-height: 2.75em;
    margin-inline-start: auto;
    padding: 0.5em 0.9em;
    border: 1px solid transparent;
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
  }
  summary:hover {
    background: var(--accent-wash);
  }
  details[open] {
    flex-basis: 100%;
  }
  fieldset {
    display: grid;
    gap: 6px;
    min-width: 0;
    margin: 0.25em 0 0.75em;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.4em;
    font-weight: 600;
  }
  .panel {
    padding: 0.75em 1em;
    margin-block-end: 0.5em;
    background: color-mix(in oklab, var(--note) 9%, var(--paper));
    border: 1px solid var(--hair);
    border-inline-start: 4px solid var(--note);
    border-radius: var(--radius);
  }
  .up,
  .actions {
    display: flex;
    gap: 0.4em;
    align-items: start;
  }
  .up {
    font-weight: 600;
  }
  .up .icon {
    margin-block-start: 0.2em;
    color: var(--note);
  }
  .actions {
    flex-wrap: wrap;
    margin-block-start: 0.5em;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
