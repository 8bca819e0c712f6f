import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { filesInDrop } from './files-in-drop.js';

export interface IntakeOptions {
  readonly t: Localize;
  /** Whether there is something already. */
  readonly hasResults: boolean;
  /** Nothing can be added while something is being read. */
  readonly isBusy: boolean;
  /** What is wrong with the table that was to be read. */
  readonly pasteFault: string | undefined;
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeTable: (text: string, title: string) => void;
  readonly clear: () => void;
}

/** Where files are dropped or chosen, and a table is pasted. The button does all that dropping does. */
export function intakePanel({ t, hasResults, isBusy, pasteFault, takeFiles, takeTable, clear }: IntakeOptions): TemplateResult {
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.add('over');
  };
  const onDragLeave = (event: Event): unknown => (event.currentTarget as Element).classList.remove('over');
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    onDragLeave(event);
    if (!isBusy) void filesInDrop(event.dataTransfer).then(takeFiles);
  };
  const onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    takeFiles([...(input.files ?? [])]);
    // The same file chosen again is a change again.
    input.value = '';
  };
  const openChooser = (event: Event): void => (event.currentTarget as Element).parentElement?.querySelector('input')?.click();
  return html`
    <div class=${hasResults ? 'drop small-drop' : 'drop'} part="drop" @dragover=${onDragOver} @dragleave=${onDragLeave} @drop=${onDrop}>
      ${hasResults ? nothing : html`<p class="drop-title">${t.text('class.drop')}</p>`}
      <p class="quiet">${t.text('class.drop-what')}</p>
      <p class="actions">
        <span>
          <button class=${hasResults ? 'outlined' : 'primary'} type="button" ?disabled=${isBusy} @click=${openChooser}>
            ${t.text(hasResults ? 'class.choose-more' : 'class.choose-files')}
          </button>
          <input type="file" multiple hidden accept=".json,.csv,.tsv,.txt,.zip,application/json,text/csv,application/zip" @change=${onChoose} />
        </span>
        ${hasResults ? html`<button type="button" ?disabled=${isBusy} @click=${clear}>${t.text('class.clear')}</button>` : nothing}
      </p>
      <p class="quiet">${t.text('class.privacy')}</p>
    </div>
    ${pastePart(t, isBusy, pasteFault, takeTable)}
  `;
}

function pastePart(t: Localize, isBusy: boolean, fault: string | undefined, takeTable: IntakeOptions['takeTable']): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { value: text } = form.querySelector('textarea') as HTMLTextAreaElement;
    const { value: title } = form.querySelector('input') as HTMLInputElement;
    takeTable(text, title.trim() || t.text('class.paste-default-name'));
  };
  return html`
    <details class="paste">
      <summary>${t.text('class.paste')}</summary>
      <form @submit=${onSubmit}>
        <label class="field wide"><span>${t.text('class.paste-name')}</span><input type="text" autocomplete="off" /></label>
        <label class="field wide" for="table"><span>${t.text('class.paste-label')}</span></label>
        <textarea
          id="table"
          rows="6"
          spellcheck="false"
          aria-describedby="table-help${fault === undefined ? '' : ' table-fault'}"
          aria-invalid=${fault === undefined ? 'false' : 'true'}
        ></textarea>
        <p class="quiet" id="table-help">${t.text('class.paste-help')}</p>
        ${fault === undefined ? nothing : html`<p class="fault" id="table-fault" role="alert">${fault}</p>`}
        <p class="actions"><button class="outlined" type="submit" ?disabled=${isBusy}>${t.text('class.paste-read')}</button></p>
      </form>
    </details>
  `;
}
