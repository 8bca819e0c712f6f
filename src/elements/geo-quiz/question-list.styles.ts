import { css } from 'lit';

export const questionListStyles = css`
  .list-layout {
    display: grid;
    gap: 2.25em;
    margin-block-start: 1.25em;
  }
  .list-layout > section {
    content-visibility: auto;
    contain-intrinsic-size: auto 420px;
    border-block-start: 1px solid var(--hair);
    padding-block-start: 1.25em;
    min-width: 0;
  }
  .list-layout > section.filled {
    content-visibility: visible;
  }
  .list-layout > section > h3 {
    color: var(--soft);
    font-size: 0.94em;
    font-weight: 600;
    margin-block-end: 0.6em;
  }
  .list-layout > section > p {
    font-size: 1.18em;
    font-weight: 600;
    line-height: 1.45;
  }
  .list-layout geo-question {
    margin-block-start: 0;
  }
`;
