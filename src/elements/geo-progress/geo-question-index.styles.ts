import { css } from 'lit';

export const geoQuestionIndexStyles = css`
  ol {
    list-style: none;
    padding: 0.25em 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
    gap: 6px;
    max-height: 22em;
    overflow: auto;
  }
  ol button {
    position: relative;
    width: 100%;
    min-height: 44px;
    padding: 0;
    color: var(--ink);
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  ol button[aria-current] {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
    font-weight: 700;
  }
  ol button::after,
  .legend i {
    content: '';
    display: block;
    height: 6px;
    border-radius: 3px;
  }
  ol button::after {
    position: absolute;
    inset-inline: 6px;
    inset-block-end: 5px;
  }
  i.answered,
  ol .answered::after {
    background: color-mix(in oklab, var(--accent) 55%, var(--paper));
  }
  i.right,
  ol .right::after {
    background: var(--right);
  }
  i.partly,
  ol .partly::after {
    background: repeating-linear-gradient(135deg, var(--note) 0 3px, var(--paper) 3px 5px);
  }
  i.wrong,
  ol .wrong::after {
    background:
      linear-gradient(var(--wrong) 0 0) center / 100% 34% no-repeat,
      color-mix(in oklab, var(--wrong) 22%, var(--paper));
  }
  ol .flagged::before,
  .legend .flagged {
    background: var(--note);
    clip-path: polygon(0 0, 100% 0, 100% 100%);
  }
  ol .flagged::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    width: 12px;
    height: 12px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
    font-size: 0.85em;
    color: var(--soft);
    padding-block: 0.4em;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .legend i {
    width: 18px;
    border: 1px solid transparent;
  }
  .legend .open {
    border-color: var(--line);
  }
  .legend .flagged {
    width: 12px;
    height: 12px;
    border-radius: 0;
  }
  @media (forced-colors: active) {
    ol button::after,
    ol button::before,
    .legend i {
      forced-color-adjust: none;
    }
  }
`;
