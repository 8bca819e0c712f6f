import { css } from 'lit';

export const geoModuleStyles = css`
  :host {
    font-size: var(--geo-font-size, max(1.0625em, 17px));
    max-width: 66rem;
    margin-inline: auto;
    container-type: inline-size;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  .module {
    background: var(--paper);
    color: var(--ink);
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) + 4px);
    padding: clamp(14px, 3.5cqi, 36px);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--title-font);
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    border-radius: 4px;
  }
  header > :is(h1, h2, h3, h4) {
    font-size: clamp(1.5em, 5cqi, 2.1em);
  }
  .description {
    margin-block-start: 0.5em;
    max-width: 40em;
    color: var(--soft);
  }
  .columns {
    display: grid;
    gap: 1.5rem;
    margin-block-start: 1.5rem;
  }
  .section {
    min-width: 0;
    max-width: 44rem;
  }
  #heading {
    font-size: clamp(1.3em, 4.4cqi, 1.7em);
    width: fit-content;
  }
  .eyebrow,
  .progress {
    color: var(--soft);
    font-size: 0.875em;
  }
  .eyebrow {
    margin-block-end: 0.25em;
  }
  .body {
    margin-block-start: 1.25em;
  }
  .text > * + * {
    margin-block-start: 1em;
  }
  .text > * + :is(h3, h4, h5, h6) {
    margin-block-start: 1.75em;
  }
  .text :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .text li + li {
    margin-block-start: 0.4em;
  }
  .cards {
    display: grid;
    gap: 1em;
  }
  geo-quiz {
    --geo-font-size: 1em;
    max-width: none;
  }
  geo-quiz::part(quiz) {
    border: 0;
    padding: 0;
  }
  /* The module says these once for all its quizzes. */
  geo-quiz::part(title),
  geo-quiz::part(saved) {
    display: none;
  }
  /* Contents */
  .contents {
    min-width: 0;
    position: relative;
  }
  .contents ol {
    list-style: none;
    margin: 0.5em 0 0;
    padding: 0;
  }
  .contents ol:not(.open) {
    display: none;
  }
  .toggle {
    display: flex;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    border-color: var(--line);
    text-align: start;
    font-weight: 600;
  }
  .toggle::after {
    content: '';
    width: 0.5em;
    height: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .toggle[aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  .progress {
    margin-block-start: 0.5em;
  }
  .bar {
    display: block;
    width: 100%;
    height: 4px;
    margin-block-start: 0.35em;
    fill: none;
  }
  .bar > * {
    stroke: var(--hair);
    stroke-width: 4px;
    vector-effect: non-scaling-stroke;
  }
  .bar > .share {
    stroke: var(--accent);
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .entry {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0.5em;
    align-items: baseline;
    width: 100%;
    min-height: 44px;
    padding: 0.5em 0.6em;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: 0 6px 6px 0;
    color: var(--ink);
    font-size: 0.94em;
    line-height: 1.35;
    text-align: start;
    text-decoration: none;
  }
  .entry:dir(rtl) {
    border-radius: 6px 0 0 6px;
  }
  a.entry:hover,
  button.entry:hover {
    background: var(--accent-wash);
  }
  .current > .entry {
    border-inline-start-color: var(--accent);
    background: var(--accent-wash);
    font-weight: 600;
  }
  .shut {
    color: var(--soft);
  }
  .mark {
    color: var(--soft);
    text-align: end;
  }
  .done .mark {
    color: var(--right);
  }
  /* The way on */
  .steps {
    display: flex;
    flex-direction: row-reverse;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 2rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--hair);
  }
  .next {
    display: grid;
    gap: 0.1em;
    text-align: start;
    max-width: 100%;
    padding-block: 0.5em;
  }
  .next small {
    font-size: 0.85em;
    font-weight: 400;
    line-height: 1.35;
  }
  .back {
    margin-inline: -0.9em auto;
  }
  .why-not {
    margin-block-start: 0.5em;
    color: var(--soft);
    font-size: 0.92em;
    text-align: end;
  }
  .save-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 1.5rem;
    padding-block-start: 0.35rem;
    border-block-start: 1px solid var(--hair);
    font-size: 0.85em;
    color: var(--soft);
  }
  .save-line button {
    min-height: 2.6em;
    padding-inline: 0.6em;
    color: var(--soft);
  }
  .not-saved,
  .not-passed {
    color: var(--note);
    font-weight: 600;
  }
  .passed {
    color: var(--right);
    font-weight: 600;
  }
  .notice,
  .problem {
    background: var(--accent-wash);
    border: 1px solid var(--hair);
    border-inline-start: 4px solid var(--note);
    border-radius: var(--radius);
    padding: 0.75em 1em;
    margin-block-start: 1em;
  }
  .problem > * + *,
  .notice > * + * {
    margin-block-start: 0.6em;
  }
  .notice ul,
  .problem ul {
    padding-inline-start: 1.2em;
    font-size: 0.92em;
  }
  code {
    overflow-wrap: anywhere;
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    min-height: 24px;
  }
  /* How it went */
  .sum {
    margin-block-start: 0.8em;
    font-weight: 600;
  }
  .line {
    display: flex;
    gap: 0.4em;
  }
  .line .icon {
    height: 1lh;
  }
  .section > :is(h3, h4, h5, h6):not(#heading) {
    margin-block: 1.75em 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  ul.open {
    list-style: none;
    padding: 0;
  }
  ul.open button {
    margin-inline-start: -0.9em;
    text-align: start;
    min-height: 44px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin-block-start: 1.25em;
  }
  caption {
    padding-block-end: 0.35em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.45em 0;
    border-block-start: 1px solid var(--hair);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  td {
    width: 8em;
    padding-inline-start: 1em;
    white-space: nowrap;
  }
  td .bar {
    height: 6px;
    overflow: visible;
  }
  td .bar > * {
    stroke-width: 6px;
  }
  td .bar > .share {
    stroke: var(--right);
  }
  .kind {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  .skeleton {
    display: grid;
    gap: 14px;
    min-height: 20em;
    align-content: start;
  }
  .skeleton i {
    height: 1.2em;
    border-radius: 6px;
    background: var(--hair);
  }
  .skeleton i:last-child {
    width: 60%;
  }
  @container (min-width: 52rem) {
    .columns {
      grid-template-columns: 16rem minmax(0, 1fr);
      gap: 2.5rem;
    }
    .contents {
      position: sticky;
      inset-block-start: 1rem;
      align-self: start;
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
    }
    .contents ol:not(.open) {
      display: block;
    }
    .toggle {
      display: none;
    }
    .progress {
      margin-block-start: 0;
    }
    .entry {
      min-height: 2.4em;
      padding-block: 0.35em;
    }
  }
  @media (forced-colors: active) {
    .entry {
      border-inline-start-color: Canvas;
    }
    .back,
    ul.open button {
      margin-inline-start: 0;
    }
    .current > .entry {
      border-inline-start-color: Highlight;
    }
    .bar > .track {
      stroke: GrayText;
    }
    .bar > .share {
      stroke: Highlight;
    }
  }
  @media print {
    .module {
      border: 0;
      padding: 0;
    }
    .contents,
    .steps,
    .save-line,
    .actions {
      display: none;
    }
    .columns {
      display: block;
    }
  }
`;
