import { css } from 'lit';
import { drawnMapStyles } from '../../question-types/map-point/geo-map-drawing.styles.js';
import { entryListStyles, eventSignStyles } from '../geo-timeline/geo-timeline.styles.js';

const mapStyles = css`
  ${drawnMapStyles}
  .map {
    margin-block: 12px 8px;
    cursor: grab;
  }
  .degrees,
  .label {
    fill: var(--soft);
    stroke: color-mix(in oklab, var(--paper) 85%, transparent);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .label {
    fill: var(--ink);
    text-anchor: middle;
    dominant-baseline: central;
    unicode-bidi: plaintext;
    cursor: pointer;
  }
  .label-point {
    font-weight: 600;
  }
  .label-area {
    font-style: italic;
  }
  .label.is-chosen {
    font-weight: 700;
    text-decoration: underline;
  }
  .place {
    cursor: pointer;
  }
  .place-point circle {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .place-area path,
  .map .place-area path {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .place .ring {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 2.5;
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
  .map-note {
    margin-block-start: 8px;
  }
  .hint {
    margin-block-start: 4px;
  }
  .place-sign {
    flex: none;
    width: 1em;
    height: 1.6em;
  }
  .name {
    font-family: var(--title-font);
    font-weight: 600;
    margin-inline-end: 0.4em;
  }
  .coordinates {
    white-space: nowrap;
  }
  .happened {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--soft);
    margin-block-end: 8px;
  }
  .happenings {
    list-style: none;
    display: grid;
    gap: 16px;
  }
  .happenings .claims,
  .happenings .quiet {
    margin-block-start: 8px;
  }
  .happenings .sign-icon {
    vertical-align: middle;
  }
  .body {
    padding-inline-start: calc(1em + 20px);
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
    .place-point circle {
      fill: CanvasText;
      stroke: Canvas;
    }
    .place-area path,
    .map .place-area path {
      stroke: CanvasText;
    }
    .place .ring {
      fill: Canvas;
      stroke: Highlight;
    }
  }
`;

export const geoMapStyles = [eventSignStyles, entryListStyles, mapStyles];
