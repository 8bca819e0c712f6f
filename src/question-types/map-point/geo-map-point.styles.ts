import { css } from 'lit';
import { drawnMapStyles } from './geo-map-drawing.styles.js';

/** The map, its buttons and the lines under it. */
export const geoMapPointStyles = css`
  ${drawnMapStyles}
  .hint {
    color: var(--soft);
    margin-block: -0.6em 0.9em;
    font-size: 0.94em;
  }
  .map {
    cursor: crosshair;
  }
  .map.is-readonly {
    cursor: grab;
  }
  .map:focus-visible {
    outline-offset: 3px;
  }
  .map .circle {
    fill: color-mix(in oklab, var(--right) 16%, transparent);
    stroke: var(--right);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .map .way {
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 1 5;
    stroke-linecap: round;
  }
  .map circle {
    stroke: var(--paper);
    stroke-width: 2;
  }
  .mark-place circle {
    fill: var(--soft);
    stroke-width: 1.5;
  }
  .mark-own circle {
    fill: var(--accent);
  }
  .mark-answer circle {
    fill: var(--paper);
    stroke: var(--right);
    stroke-width: 2.5;
  }
  .mark-right circle {
    fill: var(--right);
  }
  .mark-wrong circle {
    fill: var(--wrong);
  }
  .map .dot {
    fill: var(--paper);
    stroke: none;
  }
  .map .mark-answer .dot {
    fill: var(--right);
  }
  .mark-right path,
  .mark-wrong path {
    stroke: var(--paper);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .label {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
    dominant-baseline: central;
    unicode-bidi: plaintext;
    font-weight: 600;
  }
  .label-place {
    fill: var(--soft);
    font-weight: 400;
  }
  .degrees {
    fill: var(--soft);
    stroke: color-mix(in oklab, var(--paper) 80%, transparent);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .cross {
    visibility: hidden;
  }
  .map:focus-visible .cross {
    visibility: visible;
  }
  .cross path {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .cross .halo {
    stroke: var(--paper);
    stroke-width: 5;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    margin-block-start: 8px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tool-group {
    display: flex;
    gap: 4px;
  }
  .tools button {
    display: grid;
    place-items: center;
    width: 44px;
    min-height: 44px;
    padding: 0;
    border-color: var(--hair);
  }
  .said,
  .map-note {
    font-size: 0.94em;
    color: var(--soft);
  }
  .said {
    flex: 1 1 15em;
    min-height: 1.6em;
  }
  .map-note {
    margin-block-start: 4px;
  }
  .map-note + .rows,
  .bar + .rows {
    margin-block-start: 16px;
  }
  /* The row for a point on the map, before there is one. */
  .is-open .row:has(input:disabled) {
    color: var(--soft);
    border-style: dashed;
  }
  @media (forced-colors: active) {
    .map {
      background: Canvas;
      forced-color-adjust: none;
    }
    .map .land {
      fill: Canvas;
      stroke: CanvasText;
    }
    .map .graticule {
      stroke: GrayText;
      stroke-width: 0.5;
    }
    .degrees,
    .label {
      fill: CanvasText;
      stroke: Canvas;
    }
    .map .circle,
    .map .way,
    .cross path {
      fill: none;
      stroke: CanvasText;
    }
    .cross .halo,
    .mark-right path,
    .mark-wrong path {
      stroke: Canvas;
    }
    .map circle {
      fill: CanvasText;
      stroke: Canvas;
    }
    .map .mark-answer circle {
      fill: Canvas;
      stroke: CanvasText;
    }
    .map .dot {
      fill: Canvas;
    }
    .map .mark-answer .dot {
      fill: CanvasText;
    }
  }
`;
