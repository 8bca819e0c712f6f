import { css } from 'lit';

export const calibrationStyles = css`
  .sure-and-wrong {
    margin-block-start: 1.75em;
    padding: 0.8em 1em;
    background: var(--wash);
    border-inline-start: 4px solid var(--note);
    border-radius: 4px;
  }
  .sure-and-wrong h4 {
    margin-block: 0;
    color: var(--note);
  }
  .sure-and-wrong ul {
    margin-block-start: 0.6em;
  }
  .sure-and-wrong li {
    display: grid;
    justify-items: start;
  }
  .levels .share {
    stroke: var(--accent);
  }
  .bar > .span {
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  h5 {
    margin-block: 1em 0.4em;
  }
  .level,
  .judged {
    font-weight: 600;
  }
  .judged,
  .levels {
    margin-block-end: 0.9em;
  }
  @media (forced-colors: active) {
    .levels .share {
      stroke: Highlight;
    }
    .bar > .span {
      stroke: CanvasText;
    }
  }
`;
