import { css } from 'lit';

/** A text area that grows with its text, and beside it, after marking, the model answer. */
export const geoEssayStyles = css`
  .texts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1em 1.75em;
  }
  .caption {
    margin-block-end: 0.4em;
    font-size: 0.94em;
    font-weight: 600;
    color: var(--soft);
  }
  /* The text stands twice in one cell: in the text area, and unseen around it, where it gives the height. */
  .grow {
    display: grid;
  }
  .grow::after {
    content: attr(data-text) ' ';
    visibility: hidden;
  }
  .grow::after,
  textarea {
    grid-area: 1 / 1;
    font: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    min-inline-size: 0;
    min-block-size: 9em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin: 0;
    color: inherit;
    background: var(--paper);
    resize: none;
    overflow: hidden;
  }
  textarea:read-only {
    border-style: dashed;
  }
  .words {
    color: var(--soft);
    font-size: 0.94em;
    margin-block-start: 0.3em;
    text-align: end;
  }
  .model {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--right);
  }
  .rubric {
    margin-block-start: 1.5em;
  }
  .rubric legend {
    padding: 0;
    margin-block-end: 0.7em;
    font-weight: 600;
  }
`;
