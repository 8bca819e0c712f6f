import { css } from 'lit';

export const geoQuizStyles = css`
  :host {
    font-size: var(--geo-font-size, max(1.0625em, 17px));
    max-width: 44rem;
    margin-inline: auto;
    container-type: inline-size;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  .quiz {
    background: var(--paper);
    color: var(--ink);
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) + 4px);
    padding: clamp(16px, 5cqi, 36px);
  }
  header {
    margin-block-end: 1.1em;
  }
  h2 {
    font-family: var(--title-font);
    font-size: clamp(1.35em, 4.6cqi, 1.75em);
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    border-radius: 4px;
  }
  .description {
    margin-block-start: 0.5em;
    color: var(--soft);
    max-width: 38em;
  }
  .facts {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.4em;
    overflow: clip;
    margin-block-start: 0.6em;
    font-size: 0.875em;
    color: var(--soft);
  }
  .facts li + li::before {
    content: '·';
    margin-inline: -0.85em 0.6em;
  }
  @container (max-width: 34rem) {
    .facts li + li::before {
      content: none;
    }
  }
  /* Loads after the first question; its place is kept so that nothing jumps. */
  geo-progress {
    display: block;
    min-height: calc(6px + 2.55em);
  }
  geo-question {
    margin-block-start: 1em;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block-start: 1.25em;
  }
  .spacer {
    flex: 1;
  }
  .save-line {
    min-height: 1.6em;
    margin-block-start: 0.6em;
    font-size: 0.85em;
    color: var(--soft);
    text-align: end;
  }
  .skeleton {
    display: grid;
    gap: 12px;
    min-height: 26em;
    align-content: start;
  }
  .skeleton i {
    display: block;
    height: 1.2em;
    width: 60%;
    border-radius: 6px;
    background: var(--hair);
  }
  .skeleton .wide {
    width: 85%;
    height: 1.8em;
  }
  .skeleton .row {
    width: 100%;
    height: 48px;
    border-radius: var(--radius);
    background: var(--wash);
    border: 1px solid var(--hair);
  }
  @media print {
    .footer,
    .save-line,
    geo-progress {
      display: none;
    }
    .quiz {
      border: 0;
      padding: 0;
    }
  }
`;
