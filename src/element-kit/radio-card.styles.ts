import { css } from 'lit';

/** A label with a radio in it, as a card of its own: `<label class="radio-card"><input type="radio">…`. */
export const radioCard = css`
  .radio-card {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-height: 44px;
    padding: 0.3em 0.8em;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  .radio-card:hover {
    border-color: var(--line);
    background: var(--accent-wash);
  }
  .radio-card:has(input:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .radio-card:has(input:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .radio-card:has(input:disabled) {
    cursor: default;
    background: none;
  }
  .radio-card input {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  .radio-card input:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .radio-card:has(input:checked) {
      border: 2px solid Highlight;
    }
  }
`;
