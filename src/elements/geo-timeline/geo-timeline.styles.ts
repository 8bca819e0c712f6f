import { css } from 'lit';

/** Signs of events, wherever they stand. */
export const eventSignStyles = css`
  .sign path {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .sign-inferred path,
  .sign-public-record path {
    fill: var(--paper);
  }
  .sign-inferred path {
    stroke-dasharray: 3.2 2.4;
  }
  .sign .inner {
    stroke-width: 1;
  }
  .sign-number {
    fill: var(--paper);
    font-weight: 600;
  }
  .sign-inferred .sign-number,
  .sign-public-record .sign-number {
    fill: var(--ink);
  }
  .sign-icon {
    flex: none;
    width: 1.75em;
    height: 1.75em;
    direction: ltr;
  }
  .doubts {
    font-size: 0.875em;
  }
  .doubt {
    display: inline-block;
    border: 1px solid var(--note);
    border-radius: 4px;
    color: var(--note);
    padding: 0 0.45em;
    line-height: 1.5;
    margin-inline-end: 0.25em;
  }
  .quiet,
  .hint {
    color: var(--soft);
  }
  .hint {
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .sign path {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .sign-inferred path,
    .sign-public-record path,
    .sign-number {
      fill: Canvas;
    }
    .sign-inferred .sign-number,
    .sign-public-record .sign-number {
      fill: CanvasText;
    }
  }
`;

/** A list of entries that unfold. */
export const entryListStyles = css`
  .list-title {
    font-weight: 600;
    margin-block: 24px 8px;
  }
  .entries {
    list-style: none;
    border-block-start: 1px solid var(--hair);
  }
  .entries > li {
    border-block-end: 1px solid var(--hair);
  }
  summary {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    padding: 10px 8px;
    min-height: 48px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    width: 0.55em;
    height: 0.55em;
    margin-block-start: 0.45em;
    border: solid var(--soft);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  [open] > summary::after {
    transform: rotate(225deg);
    margin-block-start: 0.75em;
  }
  .line {
    flex: 1;
    min-width: 0;
  }
  .date {
    display: inline-block;
    font-family: var(--title-font);
    font-weight: 600;
    margin-inline-end: 0.4em;
  }
  .date::first-letter {
    text-transform: uppercase;
  }
  .text {
    display: block;
  }
  .entries > .is-chosen > details {
    background: var(--accent-wash);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .body {
    padding: 4px 8px 16px;
    padding-inline-start: calc(1.75em + 20px);
  }
  @media (forced-colors: active) {
    .entries > .is-chosen {
      outline: 2px solid Highlight;
    }
  }
`;

const timelineStyles = css`
  .picture {
    margin-block: 12px 4px;
  }
  .picture svg {
    display: block;
    width: 100%;
    direction: ltr;
    overflow: visible;
    user-select: none;
    -webkit-user-select: none;
  }
  .column {
    stroke: var(--hair);
  }
  .gap {
    fill: var(--wash);
  }
  .axis {
    stroke: var(--ink);
    stroke-width: 1.5;
    fill: none;
  }
  .day {
    stroke: var(--line);
  }
  .tick,
  .when {
    fill: var(--soft);
  }
  .when {
    stroke: var(--paper);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .year {
    fill: var(--ink);
    font-weight: 600;
  }
  .bar {
    fill: color-mix(in oklab, var(--accent) 22%, var(--paper));
    stroke: var(--accent);
  }
  .bar-inferred {
    stroke-dasharray: 4 3;
  }
  .bar-public-record {
    fill: var(--paper);
  }
  .mark {
    cursor: pointer;
  }
  .mark:hover .sign path {
    stroke-width: 3;
  }
  .stem {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .ring {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 2;
  }
  .is-chosen .when {
    fill: var(--ink);
    font-weight: 600;
  }
  .legend {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: 0.875em;
    margin-block: 12px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.45em;
  }
  @media (forced-colors: active) {
    .column,
    .day {
      stroke: GrayText;
      stroke-width: 0.5;
    }
    .when {
      stroke: Canvas;
    }
    .gap {
      fill: Canvas;
    }
    .axis,
    .stem {
      stroke: CanvasText;
    }
    .tick,
    .when,
    .is-chosen .when {
      fill: CanvasText;
    }
    .bar {
      fill: Canvas;
      stroke: CanvasText;
    }
    .ring {
      fill: Canvas;
      stroke: Highlight;
    }
  }
`;

export const geoTimelineStyles = [eventSignStyles, entryListStyles, timelineStyles];
