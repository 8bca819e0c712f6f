import { css } from 'lit';

export const geoReviewStyles = css`
  :host {
    font-size: var(--geo-font-size, max(1.0625em, 17px));
    max-width: 44rem;
    margin-inline: auto;
    container-type: inline-size;
  }
  .review {
    background: var(--paper);
    color: var(--ink);
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) + 4px);
    padding: clamp(16px, 5cqi, 36px);
  }
  #title {
    font-family: var(--title-font);
    font-size: clamp(1.35em, 4.6cqi, 1.75em);
    font-weight: 600;
    line-height: 1.25;
    border-radius: 4px;
    width: fit-content;
  }
  #forecast-title,
  #schedule-title {
    font-weight: 600;
    width: fit-content;
    border-radius: 4px;
  }
  .quiet,
  .save-line {
    color: var(--soft);
    font-size: 0.92em;
  }
  .done {
    margin-block-start: 0.6em;
    font-weight: 600;
  }
  .sentence {
    margin-block-start: 0.5em;
    max-width: 38em;
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6.5em, 100%), 1fr));
    gap: 0 1em;
    margin-block: 1.2em;
    border-block: 1px solid var(--hair);
  }
  .counts > div {
    display: flex;
    flex-direction: column-reverse;
    padding: 0.6em 0;
  }
  .counts dt {
    color: var(--soft);
    font-size: 0.85em;
  }
  .counts dd {
    font-family: var(--title-font);
    font-size: 1.5em;
    line-height: 1.3;
  }
  .actions,
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .footer {
    margin-block-start: 1.25em;
  }
  .footer > button:first-child {
    margin-inline-start: -0.9em;
  }
  .spacer {
    flex: 1;
  }
  geo-question {
    display: block;
    margin-block-start: 0.8em;
  }
  /* There is no later within a review. */
  geo-question::part(flag) {
    display: none;
  }
  .grades {
    margin-block-start: 1.25em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--hair);
  }
  .grade-buttons {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  @container (max-width: 34rem) {
    .grade-buttons {
      grid-template-columns: repeat(2, 1fr);
    }
  }
  .grade {
    display: grid;
    justify-items: center;
    align-content: center;
    line-height: 1.35;
    padding: 0.5em 0.4em;
  }
  .grade .word {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    font-weight: 600;
  }
  .grade .when {
    color: var(--soft);
    font-size: 0.875em;
  }
  .grade[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-wash);
  }
  .forecast,
  .schedule {
    margin-block-start: 2em;
  }
  .schedule {
    padding-block-start: 1.4em;
    border-block-start: 1px solid var(--hair);
  }
  .schedule .actions {
    margin-block: 0.7em;
  }
  .picture {
    margin-block: 0.6em 0.2em;
  }
  .bars {
    display: block;
    height: 9.5em;
  }
  .bar {
    fill: var(--accent);
  }
  .base {
    stroke: var(--line);
  }
  .count,
  .day {
    /* Fourteen numbers fit beside each other however narrow the place and large the text; the table has them in full size. */
    font-size: min(0.75em, 4.2cqi);
    fill: var(--ink);
  }
  .day {
    fill: var(--soft);
  }
  summary {
    cursor: pointer;
    width: fit-content;
    min-height: 24px;
    padding: 0.35em 0;
    color: var(--accent);
    border-radius: 4px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.94em;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 0.3em 0;
    border-block-end: 1px solid var(--hair);
  }
  thead th {
    font-weight: 600;
    color: var(--soft);
  }
  .number {
    text-align: end;
  }
  .file {
    position: relative;
    display: inline-grid;
    cursor: pointer;
  }
  .file input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  .file span {
    display: grid;
    align-items: center;
    min-height: 2.75em;
    padding: 0.4em 0.9em;
    color: var(--accent);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .file:hover span {
    background: var(--accent-wash);
  }
  .file input:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .quiet-button {
    margin-inline-start: -0.9em;
  }
  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }
  .panel,
  .notice,
  .problem {
    border: 1px solid var(--hair);
    border-inline-start: 4px solid var(--note);
    border-radius: var(--radius);
    background: var(--wash);
    padding: 0.8em 1em;
    margin-block-start: 0.8em;
  }
  .panel .actions {
    margin-block-end: 0;
  }
  .problem ul {
    padding-inline-start: 1.2em;
  }
  .said {
    font-weight: 600;
  }
  .refusal {
    color: var(--wrong);
  }
  .save-line {
    margin-block-start: 1.2em;
    text-align: end;
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }
    .grade[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
    .file span {
      border-color: ButtonText;
    }
    /* Every button has a border there. */
    .footer > button:first-child,
    .quiet-button {
      margin-inline-start: 0;
    }
  }
  @media print {
    .actions,
    .schedule,
    .footer,
    .save-line {
      display: none;
    }
  }
`;
