import { css } from 'lit';

export const mediaNoteStyles = css`
  .media-note {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    padding: 0.9em 1em;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    background: var(--wash);
    font-size: 0.96em;
  }
  .media-note .icon {
    margin-block-start: 0.25em;
    color: var(--note);
  }
`;
