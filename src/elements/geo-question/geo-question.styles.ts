import { css } from 'lit';

export const geoQuestionStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.2em 1em;
    margin-block-end: 0.4em;
  }
  h3 {
    color: var(--soft);
    font-size: 0.94em;
    font-weight: 600;
    border-radius: 4px;
  }
  .flag {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.94em;
    margin-inline-end: -0.9em;
  }
  .flag[aria-pressed='true'] {
    font-weight: 700;
    color: var(--note);
  }
  .flag[aria-pressed='true'] .icon {
    fill: currentColor;
  }
  .leaf {
    min-height: 8em;
  }
  .missing {
    display: flex;
    gap: 0.4em;
    align-items: center;
    color: var(--note);
    font-weight: 600;
    margin-block-start: 0.75em;
  }
  .missing[hidden] {
    display: none;
  }
  .primary {
    margin-block-start: 1em;
  }
  geo-feedback {
    margin-block-start: 1.25em;
  }
  .evidence {
    margin-block-start: 1.75em;
  }
  .evidence h4 {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--soft);
    margin-block-end: 0.5em;
  }
  source-card,
  .waiting {
    display: block;
    margin-block-start: 0.5em;
  }
  .waiting {
    min-height: 4.6em;
    padding: 0.8em 1em;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    color: var(--soft);
  }
`;
