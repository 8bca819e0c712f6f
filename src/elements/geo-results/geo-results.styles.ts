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
  .line,
  .status,
  h4 {
    display: flex;
    gap: 0.4em;
  }
  .line .icon,
  .status .icon,
  h4 .icon {
    height: 1lh;
  }
  .line,
  .band {
    margin-block-start: 0.3em;
  }
  .passed,
  .not-passed,
  .status,
  .kind,
  .prompt,
  summary {
    font-weight: 600;
  }
  .quiet,
  .status,
  .groups li > :nth-child(2),
  dt {
    color: var(--soft);
    font-size: 0.92em;
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
  ol,
  ul[role] {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.9em;
  }
  .groups li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    align-items: baseline;
  }
  .groups li > :first-child {
    flex: 1 1 7em;
  }
  .bar {
    width: 100%;
    height: 12px;
    overflow: visible;
    fill: none;
  }
  .bar > * {
    stroke: var(--hair);
    stroke-width: 6px;
    vector-effect: non-scaling-stroke;
  }
  .bar > .share {
    stroke: var(--right);
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  details {
    margin-block-start: 1em;
  }
  summary {
    padding-block: 0.5em;
    color: var(--accent);
    cursor: pointer;
  }
  .questions > li {
    border-block-start: 1px solid var(--hair);
    padding-block-start: 0.9em;
  }
  .many > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 180px;
  }
  .passed,
  .right .status {
    color: var(--right);
  }
  .not-passed,
  .partly .status {
    color: var(--note);
  }
  .wrong .status {
    color: var(--wrong);
  }
  .prompt {
    margin-block: 0.15em 0.4em;
  }
  dl {
    display: grid;
    gap: 0.2em;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(7.5em, auto) minmax(0, 1fr);
    gap: 0 1em;
  }
  .typed {
    white-space: pre-wrap;
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
  @media (forced-colors: active) {
    .review {
      margin-inline-start: 0;
    }
    .bar > .track {
      stroke: GrayText;
      stroke-width: 2px;
    }
    .bar > .share {
      stroke: Highlight;
    }
  }
  @media print {
    .actions,
    .review {
      display: none;
    }
  }
`;
