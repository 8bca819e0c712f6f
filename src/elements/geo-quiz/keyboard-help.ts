import { css, html, render } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { keyboardMessages } from '../../i18n/keyboard-messages.js';
import type { QuizHost } from './quiz-opening.js';

addEnglish(keyboardMessages);

const styles = css`
  .keyboard-help {
    max-width: min(34rem, calc(100vw - 2rem));
    padding: 1.25em 1.5em;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .keyboard-help::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .keyboard-help h3 {
    font-family: var(--title-font);
    font-size: 1.2em;
  }
  .keyboard-help dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.6em 1em;
    margin-block: 1em;
  }
  .keyboard-help kbd {
    padding: 0.1em 0.45em;
    border: 1px solid var(--line);
    border-radius: 5px;
    font: inherit;
    font-size: 0.9em;
    white-space: nowrap;
  }
  @media (max-width: 26rem) {
    .keyboard-help dl {
      grid-template-columns: 1fr;
      gap: 0.2em;
    }
    .keyboard-help dd {
      margin-block-end: 0.7em;
    }
  }
`;

/** Keys and what they do, as pairs of messages. */
const KEYS = ['tab', 'space', 'arrows', 'select', 'order', 'map'] as const;

/** Says in a dialog how the quiz is used with a keyboard; when it closes, focus is back where it was. */
export function showKeyboardHelp(host: QuizHost, t: Localize): void {
  addStyles(host, styles);
  const root = host.renderRoot.querySelector('.quiz') ?? host.renderRoot;
  const dialog = (root as Element).appendChild(document.createElement('dialog'));
  dialog.className = 'keyboard-help';
  dialog.setAttribute('aria-labelledby', 'keyboard-title');
  dialog.lang = t.shownLanguage;
  dialog.addEventListener('close', () => dialog.remove());
  const keys = host.keys === 'letters' ? [...KEYS, 'letters' as const] : KEYS;
  render(
    html`
      <h3 id="keyboard-title">${t.text('keyboard.title')}</h3>
      <dl>
        ${keys.map(
          (key) =>
            html`<dt><kbd>${t.text(`keyboard.${key}`)}</kbd></dt>
              <dd>${t.text(`keyboard.${key}-does`)}</dd>`,
        )}
      </dl>
      <p>${t.text('keyboard.no-drag')}</p>
      <p><button type="button" class="primary" @click=${() => dialog.close()}>${t.text('keyboard.close')}</button></p>
    `,
    dialog,
  );
  dialog.showModal();
  dialog.querySelector<HTMLElement>('button')?.focus();
}
