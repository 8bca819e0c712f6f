import { html, render, type LitElement } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { noteIcon } from '../../element-kit/icons.js';
import type { Localize } from '../../element-kit/localize.js';
import { printDialogStyles } from './print-dialog.styles.js';

/** Asks in a dialog whether the answers are to be printed too; resolves to undefined when the learner thinks better of it. */
export function askWhatToPrint(host: LitElement, t: Localize, direction: 'ltr' | 'rtl'): Promise<'questions' | 'answers' | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'print-dialog';
  dialog.dir = direction;
  dialog.lang = t.shownLanguage;
  dialog.setAttribute('aria-labelledby', 'print-title');
  const close = (choice?: string) => () => dialog.close(choice);
  render(
    html`
      <h2 id="print-title"><bdi>${t.text('print.title')}</bdi></h2>
      <p class="choices">
        <button type="button" class="primary" @click=${close('questions')}>${t.text('print.questions')}</button>
        <button type="button" class="outlined" aria-describedby="print-note" @click=${close('answers')}>${t.text('print.answers')}</button>
      </p>
      <p class="note" id="print-note">${noteIcon}<bdi>${t.text('print.answers-note')}</bdi></p>
      <p class="choices"><button type="button" @click=${close()}>${t.text('print.cancel')}</button></p>
    `,
    dialog,
  );
  addStyles(host, printDialogStyles);
  host.renderRoot.prepend(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const { returnValue } = dialog;
      dialog.remove();
      resolve(returnValue === 'questions' || returnValue === 'answers' ? returnValue : undefined);
    });
    dialog.showModal();
  });
}
