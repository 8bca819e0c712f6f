import { css } from 'lit';

/** Drop-down lists and the rows that hold them, beside the styles of all questions. */
export const selectRowStyles = css`
  select {
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    min-height: 48px;
    padding: 0.2em 0.6em;
    min-width: 0;
    max-width: 100%;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:disabled {
    opacity: 1;
    color: inherit;
    -webkit-text-fill-color: currentColor;
    border-style: dashed;
    cursor: default;
  }
  .select-rows {
    container-type: inline-size;
  }
  .select-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr);
    gap: 0.3em 1.2em;
    align-items: center;
    padding-block: 10px;
    border-block-start: 1px solid var(--hair);
  }
  .select-row:last-child {
    border-block-end: 1px solid var(--hair);
  }
  .select-row label {
    overflow-wrap: anywhere;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: center;
  }
  .chosen select {
    flex: 1 1 11em;
  }
  .row-right select {
    border: 2px solid var(--right);
  }
  .row-wrong select {
    border: 2px solid var(--wrong);
  }
  .select-row .reason,
  .answer-line {
    grid-column: 1 / -1;
  }
  .select-row .reason {
    margin: 0;
  }
  .answer-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .answer-line strong {
    font-weight: 600;
  }
  @container (max-width: 32em) {
    .select-row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
