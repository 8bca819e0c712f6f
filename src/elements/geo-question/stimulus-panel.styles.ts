import { css } from 'lit';
import { mediaNoteStyles } from '../../element-kit/media-note.styles.js';

export const stimulusPanelStyles = css`
  ${mediaNoteStyles}
  .stimuli {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 1em;
    margin-block-end: 1.75em;
  }
  .stimulus {
    margin: 0;
    min-width: 0;
  }
  .stimulus [hidden] {
    display: none;
  }
  .stimulus.text {
    padding: 0.9em 1.1em 1em;
    background: var(--wash);
    border: 1px solid var(--hair);
    border-block-start: 2px solid var(--line);
    border-radius: 4px;
    break-inside: avoid;
  }
  /* Titles of texts that stand side by side end at one height, so that the texts begin on one line. */
  .stimulus.titled {
    display: grid;
    grid-row: span 2;
    grid-template: subgrid / minmax(0, 1fr);
    row-gap: 0.6em;
  }
  .title {
    min-height: 2.9em;
  }
  .title:has(> .name:only-child) {
    min-height: 0;
  }
  .eyebrow {
    display: block;
    color: var(--soft);
    font-size: 0.85em;
    line-height: 1.4;
  }
  .name {
    display: block;
    margin-block-start: 0.2em;
    font-family: var(--title-font);
    font-weight: 600;
    line-height: 1.35;
  }
  .name:lang(ur) {
    line-height: 2.4;
  }
  .stimulus:is(.audio, .video) {
    grid-column: 1 / -1;
  }
  .stimulus figcaption {
    margin-block-end: 0.5em;
    color: var(--soft);
    font-size: 0.94em;
  }
  .stimulus :is(img, video, audio) {
    display: block;
    max-width: 100%;
    border-radius: 4px;
  }
  .stimulus :is(img, video) {
    height: auto;
  }
  .stimulus img {
    background: #fff;
    color: #222;
  }
  .stimulus audio {
    width: 100%;
  }
  .stimulus video {
    width: 100%;
    background: #000;
  }
  .stimulus details {
    margin-block-start: 0.5em;
  }
  .stimulus summary {
    width: fit-content;
    padding-block: 0.4em;
    min-height: 2.75em;
    color: var(--accent);
    font-size: 0.94em;
    cursor: pointer;
    touch-action: manipulation;
  }
  .stimulus details .words {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--hair);
  }
  @media print {
    .stimulus :is(audio, video) {
      display: none;
    }
    .stimulus details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
