import { css } from 'lit';

/** Fields that stand in running text, and after marking the words that filled them. */
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
  .gap.closed {
    display: inline;
  }
  .at {
    color: var(--soft);
    font-size: 0.72em;
  }
  .gap > :is(input, select) {
    font: inherit;
    line-height: 1.4;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 0.7);
    min-height: 2.2em;
    min-width: 0;
    max-width: 100%;
    padding: 0.2em 0.4em;
  }
  .gap > :is(input, select):lang(ur) {
    line-height: 2.2;
    min-height: 3em;
  }
  .gap > :disabled {
    opacity: 1;
    -webkit-text-fill-color: currentColor;
    border-style: dashed;
  }
  /* Never as wide as the answer: a width for words and one for numbers, which grow with what is typed where that can be had. */
  .gap .text {
    width: 10em;
  }
  .gap .number {
    width: 5.5em;
  }
  @supports (field-sizing: content) {
    .gap .text {
      field-sizing: content;
      width: auto;
      min-width: min(10em, 70vw);
    }
  }
  .given {
    padding: 0.1em 0.4em;
    background: var(--wash);
    border-block-end: 2px solid var(--line);
  }
  .right .given {
    border-color: var(--right);
  }
  .wrong .given {
    border-color: var(--wrong);
  }
  .passage .mark {
    display: inline;
    font-size: 0.84em;
  }
  .mark .icon {
    margin-inline-end: 0.15em;
  }
  .answer {
    display: inline-block;
    max-width: 100%;
    color: var(--right);
    font-weight: 600;
  }
  .answer:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .notes {
    list-style: none;
    min-height: 1.6em;
    margin-block-start: 0.6em;
    display: grid;
    gap: 0.5em;
  }
  .notes .reason {
    margin: 0;
  }
  .note {
    color: var(--soft);
    font-size: 0.94em;
  }
  @media (pointer: coarse) {
    .gap > :is(input, select) {
      min-height: 44px;
    }
  }
`;
