import { LitElement, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { icon, noteIcon } from '../../element-kit/icons.js';
import { addEnglish, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { timerMessages } from '../../i18n/timer-messages.js';
import type { SessionRequest } from '../../session/session-action.js';
import type { ExtraTime, SessionState } from '../../session/session-state.js';
import { extraTimeOf, LONGEST_SPELL, timeLeft } from '../../session/time-left.js';
import { GeoRequestEvent } from '../geo-quiz/geo-request-event.js';
import { SessionSlice } from '../geo-quiz/session-slice.js';
import { describeTime } from './describe-time.js';
import { geoTimerStyles } from './geo-timer.styles.js';
import { EXTRA_TIMES, nextExtraTime } from './next-extra-time.js';
import { passesThreshold } from './passes-threshold.js';

addEnglish(timerMessages);

const clockIcon = icon(svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4.200l2.800 1.600" />`);

/** Whether the learner has put the time out of sight; for as long as the page lives, in every quiz on it. */
let isConcealed = false;

/**
 * The time that is left of a quiz with a limit, in words. The learner can hide it, and take more time at any moment. When it is up
 * nothing is locked: a panel says so and asks. Inside `<geo-quiz>`; empty once the session is finished.
 *
 * @tag geo-timer
 * @csspart left - The time that is left.
 * @csspart more - What unfolds the choice of more time.
 * @csspart panel - What is asked when the time is up.
 */
export class GeoTimerElement extends LitElement {
  static override properties = {
    now: { attribute: false },
    lang: {},
  };

  static override styles: CSSResultGroup = [tokens, buttons, geoTimerStyles];

  /** Milliseconds by a clock that never jumps. */
  now: () => number = () => performance.now();
  override lang = '';

  readonly #localize = new Localize(this);
  readonly #slice = new SessionSlice(this, ({ session: { state } }) => `${writtenOf(state)} ${extraTimeOf(state)} ${state.finishedAt}`);
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The time that the session has written down, and when it was seen to change. */
  #written = '';
  #since = 0;
  /** The session and factor for which the time was found to be up, so that it is not a little later not up. */
  #upFor = '';
  /** How it was at the last rendering. */
  #left: number | undefined;
  #factor: ExtraTime | undefined;
  #said = '';
  #extended = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 1000);
    this.getRootNode().addEventListener('focusin', this.#uncover);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.getRootNode().removeEventListener('focusin', this.#uncover);
  }

  get #isUp(): boolean {
    return this.#left === 0;
  }

  protected override willUpdate(): void {
    const state = this.#slice.value === undefined ? undefined : this.#slice.context?.session.state;
    const before = this.#left;
    const factor = state && extraTimeOf(state);
    this.#left = state && this.#measure(state);
    const words = this.#words;
    const isThreshold = state && before !== undefined && this.#left !== undefined && passesThreshold(before, this.#left, totalOf(state));
    const isOther = this.#factor !== undefined && factor !== this.#factor && !this.#isUp;
    if ((isThreshold && !isConcealed) || isOther) this.#said = words;
    else if (this.#said !== words) this.#said = '';
    this.#factor = factor;
    this.toggleAttribute('data-up', this.#isUp);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, locked } = this.#slice.context ?? {};
    if (session?.state.finishedAt !== null) return nothing;
    const t = this.#localize;
    return html`
      <div
        class=${this.#isUp ? 'panel' : nothing}
        part=${this.#isUp ? 'panel' : nothing}
        role=${this.#isUp ? 'group' : nothing}
        aria-label=${this.#isUp ? t.text('timer.over') : nothing}
      >
        <div role="alert">${this.#isUp ? html`<p class="up">${noteIcon}<bdi>${t.text('timer.up')}</bdi></p>` : nothing}</div>
        ${this.#isUp ? this.#actions(locked) : nothing}
      </div>
      <div class="row">
        ${this.#isUp ? html`<span class="left"></span>` : this.#time()}
        <details part="more">
          <summary>${t.text('timer.more')}</summary>
          ${this.#factors(session.state, locked)}
        </details>
      </div>
      <div class="visually-hidden" role="status">${this.#said}</div>
    `;
  }

  protected override updated(): void {
    if (!this.#extended || this.#isUp) return;
    // The button that was pressed is gone.
    this.#extended = false;
    this.renderRoot.querySelector('summary')?.focus();
  }

  get #words(): string {
    if (this.#left === undefined) return this.#localize.text('timer.no-limit');
    const { key, count } = describeTime(this.#left);
    return this.#localize.text(key, { count });
  }

  #time(): TemplateResult {
    const t = this.#localize;
    return html`
      <p class=${isConcealed ? 'left concealed' : 'left'} part="left" role="timer">${clockIcon}<bdi>${isConcealed ? t.text('timer.hidden') : this.#words}</bdi></p>
      <button type="button" @click=${this.#onConceal}>${t.text(isConcealed ? 'timer.show' : 'timer.hide')}</button>
    `;
  }

  #actions(locked: boolean | undefined): TemplateResult {
    const t = this.#localize;
    return html`<p class="actions">
      <button type="button" class="outlined" ?disabled=${locked} @click=${() => this.#ask({ type: 'finish' })}>${t.text('timer.finish')}</button>
      <button type="button" class="outlined" ?disabled=${locked} @click=${this.#onExtend}>${t.text('timer.extend')}</button>
    </p>`;
  }

  #factors(state: SessionState, locked: boolean | undefined): TemplateResult {
    const t = this.#localize;
    const minutes = (state.settings.timeLimitSeconds ?? 0) / 60;
    return html`<fieldset ?disabled=${locked}>
      <legend><bdi>${t.text('timer.how-much')}</bdi></legend>
      ${EXTRA_TIMES.map(
        (factor) => html`
          <label class="radio-card">
            <input type="radio" name="factor" .checked=${extraTimeOf(state) === factor} @change=${() => this.#ask({ type: 'extra-time', factor })} />
            <bdi>${t.text(`timer.times-${factor}`, factor === 'none' ? {} : { minutes: minutes * factor })}</bdi>
          </label>
        `,
      )}
    </fieldset>`;
  }

  /** What is left now: by what the session has written down, and from there on by the clock. */
  #measure(state: SessionState): number | undefined {
    const written = writtenOf(state);
    if (written !== this.#written) {
      this.#written = written;
      this.#since = this.now();
    }
    const left = timeLeft(state);
    if (state.finishedAt !== null || left === undefined) return undefined;
    // In a tab that does not have the quiz no time is spent.
    const running = this.#slice.context?.locked ? 0 : Math.min(LONGEST_SPELL, this.now() - this.#since);
    const period = `${state.id} ${extraTimeOf(state)}`;
    if (left <= running) this.#upFor = period;
    return this.#upFor === period ? 0 : left - running;
  }

  #ask(request: SessionRequest): void {
    this.dispatchEvent(new GeoRequestEvent(request));
  }

  readonly #onConceal = (): void => {
    isConcealed = !isConcealed;
    this.requestUpdate();
  };

  readonly #onExtend = (): void => {
    const { state } = this.#slice.context?.session ?? {};
    if (!state) return;
    this.#extended = true;
    this.#ask({ type: 'extra-time', factor: nextExtraTime(state) });
  };

  /** The panel stays in view; what takes focus under it is brought out. */
  readonly #uncover = (event: Event): void => {
    const [target] = event.composedPath() as [Element];
    if (!this.#isUp || event.composedPath().includes(this)) return;
    const own = this.getBoundingClientRect();
    const { top, bottom } = target.getBoundingClientRect();
    if (top < own.bottom && bottom > own.top) scrollBy(0, top - own.bottom - 8);
  };
}

/** Changes whenever a session has written down time, and with the session. */
const writtenOf = ({ id, spentMilliseconds = 0 }: SessionState): string => `${id} ${spentMilliseconds}`;

/** All the time there is, in milliseconds. */
const totalOf = (state: SessionState): number => timeLeft({ ...state, spentMilliseconds: 0 }) ?? Infinity;
