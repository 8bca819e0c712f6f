import { css } from 'lit';

/** The two steps of the question, one under the other. */
export const evidencePairStyles = css`
  .step + .step {
    margin-block-start: 1.75em;
  }
  .step > legend {
    display: block;
    width: 100%;
    padding: 0;
    margin-block-end: 0.6em;
    color: var(--soft);
    font-size: 0.94em;
    font-weight: 600;
  }
`;
