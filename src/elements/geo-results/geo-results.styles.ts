import { css } from 'lit';

export const geoResultsStyles = css`
  h3 {
    font-family: var(--title-font);
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    border-radius: 4px;
    width: fit-content;
  }
  .passed,
  .not-passed {
    display: flex;
    gap: 0.4em;
    align-items: center;
    font-weight: 600;
    margin-block-start: 0.3em;
  }
  .passed {
    color: var(--right);
  }
  .not-passed {
    color: var(--note);
  }
  .quiet {
    color: var(--soft);
    font-size: 0.92em;
    font-weight: 400;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 1.25em 0;
  }
  h4 {
    font-family: var(--title-font);
    font-size: 1.12em;
    font-weight: 600;
    margin-block: 1.75em 0.6em;
  }
  .objectives,
  .questions {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.9em;
  }
  .objectives li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.1em 1em;
    align-items: baseline;
  }
  progress {
    grid-column: 1 / -1;
    appearance: none;
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--hair);
  }
  progress::-webkit-progress-bar {
    background: var(--hair);
  }
  progress::-webkit-progress-value {
    background: var(--right);
  }
  progress::-moz-progress-bar {
    background: var(--right);
  }
  .questions > li {
    border-block-start: 1px solid var(--hair);
    padding-block-start: 0.9em;
  }
  .many > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 180px;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.4em;
    align-items: center;
    font-size: 0.92em;
    font-weight: 600;
    color: var(--soft);
  }
  .right .status {
    color: var(--right);
  }
  .partly .status {
    color: var(--note);
  }
  .wrong .status {
    color: var(--wrong);
  }
  .prompt {
    font-weight: 600;
    margin-block: 0.15em 0.4em;
  }
  dl {
    display: grid;
    gap: 0.2em;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(7.5em, auto) 1fr;
    gap: 0 1em;
  }
  dt {
    color: var(--soft);
    font-size: 0.92em;
  }
  dd {
    min-width: 0;
  }
  .review {
    margin-inline-start: -0.9em;
    font-size: 0.94em;
  }
  @media (max-width: 26rem) {
    dl div {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .actions,
    .review {
      display: none;
    }
  }
`;
