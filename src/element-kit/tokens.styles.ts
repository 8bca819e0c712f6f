import { css } from 'lit';

/**
 * The look in a handful of tokens, with contrast of 7:1 for text and 3:1 for lines in light and dark. A host sets `--geo-accent`,
 * `--geo-paper`, `--geo-ink`, `--geo-font-size`, `--geo-radius`, `--geo-title-font`; the rest follows from these.
 */
export const tokens = css`
  :host {
    --ink: var(--geo-ink, light-dark(oklch(0.22 0.02 260), oklch(0.94 0.01 90)));
    --paper: var(--geo-paper, light-dark(oklch(0.99 0.004 90), oklch(0.2 0.015 260)));
    --accent: var(--geo-accent, light-dark(oklch(0.42 0.085 215), oklch(0.8 0.1 205)));
    --right: var(--geo-right, light-dark(oklch(0.41 0.1 155), oklch(0.82 0.13 155)));
    --wrong: var(--geo-wrong, light-dark(oklch(0.43 0.14 32), oklch(0.8 0.11 35)));
    --note: var(--geo-note, light-dark(oklch(0.42 0.09 70), oklch(0.84 0.1 80)));
    --soft: color-mix(in oklab, var(--ink) 76%, var(--paper));
    --line: color-mix(in oklab, var(--ink) 52%, var(--paper));
    --hair: color-mix(in oklab, var(--ink) 18%, var(--paper));
    --wash: color-mix(in oklab, var(--ink) 4%, var(--paper));
    --accent-wash: color-mix(in oklab, var(--accent) 9%, var(--paper));
    --radius: var(--geo-radius, 10px);
    --title-font: var(--geo-title-font, ui-serif, 'Iowan Old Style', Palatino, 'Noto Serif', serif);
    color: var(--ink);
    /* Inside a shadow root, important wins over the page's “* { … !important }”. */
    line-height: 1.6 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    font-style: normal !important;
    font-weight: 400 !important;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :lang(ur) {
    line-height: 2.5;
  }
  :lang(hi),
  :lang(mr),
  :lang(ne) {
    line-height: 1.75;
  }
  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  /* What takes focus brings what follows it into view. */
  :focus {
    scroll-margin-block: 1em 8em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .icon {
    width: 1.15em;
    height: 1.15em;
    flex: none;
    vertical-align: -0.2em;
  }
  .list {
    display: block;
    padding-inline-start: 1.4em;
  }
  .list-entry {
    display: list-item;
    list-style: disc;
  }
  .ordered .list-entry {
    list-style: decimal;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Buttons: one filled, the others quiet. */
export const buttons = css`
  button {
    font: inherit;
    color: var(--accent);
    background: none;
    border: 1px solid transparent;
    border-radius: var(--radius);
    min-height: 2.75em;
    padding: 0.4em 0.9em;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: var(--accent-wash);
  }
  button.primary {
    color: var(--paper);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
    min-width: 7.5em;
    min-height: 3em;
    padding-inline: 1.5em;
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--accent) 88%, var(--ink));
  }
  button.outlined {
    border-color: var(--line);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
    background: none;
  }
  @media (forced-colors: active) {
    button.primary,
    button.outlined {
      border-color: ButtonText;
    }
  }
`;
