import { css } from 'lit';

/** Land, degrees and the frame of a map that can be moved. */
export const drawnMapStyles = css`
  .map {
    position: relative;
    aspect-ratio: 4 / 3;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    overflow: hidden;
    background: color-mix(in oklab, var(--accent) 14%, var(--paper));
    /* One finger scrolls the page; two are the map's. */
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .map svg {
    display: block;
    width: 100%;
    height: 100%;
    direction: ltr;
  }
  .map path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .map .land {
    fill: color-mix(in oklab, var(--ink) 3%, var(--paper));
    stroke: var(--line);
    stroke-width: 0.8;
    stroke-linejoin: round;
  }
  .map .graticule {
    stroke: color-mix(in oklab, var(--ink) 11%, transparent);
    stroke-width: 1;
  }
`;
