import { css } from 'lit';

export const geoProgressStyles = css`
  .bar {
    display: flex;
    gap: 3px;
    height: 6px;
    padding-inline: 3px;
  }
  .bar i {
    flex: 1;
    border-radius: 3px;
    background: var(--hair);
  }
  i.answered {
    background: color-mix(in oklab, var(--accent) 55%, var(--paper));
  }
  i.right {
    background: var(--right);
  }
  i.partly {
    background: repeating-linear-gradient(135deg, var(--note) 0 3px, var(--paper) 3px 5px);
  }
  i.wrong {
    background:
      linear-gradient(var(--wrong) 0 0) center / 100% 34% no-repeat,
      color-mix(in oklab, var(--wrong) 22%, var(--paper));
  }
  .bar .current {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  progress {
    display: block;
    width: 100%;
    height: 6px;
    accent-color: var(--accent);
  }
  details {
    margin-block-start: 0.25em;
  }
  summary {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    align-items: center;
    min-height: 2.6em;
    font-size: 0.875em;
    color: var(--soft);
    cursor: pointer;
    list-style: none;
    border-radius: 4px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .toggle {
    color: var(--accent);
  }
  .toggle::after {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline-start: 0.6em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }
  details[open] .toggle::after {
    transform: translateY(0.1em) rotate(225deg);
  }
  @media (forced-colors: active) {
    .bar i {
      forced-color-adjust: none;
    }
  }
`;
