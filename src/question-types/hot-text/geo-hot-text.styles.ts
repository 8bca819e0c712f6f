import { css } from 'lit';

/** A text to read, whose pieces are marked where they stand and wrap with it. */
export const hotTextStyles = css`
  .text {
    max-width: 38em;
    font-family: var(--title-font);
    font-size: 1.18em;
    line-height: 2;
  }
  .text:lang(ur) {
    line-height: 3.1;
  }
  .segment {
    margin-inline: -0.05em;
    padding: 0.12em 0.14em;
    border: 1.5px solid transparent;
    border-block-end: 1.5px dotted var(--line);
    border-radius: 5px 5px 0 0;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .segment[aria-disabled] {
    cursor: default;
  }
  .segment:not([aria-disabled]):hover {
    background: var(--accent-wash);
  }
  .segment[aria-pressed='true'],
  .segment-answer {
    --state: var(--accent);
    border: 1.5px solid var(--state);
    border-radius: 5px;
    background: color-mix(in oklab, var(--state) 11%, var(--paper));
  }
  .segment.segment-right,
  .segment.segment-answer {
    --state: var(--right);
  }
  .segment.segment-wrong {
    --state: var(--wrong);
  }
  .segment.segment-answer {
    border-style: dashed;
    background: none;
  }
  .segment .mark {
    margin-inline-start: 0.5em;
    font-family: initial;
    font-size: 0.72em;
    line-height: 1.2;
  }
  .rows {
    margin-block-start: 1em;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 0.75em;
    font-size: 0.94em;
    color: var(--soft);
  }
  .switch {
    padding-inline: 0.3em;
  }
  .reasons {
    display: grid;
    gap: 0.9em;
    margin-block-start: 1.25em;
    list-style: none;
  }
  .reasons .reason {
    margin: 0;
    border-color: var(--right);
  }
  .reasons .reason-wrong {
    border-color: var(--wrong);
  }
  .reasons .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: center;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .segment {
      border-color: Canvas;
      border-block-end-color: LinkText;
    }
    .segment[aria-pressed='true'],
    .segment-answer {
      border-color: Highlight;
      border-width: 2px;
    }
  }
`;
