import { html, nothing, type TemplateResult } from 'lit';
import { fetchJson } from '../../bank/fetch-json.js';
import { addStyles } from '../../element-kit/add-styles.js';
import { noteIcon, partlyIcon, rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { resultsPanelsMessages } from '../../i18n/results-panels-messages.js';
import { decryptFile, makeKeyring, type EncryptedFile } from '../../results-file/encrypted-file.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { fetchHere } from '../geo-quiz/fetch-here.js';
import { formatMoment } from './format-moment.js';
import { panelsStyles } from './panels.styles.js';
import { parseResults, readResults, type GivenResults, type ParsedResults } from './parse-results.js';
import type { ResultsFrame } from './results-frame.js';
import type { PanelMaterial } from './results-panels.js';
import { shownIn, wholeResults } from './shown-in.js';

addEnglish(resultsPanelsMessages);

/** The element as far as it matters here. */
type ResultsHost = PanelMaterial['host'] & { readonly src: string | undefined; readonly results: unknown; readonly heading: number };

/** Results that stand alone: given as data, at an address, or in a file that a person chooses. */
export class ResultsAlone {
  readonly #host: ResultsHost;
  readonly #t: Localize;
  #source: unknown;
  #given: GivenResults | undefined;
  #whole: SessionResults | undefined;
  #encrypted: EncryptedFile | undefined;
  /** The key of the sentence that says what is wrong. */
  #trouble: string | undefined;
  /** Whether a person chose a file, and may choose another. */
  #isChosen = false;

  constructor(host: ResultsHost, t: Localize) {
    this.#host = host;
    this.#t = t;
    addStyles(host, panelsStyles);
  }

  /** Takes what the page gives, where it is another than before. */
  async update(): Promise<void> {
    const { src, results } = this.#host;
    const source = results ?? src;
    if (source === this.#source) return;
    this.#source = source;
    this.#isChosen = false;
    if (results !== undefined) {
      this.#take(parseResults(results));
      return;
    }
    if (src === undefined) {
      this.#take(undefined);
      return;
    }
    const loaded = await fetchJson(resolveAddress(src), fetchHere);
    if (source !== this.#source) return;
    this.#take(loaded.problem ? { trouble: loaded.problem.code === 'unreachable' ? 'unreachable' : 'not-json', detail: loaded.problem.message } : parseResults(loaded.data));
  }

  /** What the page is drawn from; undefined while there is nothing to show. */
  get page(): readonly [PanelMaterial, ResultsFrame, TemplateResult] | undefined {
    if (!this.#given || !this.#whole) return undefined;
    const { learner, results: visible } = this.#given;
    const results = this.#whole;
    const selfMarked = new Set(results.questions.flatMap(({ counts, type }) => (counts ? [] : [type])));
    const frame = { t: this.#t, language: '', shown: shownIn(visible), level: this.#host.heading, isSelfMarked: (type: string) => selfMarked.has(type) };
    return [{ host: this.#host, results, learner }, frame, this.#summary(results, frame, learner)];
  }

  /** What stands where there is nothing to show: what is wrong, the way to open a file, and what the page has between the tags. */
  render(): TemplateResult {
    return html`${this.#problem()} ${this.#encrypted ? this.#passwordForm() : this.#source === undefined ? this.#fileField() : nothing}<slot></slot>`;
  }

  #take(parsed: (ParsedResults | { readonly trouble: 'unreachable'; readonly detail?: string }) | undefined): void {
    this.#given = parsed && 'given' in parsed ? parsed.given : undefined;
    this.#whole = this.#given && wholeResults(this.#given.results);
    this.#encrypted = parsed && 'encrypted' in parsed ? parsed.encrypted : undefined;
    this.#trouble = parsed && 'trouble' in parsed ? parsed.trouble : undefined;
    if (this.#encrypted && typeof (crypto as Partial<Crypto>).subtle !== 'object') [this.#encrypted, this.#trouble] = [undefined, 'insecure'];
    if (parsed && 'trouble' in parsed) console.warn(`<geo-results> ${this.#host.src ?? ''} ${parsed.trouble}\n  ${parsed.detail ?? ''}`);
    this.#host.requestUpdate();
  }

  #summary(
    { bank, startedAt, finishedAt, spentMilliseconds, mode, band, passed, earned, possible, fraction, calibration, questions }: SessionResults,
    frame: ResultsFrame,
    learner: string | undefined,
  ): TemplateResult {
    const { t, shown } = frame;
    const facts = [formatMoment(finishedAt ?? startedAt, t), t.text('alone.minutes', { minutes: Math.round(spentMilliseconds / 60_000) }), t.text(`record.${mode}`)];
    const hasPoints = !Number.isInteger(earned) || questions.some((question) => question.counts && question.possible !== 1);
    const values = { earned, possible, percent: Math.round(fraction * 100) };
    return html`
      <p class="prompt">${inlineText(bank.title, undefined, t)}</p>
      ${learner === undefined || learner.trim() === '' ? nothing : html`<p><bdi>${t.text('alone.of', { learner })}</bdi></p>`}
      <p class="quiet">${facts.filter((fact) => fact !== '').map((fact, index) => html`${index > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}</p>
      ${
        passed === undefined || !shown.has('score')
          ? nothing
          : html`<p class=${passed ? 'line passed' : 'line not-passed'}>
              ${passed ? rightIcon : partlyIcon}<span><bdi>${t.text(passed ? 'alone.passed' : 'alone.not-passed')}</bdi></span>
            </p>`
      }
      ${shown.has('score') && possible > 0 && hasPoints ? html`<p class="quiet"><bdi>${t.text(calibration ? 'results.points-certainty' : 'results.points-share', values)}</bdi></p>` : nothing}
      ${band === undefined ? nothing : html`<p class="band">${inlineText(band, undefined, t)}</p>`} ${this.#isChosen ? this.#fileField() : nothing}
    `;
  }

  #problem(): TemplateResult | typeof nothing {
    if (!this.#trouble) return nothing;
    return html`<p role="alert">
      ${noteIcon}<span><bdi>${this.#t.text(`alone.${this.#trouble}`, { address: this.#host.src ?? '' })}</bdi></span>
    </p>`;
  }

  #fileField(): TemplateResult {
    return html`<p class="field">
      <label for="file"><bdi>${this.#t.text(this.#isChosen ? 'alone.open-another' : 'alone.open')}</bdi></label>
      <input id="file" type="file" accept=".json,application/json" aria-describedby="file-note" @change=${this.#onFile} />
      <span class="quiet" id="file-note"><bdi>${this.#t.text('alone.open-note')}</bdi></span>
    </p>`;
  }

  readonly #onFile = async ({ target }: Event): Promise<void> => {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (!file) return;
    const parsed = await file.text().then(readResults, () => ({ trouble: 'not-json' as const }));
    this.#isChosen = true;
    this.#take(parsed);
    await this.#host.updateComplete;
    if (this.#given) this.#host.focus();
  };

  #passwordForm(): TemplateResult {
    return html`<form @submit=${this.#onPassword}>
      <p class="field">
        <label for="password"><bdi>${this.#t.text('alone.password')}</bdi></label>
        <input id="password" type="password" autocomplete="off" required />
      </p>
      <p class="actions"><button class="primary">${this.#t.text('alone.unlock')}</button></p>
    </form>`;
  }

  readonly #onPassword = async (event: Event): Promise<void> => {
    event.preventDefault();
    const encrypted = this.#encrypted;
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#password');
    if (!encrypted || !field) return;
    const deriveKey = makeKeyring(crypto);
    const text = await decryptFile(encrypted, field.value, { crypto, deriveKey });
    if (encrypted !== this.#encrypted) return;
    if (text === undefined) {
      this.#trouble = 'wrong-password';
      field.select();
      this.#host.requestUpdate();
      return;
    }
    this.#take(readResults(text));
    await this.#host.updateComplete;
    this.#host.focus();
  };
}
