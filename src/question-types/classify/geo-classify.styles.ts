import { css } from 'lit';

/** Statements to read first, radios second: rows of radios below each statement, and columns of them beside it where there is room. */
export const classifyStyles = css`
  details {
    margin-block: -0.5em 0.75em;
  }
  summary {
    width: fit-content;
    padding-block: 0.6em;
    color: var(--accent);
    cursor: pointer;
    touch-action: manipulation;
  }
  dl {
    display: grid;
    gap: 0.5em;
    padding: 0.25em 0 0.75em;
    padding-inline-start: 1.1em;
    border-inline-start: 2px solid var(--hair);
    font-size: 0.96em;
  }
  dt {
    font-weight: 600;
  }
  .room {
    container-type: inline-size;
  }
  .head {
    display: none;
  }
  .statement {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 8px;
    padding-block: 20px 24px;
    border-block-start: 1px solid var(--hair);
  }
  .words {
    grid-column: 1 / -1;
    margin-block-end: 4px;
    font-family: var(--title-font);
    font-size: 1.1em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .cell .mark {
    grid-column: 2;
  }
  .reason {
    grid-column: 1 / -1;
    margin: 4px 0 0;
  }
  @container (min-width: 38rem) {
    dl > div {
      display: grid;
      grid-template-columns: 8em 1fr;
    }
    .as-table .head,
    .as-table .statement {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-auto-columns: 7rem;
      grid-auto-flow: column;
      gap: 6px 4px;
      align-items: center;
    }
    .as-table .head {
      align-items: end;
      padding-block-end: 8px;
      font-size: 0.9em;
      font-weight: 600;
      line-height: 1.3;
      text-align: center;
      color: var(--soft);
      text-wrap: balance;
      hyphens: auto;
    }
    .as-table .statement {
      padding-block: 10px;
    }
    .as-table .words {
      grid-area: 1 / 1;
      margin: 0;
      padding-inline-end: 1em;
    }
    .as-table .cell {
      grid-row: 1;
      position: relative;
      display: flex;
      flex-direction: column;
      justify-content: center;
      gap: 0.25em;
      align-self: stretch;
      min-height: 56px;
      padding: 0.4em 0.2em;
      border-color: transparent;
    }
    .as-table .cell .category {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .as-table .cell .mark {
      gap: 0.2em;
      font-size: 0.84em;
      white-space: normal;
      text-align: center;
      line-height: 1.2;
    }
    .as-table .reason {
      grid-area: 2 / 1;
    }
  }
`;
