import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { noteIcon } from '../../element-kit/icons.js';
import { addEnglish } from '../../element-kit/localize.js';
import { resultsPanelsMessages } from '../../i18n/results-panels-messages.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { panelsStyles } from './panels.styles.js';
import type { ResultsFrame } from './results-frame.js';
import type { Panel, PanelMaterial } from './results-panels.js';

addEnglish(resultsPanelsMessages);

/** Files are locked by WebCrypto, which browsers give to secure pages only. */
const mayLock = (): boolean => typeof (crypto as Partial<Crypto>).subtle === 'object';

/** A table is about marks. */
const hasMarks = ({ shown }: ResultsFrame): boolean => shown.has('correctness') && shown.has('score');

/** “Hand in or print”: a file with a name and locked by a class password if wanted, a table, and a record on paper. */
export function openPanel({ host, context, learner = '' }: PanelMaterial): Panel {
  const said = new Said(host);
  const typed = (name: string): string => host.renderRoot.querySelector<HTMLInputElement>(`#keep-${name}`)?.value ?? '';
  return {
    styles: panelsStyles,
    draw: (results, frame) => {
      const { t, level } = frame;
      const keeping = () => ({ results, shown: frame.shown, learner: typed('name'), bank: context?.session.bank });
      const saveFile = (): Promise<void> => said.after(async () => (await import('./save-results.js')).saveResults({ ...keeping(), password: typed('password') }), frame);
      const saveTable = (): Promise<void> => said.after(async () => (await import('./save-table.js')).saveTable(keeping()), frame);
      const printRecord = async (): Promise<void> => (await import('./print-record.js')).printRecord(host, { results, frame, learner: typed('name') });
      return html`
        <section class="panel" aria-labelledby="panel-title">
          <h4 id="panel-title" aria-level=${level + 1}>${t.text('results.open-keep')}</h4>
          <p class="line quiet">
            ${noteIcon}<span><bdi>${t.text('keep.about')}</bdi></span>
          </p>
          ${field('name', frame, learner)} ${mayLock() ? field('password', frame) : html`<p class="quiet"><bdi>${t.text('keep.password-insecure')}</bdi></p>`}
          <p class="actions">
            <button type="button" class="outlined" @click=${saveFile}>${t.text('keep.file')}</button>
            ${hasMarks(frame) ? html`<button type="button" class="outlined" @click=${saveTable}>${t.text('keep.table')}</button>` : nothing}
            <button type="button" class="outlined" @click=${printRecord}>${t.text('keep.print')}</button>
          </p>
          <p role="status"><bdi>${said.words}</bdi></p>
        </section>
      `;
    },
  };
}

/** What became of a download, for the line below the buttons. */
class Said {
  words: unknown = nothing;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Does it, and says the name of the file, or that there is none. */
  async after(make: () => Promise<string>, { t }: ResultsFrame): Promise<void> {
    const words = await make().then(
      (name) => t.text('keep.saved', { name }),
      (error: unknown) => {
        console.warn('<geo-results>', error);
        return t.text('keep.failed');
      },
    );
    this.words = words;
    this.#host.requestUpdate();
  }
}

/** A field and the line that explains it. Browsers are asked not to keep what is typed. */
const field = (name: 'name' | 'password', { t }: ResultsFrame, value: SessionResults['seed'] = ''): TemplateResult => html`
  <p class="field">
    <label for="keep-${name}"><bdi>${t.text(`keep.${name}`)}</bdi></label>
    <input
      id="keep-${name}"
      type=${name === 'name' ? 'text' : 'password'}
      autocomplete=${name === 'name' ? 'off' : 'new-password'}
      aria-describedby="keep-${name}-note"
      maxlength="120"
      .defaultValue=${value}
      dir="auto"
    />
    <span class="quiet" id="keep-${name}-note"><bdi>${t.text(`keep.${name}-note`)}</bdi></span>
  </p>
`;
