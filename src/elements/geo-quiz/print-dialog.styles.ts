import { css } from 'lit';

export const printDialogStyles = css`
  .print-dialog {
    max-width: min(30rem, calc(100vw - 2rem));
    padding: 1.5em;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    text-align: start;
  }
  .print-dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .print-dialog h2 {
    font-size: 1.3em;
  }
  .print-dialog p {
    margin-block-start: 1em;
  }
  .print-dialog .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .print-dialog .choices + .note {
    display: flex;
    gap: 0.5em;
    align-items: start;
    font-size: 0.94em;
  }
  .print-dialog .note .icon {
    margin-block-start: 0.2em;
    color: var(--note);
  }
  .print-dialog .note + .choices {
    justify-content: end;
  }
  @media print {
    .print-dialog {
      display: none;
    }
  }
`;
