import { css } from 'lit';

/** What the questions whose answer is typed look like, beside the styles of all questions. */
export const textFieldStyles = css`
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  input,
  select {
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    min-height: 48px;
    padding: 0.4em 0.8em;
    min-width: 0;
  }
  .field input {
    width: 100%;
    max-width: 26em;
    flex: 0 1 26em;
  }
  .field input.number {
    flex-basis: 10em;
    max-width: 10em;
  }
  :is(input, select):disabled {
    opacity: 1;
    color: inherit;
    -webkit-text-fill-color: currentColor;
    border-style: dashed;
  }
  .under {
    min-height: 1.6em;
    margin-block-start: 0.3em;
    font-size: 0.94em;
    color: var(--soft);
  }
  .under .reason {
    color: var(--ink);
    margin-inline-start: 0;
  }
`;
