import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { classResultsMessages } from '../../i18n/class-results-messages.js';
import { resultsMessages } from '../../i18n/results-messages.js';
import type { BankReport } from '../../statistics/class-report.js';
import type { ClassFrame, ClassView } from './class-frame.js';
import { classOverview } from './class-overview.js';
import { downloadFile } from '../../element-kit/download-file.js';
import { fileNotes } from './file-notes.js';
import { GeoClassResultsReadEvent } from './geo-class-results-events.js';
import { geoClassResultsStyles } from './geo-class-results.styles.js';
import { intakePanel } from './intake-panel.js';
import { makeWorker, openReader } from './open-reader.js';
import { passwordForm } from './password-form.js';
import { progressPanel, type Progress } from './progress-panel.js';
import { readBankParts, type BankParts } from './read-bank-parts.js';
import type { BankHints, OnProgress, ReadState, ResultsReader } from './results-reader.js';

addEnglish({ ...resultsMessages, ...classResultsMessages });

const NOTHING_READ: ReadState = { attempts: 0, locked: [], left: 0, notes: [], banks: [] };
const FIRST_VIEW: ClassView = {
  bank: '',
  rule: 'first',
  hideNames: true,
  learnerOrder: 'order',
  questionOrder: 'question',
  learnerPage: 0,
  questionPage: 0,
  open: new Set(),
  isPrinting: false,
};

/**
 * The results of a class without a server: a teacher drops learners’ result files on it, or pastes a table of an LMS, and sees each
 * learner, each question and the test as a whole, with the statistics that Moodle publishes and what stands out in plain words. Files
 * are read on the teacher’s device and sent nowhere. For a page of its own.
 *
 * @tag geo-class-results
 * @fires {GeoClassResultsReadEvent} geo-class-results-read - Files or a table have been read, and the figures are shown.
 * @csspart drop - Where files are dropped.
 * @csspart sentence - The sentence that sums the class up.
 * @csspart questions - The table of questions.
 * @csspart learners - The table of learners.
 * @csspart notes - The files and rows that do not count.
 * @csspart password - The form for the class password.
 * @slot - Shown while there are no results.
 */
export class GeoClassResultsElement extends LitElement {
  static override properties = {
    heading: { type: Number },
    contentLanguage: { attribute: 'content-language' },
    banks: { attribute: false },
    lang: {},
    view: { state: true },
    state: { state: true },
    reports: { state: true },
    progress: { state: true },
    message: { state: true },
    pasteFault: { state: true },
    wasWrong: { state: true },
    notesPage: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoClassResultsStyles];

  /** The level of the title among the page’s headings, 2 to 6. */
  heading = 2;
  /** The language of the questions. */
  contentLanguage: string | undefined;
  /** Banks, as their files hold them: what their options say and why each is right or wrong. They can also be dropped with the files. */
  banks: readonly unknown[] = [];
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';
  /** Makes the worker that reads; `undefined` reads in the page, as it does where no worker can be made. */
  makeWorker: (() => Worker) | undefined = makeWorker;

  private view: ClassView = FIRST_VIEW;
  private state: ReadState = NOTHING_READ;
  private reports: readonly BankReport[] = [];
  private progress: Progress | undefined;
  /** What was last done, in words. */
  private message = '';
  private pasteFault: string | undefined;
  private wasWrong = false;
  private notesPage = 0;

  readonly #localize = new Localize(this);
  #reader: Promise<ResultsReader> | undefined;
  #parts = new Map<string, BankParts>();

  /** Reads files on top of what is there, as if they had been dropped. */
  async readFiles(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.#work('class.reading', (reader, onProgress) => reader.read(files, onProgress));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is back by the next turn.
    queueMicrotask(() => {
      if (!this.isConnected) void this.#forget();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('banks') && this.banks.length > 0) void this.#addBanks(this.banks).then(() => this.#sum());
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const { attempts, locked, notes } = this.state;
    const hasResults = attempts > 0 || notes.length > 0 || locked.length > 0;
    const report = this.reports.find(({ bank }) => bank.id === this.view.bank) ?? this.reports[0];
    return html`
      <section class="class-results" aria-labelledby="title">
        <h2 id="title" aria-level=${this.heading}>${t.text('class.title')}</h2>
        ${intakePanel({
          t,
          hasResults,
          isBusy: this.progress !== undefined,
          pasteFault: this.pasteFault,
          takeFiles: (files) => void this.readFiles(files),
          takeTable: (text, title) => void this.#takeTable(text, title),
          clear: () => void this.#clear(),
        })}
        ${progressPanel(this.progress, this.message, () => void this.#reader?.then((reader) => reader.stop()), t)}
        ${passwordForm(locked.length, this.wasWrong, this.progress !== undefined, (password) => void this.#unlock(password), t)}
        ${fileNotes(notes, this.notesPage, (page) => (this.notesPage = page), t)}
        ${report ? classOverview(this.#frame(report), { reports: this.reports, save: (table) => void this.#save(table, report), print: () => void this.#print() }) : nothing}
        ${hasResults ? nothing : html`<slot></slot>`}
      </section>
    `;
  }

  #frame(report: BankReport): ClassFrame {
    return {
      t: this.#localize,
      level: this.heading,
      view: { ...this.view, bank: report.bank.id },
      report,
      parts: this.#parts.get(report.bank.id),
      language: this.contentLanguage,
      change: (view) => {
        this.view = { ...this.view, ...view };
        if (view.rule) void this.#sum();
      },
    };
  }

  /** Has something read, with its progress on the page, and shows what comes of it. */
  async #work(doing: Progress['doing'], work: (reader: ResultsReader, onProgress: OnProgress) => Promise<ReadState>): Promise<void> {
    if (this.progress) return;
    this.message = '';
    this.pasteFault = undefined;
    this.progress = { doing: 'class.preparing', done: 0, total: 0 };
    try {
      const reader = await (this.#reader ??= openReader(this.makeWorker));
      const state = await work(reader, (done, total) => (this.progress = { doing, done, total }));
      this.state = state;
      await this.#addBanks(state.banks);
      await this.#sum();
      this.message = this.#describe(state);
      this.dispatchEvent(new GeoClassResultsReadEvent(state.attempts, state.notes.length, state.locked.length));
    } catch (error) {
      // A worker that has failed does not come back; the next reading begins anew.
      await this.#forget();
      const reason = error instanceof Error ? error.message : String(error);
      console.warn('<geo-class-results> could not read results.', error);
      this.message = this.#localize.text('class.failed', { reason });
    } finally {
      this.progress = undefined;
    }
  }

  #describe({ attempts, left, notes, locked, banks }: ReadState): string {
    const t = this.#localize;
    if (left > 0) return t.text('class.stopped', { left });
    if (banks.length > 0 && banks.length > this.#parts.size) return t.text('class.bank-faulty');
    if (attempts > 0) return notes.length > 0 ? t.text('class.state-notes', { attempts, notes: notes.length }) : t.text('class.state', { attempts });
    return t.text(locked.length > 0 ? 'class.locked' : banks.length > 0 && notes.length === 0 ? 'class.banks-only' : 'class.nothing', { count: locked.length });
  }

  async #addBanks(banks: readonly unknown[]): Promise<void> {
    for (const data of banks) {
      const parts = await readBankParts(data).catch(() => undefined);
      if (parts) this.#parts.set(parts.id, parts);
      else console.warn('<geo-class-results> A bank could not be read; see what is wrong with it with `geo-quiz check`.');
    }
  }

  async #sum(): Promise<void> {
    const reader = await this.#reader;
    if (!reader) return;
    const hints: BankHints = Object.fromEntries([...this.#parts].map(([id, { order, guesses }]) => [id, { order, guesses }]));
    this.reports = await reader.sum(this.view.rule, hints);
  }

  async #takeTable(text: string, title: string): Promise<void> {
    if (text.trim() === '') {
      this.pasteFault = this.#localize.text('class.paste-empty');
      return;
    }
    const before = this.state.notes.length;
    await this.#work('class.reading', (reader) => reader.readPasted(text, title));
    const fault = this.state.notes.slice(before).find(({ reason }) => reason === 'unknown-columns' || reason === 'empty');
    if (fault) this.pasteFault = this.#localize.text(`class.note-${fault.reason}`);
  }

  async #unlock(password: string): Promise<void> {
    await this.#work('class.unlocking', (reader, onProgress) => reader.unlock(password, onProgress));
    this.wasWrong = this.state.locked.length > 0;
  }

  async #save(table: 'learners' | 'questions' | 'answers', report: BankReport): Promise<void> {
    const { learnersCsv, questionsCsv } = await import('./export-tables.js');
    const frame = this.#frame(report);
    const answers = async (): Promise<string> => (await this.#reader)?.writeAnswers(report.bank.id, !this.view.hideNames) ?? '';
    const text = table === 'learners' ? learnersCsv(frame) : table === 'questions' ? questionsCsv(frame) : await answers();
    downloadFile(`${report.bank.id.replace(/[^\w.-]+/g, '-')}-${table}.csv`, text, 'text/csv;charset=utf-8');
  }

  /** Prints with all rows, not the page of a table that is looked at. */
  async #print(): Promise<void> {
    this.view = { ...this.view, isPrinting: true };
    await this.updateComplete;
    print();
    this.view = { ...this.view, isPrinting: false };
  }

  async #clear(): Promise<void> {
    await this.#forget();
    this.#parts.clear();
    this.message = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.drop button')?.focus();
  }

  async #forget(): Promise<void> {
    const reader = this.#reader;
    this.#reader = undefined;
    this.state = NOTHING_READ;
    this.reports = [];
    this.wasWrong = false;
    this.notesPage = 0;
    (await reader?.catch(() => undefined))?.close();
  }
}
