import { css } from 'lit';

/** The picture with its regions. Their lines are drawn over a picture that nobody knows, so each dark line has a light one under it. */
export const hotspotStyles = css`
  .stage {
    /* Pictures are made for white paper, so the colours on them are those of the light look. */
    color-scheme: light;
    position: relative;
    width: fit-content;
    max-width: 100%;
    margin-block-end: 1.5em;
  }
  img {
    display: block;
    max-width: 100%;
    height: auto;
    background: #fff;
    color: #222;
    border-radius: 4px;
  }
  .overlay,
  .outlines {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .overlay {
    pointer-events: none;
    -webkit-tap-highlight-color: transparent;
  }
  .region {
    --stroke: oklch(0.25 0.02 260);
    --fill: transparent;
    --width: 1.5px;
    pointer-events: all;
    cursor: pointer;
    touch-action: manipulation;
  }
  .region:hover,
  .is-pointed,
  .is-picked {
    --stroke: var(--accent);
  }
  .is-right,
  .is-answer {
    --stroke: var(--right);
  }
  .is-wrong {
    --stroke: var(--wrong);
  }
  .region:is(:hover, .is-pointed, .is-picked, .is-right, .is-wrong, .is-answer) {
    --fill: color-mix(in oklab, var(--stroke) 20%, transparent);
    --width: 3px;
  }
  .region path {
    fill: var(--fill);
    stroke: var(--stroke);
    stroke-width: var(--width);
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .region .halo {
    fill: none;
    stroke: #fff;
    stroke-width: calc(var(--width) + 3px);
  }
  .is-answer .line {
    stroke-dasharray: 6 4;
  }
  .region circle {
    fill: var(--stroke);
    stroke: #fff;
    stroke-width: 1.5px;
  }
  .region text {
    fill: #fff;
    font-size: 13px;
    font-weight: 700;
    text-anchor: middle;
    user-select: none;
  }
  .is-closed .region {
    pointer-events: none;
  }
  /* Each row has the number that its region has. */
  .rows {
    counter-reset: region;
  }
  .row {
    counter-increment: region;
  }
  .row .inline-text {
    position: relative;
    padding-inline-start: 2em;
  }
  .row .inline-text::before {
    content: counter(region);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 50%;
    min-width: 1.7em;
    margin-block-start: -0.85em;
    padding-inline: 0.3em;
    border-radius: 1em;
    background: var(--ink);
    color: var(--paper);
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1.7;
    text-align: center;
  }
  .media-note {
    margin-block-end: 1.5em;
  }
  @media (forced-colors: active) {
    .region {
      --stroke: CanvasText !important;
    }
    .region:is(.is-picked, .is-pointed) {
      --stroke: Highlight !important;
    }
    .region .halo,
    .region circle {
      stroke: Canvas;
    }
    .region text {
      fill: Canvas;
    }
  }
`;
