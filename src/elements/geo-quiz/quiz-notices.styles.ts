import { css } from 'lit';

export const quizNoticesStyles = css`
  .saved-not-saved {
    color: var(--note);
    font-weight: 600;
  }
  button.small {
    min-height: 2em;
    padding: 0.1em 0.5em;
    text-decoration: underline;
  }
  .notice,
  .panel {
    background: var(--accent-wash);
    border: 1px solid var(--hair);
    border-inline-start: 4px solid var(--note);
    border-radius: var(--radius);
    padding: 0.75em 1em;
    margin-block: 0 1.1em;
  }
  .panel {
    margin-block: 1.5em 0;
  }
  .panel p + p {
    margin-block-start: 0.6em;
  }
  .numbers,
  .panel-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .numbers button {
    min-width: 2.75em;
  }
  .problem p,
  .problem .details {
    margin-block-start: 0.75em;
  }
  .details summary {
    cursor: pointer;
    color: var(--accent);
    min-height: 2em;
  }
  .details ul {
    padding-inline-start: 1.2em;
    font-size: 0.92em;
  }
  code {
    background: var(--wash);
    padding-inline: 0.25em;
    border-radius: 3px;
    overflow-wrap: anywhere;
  }
`;
