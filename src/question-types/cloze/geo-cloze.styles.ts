import { css } from 'lit';

/** Fields that stand in running text. */
export const geoClozeStyles = css`
  .passage .inline-text {
    line-height: 2.4;
  }
  .passage .inline-text:lang(ur) {
    line-height: 3.2;
  }
  .gap {
    display: inline-flex;
    gap: 0.25em;
    align-items: baseline;
    /* Leaves room for a comma behind it. */
    max-width: calc(100% - 0.7em);
    position: relative;
    font-weight: 400;
    font-style: normal;
  }
  .at {
    color: var(--soft);
    font-size: 0.72em;
  }
  .gap > :is(input, select) {
    line-height: 1.4;
    min-height: 2.2em;
    max-width: 100%;
    padding: 0.2em 0.4em;
  }
  .gap > :is(input, select):lang(ur) {
    line-height: 2.2;
    min-height: 3em;
  }
  /* Never as wide as the answer: a width for words, which grows with what is typed where that can be had, and one for numbers. */
  .gap .text {
    field-sizing: content;
    min-width: min(10em, 70vw);
  }
  .gap .number {
    width: 5.5em;
  }
  .notes {
    list-style: none;
  }
  @media (pointer: coarse) {
    .gap > :is(input, select) {
      min-height: 44px;
    }
  }
`;
