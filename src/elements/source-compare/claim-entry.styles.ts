import { css } from 'lit';

/** Claims in a list, wherever they stand, and the note on what is wrong. */
export const claimEntryStyles = css`
  .claims {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 12px;
  }
  .claim {
    border-inline-start: 2px solid var(--line);
    padding-inline-start: 12px;
    display: grid;
    gap: 4px;
  }
  .claim-source {
    font-size: 0.875em;
    font-weight: 600;
  }
  .claim-voice {
    font-size: 0.875em;
  }
  .claim-word,
  .claim-note,
  .claim-passage {
    color: var(--soft);
  }
  .claim-note,
  .claim-passage {
    font-size: 0.875em;
  }
  .kind {
    margin-inline-end: 0.9em;
    font-weight: 600;
    color: var(--accent);
  }
  .kind .icon {
    margin-inline-end: 0.4em;
  }
  .kind-allegation,
  .kind-opinion {
    color: var(--note);
  }
  .claim-open {
    display: inline-block;
    padding-block: 0.35em;
    min-height: 24px;
  }
  .problem {
    border-inline-start: 3px solid var(--wrong);
    padding: 8px 12px;
    margin-block-end: 16px;
    background: var(--wash);
    overflow-wrap: anywhere;
  }
  .problem ul {
    padding-inline-start: 1.2em;
  }
  .head {
    font-family: var(--title-font);
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 600;
  }
`;
