import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish, directionOf, Localize } from '../../element-kit/localize.js';
import { buttons, tokens } from '../../element-kit/tokens.styles.js';
import { moduleMessages } from '../../i18n/module-messages.js';
import { charactersOf } from '../../model/text.js';
import { sectionOf } from '../../module/module-progress.js';
import { RESULTS } from '../../module/module-state.js';
import { sumModule, type ModuleResults } from '../../module/sum-module.js';
import type { KeepModule } from '../../storage/module-store.js';
import { geoModuleStyles } from './geo-module.styles.js';
import { GeoModuleReadyEvent } from './geo-module-events.js';
import { noteOutcome, sectionsIn, shownInSlot } from './hand-made.js';
import { headingOf } from '../../element-kit/heading-of.js';
import { moduleContents, scrollContents } from './module-contents.js';
import type { ModuleFrame } from './module-frame.js';
import { moduleNotices, moduleProblem, saveLine } from './module-notices.js';
import { ModuleOpening, type OpenedModule } from './module-opening.js';
import { isAnotherModule, moduleProperties } from './module-properties.js';
import { moduleResultsView } from './module-results-view.js';
import { moduleSection } from './module-section.js';
import { sectionSkeleton } from './section-body.js';
import { SectionLinks } from './section-links.js';
import { SectionLoading } from './section-loading.js';
import { SectionQuizzes } from './section-quizzes.js';
import { tellProgress } from './tell-progress.js';

addEnglish(moduleMessages);

/**
 * A course of sections: reading, source cards, claims side by side, time line, map, questions in between and a test, with contents,
 * progress, an address for each section, and one piece of saved work for all of it. Give it a module’s file with `src`, or write
 * sections between the tags: `<section data-title="…">` with anything in them, quizzes too.
 *
 * @tag geo-module
 * @slot - Sections of a course that is written into the page; else what is shown before the element is defined and when the course cannot be.
 * @fires {GeoModuleReadyEvent} geo-module-ready - The contents are shown and saved work has been taken up.
 * @fires {GeoModuleProgressEvent} geo-module-progress - The learner came to another section, or a section is done.
 * @fires {GeoModuleFinishedEvent} geo-module-finished - All that has to be done is done; `results` holds the sums.
 * @fires {GeoProblemEvent} geo-problem - Something in the module, its banks or its sources is wrong.
 * @csspart module - The whole.
 * @csspart title - The title.
 * @csspart contents - The contents with the progress.
 * @csspart progress - The line on how much is done.
 * @csspart section - The section at hand.
 * @csspart heading - Its heading.
 * @csspart steps - The row with the buttons to the sections before and after.
 * @csspart primary - The one filled button.
 * @csspart saved - The word on whether the work is saved.
 * @csspart problem - What is shown when the course cannot be.
 * @csspart verdict - Whether it is passed.
 * @cssprop [--geo-accent] - Colour of buttons, links and focus.
 * @cssprop [--geo-paper] - Background.
 * @cssprop [--geo-ink] - Text.
 * @cssprop [--geo-font-size] - Size of text; at least 17px unless set.
 */
export class GeoModuleElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };

  static override properties = moduleProperties;

  static override styles: CSSResultGroup = [tokens, buttons, geoModuleStyles];

  /** The address of a module’s file. */
  src: string | undefined;
  /** A module as an object; goes before `src`. */
  module: unknown;
  /** `off` keeps nothing on this device. */
  save: 'on' | 'off' = 'on';
  /** `off` leaves the page’s address alone; else it ends in `#course:section`, where `course` is the id of this element or of its module. */
  links: 'on' | 'off' = 'on';
  /** `linear` opens each section only when those before it are done. */
  navigation: 'free' | 'linear' | undefined;
  /** The share of the points of the tests that passes, such as `70%`; the module’s own when left out. */
  pass: string | number | undefined;
  /** The level of the title among the page’s headings, 1 to 4. */
  heading = 2;
  /** The title of a course that is written into the page. */
  label: string | undefined;
  /** `light`, `dark`, or `auto` for the reader’s own; the page’s colour scheme when left out. */
  theme: 'light' | 'dark' | 'auto' | undefined;
  /** Keeps the work in place of this device, such as in an LMS; to be set before the element is on the page. */
  keeper: KeepModule | undefined;
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';

  private contentsOpen = false;
  private asksToRestart = false;

  readonly #localize = new Localize(this);
  readonly #opening = new ModuleOpening(this, (opened) => this.#begin(opened));
  readonly #quizzes = new SectionQuizzes(this.#opening);
  readonly #loading = new SectionLoading(this);
  readonly #links = new SectionLinks(this, (section) => void this.#come(section ?? this.#first));
  readonly #observer = new MutationObserver(() => {
    if (this.#opening.opened) this.#opening.readPage();
    else if (!this.src && !this.module) void this.#opening.load();
  });
  /** Where the learner was when the module was opened. */
  #first = RESULTS;

  /** How the whole stands; undefined before `geo-module-ready`. Plain data. */
  getResults(): ModuleResults | undefined {
    const work = this.#opening.opened?.work;
    return work && sumModule(work.outline, work.state);
  }

  /** Goes to a section, by its id, and moves focus to its heading; `~results` is the page on how it went. */
  async showSection(id: string): Promise<void> {
    if (this.#knows(id)) this.#links.push(id);
    await this.#come(id);
  }

  /** Begins anew with new papers; what was done stays on this device and is not shown any more. */
  restart(): void {
    const { opened, locked } = this.#opening;
    if (!opened || locked) return;
    opened.work.restart();
    void this.showSection(opened.work.state.current);
  }

  /** Prints the whole course: its texts, cards and questions. */
  async print(): Promise<void> {
    const { opened } = this.#opening;
    if (!opened?.module) {
      print();
      return;
    }
    await this.#opening.loadMaterial();
    const { material } = this.#opening;
    if (material) await (await import('./print-module.js')).printModule(this, { ...opened, module: opened.module, material, t: this.#localize });
  }

  /** The name of the module in addresses. */
  get linkScope(): string {
    return this.id || this.#opening.opened?.work.outline.id || 'course';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('geo-finished', this.#onQuiz);
    this.addEventListener('geo-ready', this.#onQuiz);
    this.#observer.observe(this, { childList: true, subtree: true, attributeFilter: ['data-title', 'id'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || isAnotherModule(changed)) void this.#opening.load();
  }

  protected override updated(): void {
    const { opened, problems } = this.#opening;
    this.renderRoot.querySelector('slot')?.assign(...shownInSlot(this, opened, problems !== undefined));
  }

  protected override render(): TemplateResult {
    const t = this.#localize;
    const { opened, problems } = this.#opening;
    const language = opened?.module?.language ?? t.language;
    const direction = this.dir === 'rtl' || this.dir === 'ltr' ? this.dir : directionOf(language);
    const title = opened?.work.outline.title ?? '';
    const isLoading = this.src !== undefined || this.module !== undefined;
    return html`
      <div
        class="module"
        part="module"
        dir=${direction}
        lang=${t.shownLanguage}
        role="region"
        aria-label=${problems ? t.text('module.problem') : charactersOf(title) || t.text(opened ? 'module.contents' : 'module.loading')}
      >
        ${problems ? html`${moduleProblem(problems, t, this.heading, () => void this.#opening.load())}<slot></slot>` : opened ? this.#renderModule(opened, direction) : html`${isLoading ? sectionSkeleton(t.text('module.loading')) : nothing}<slot></slot>`}
      </div>
    `;
  }

  #renderModule(opened: OpenedModule, direction: 'ltr' | 'rtl'): TemplateResult {
    const t = this.#localize;
    const { faults, locked, saveStatus } = this.#opening;
    const frame = this.#frame(opened);
    const { current } = frame.state;
    const isFirst = current === frame.outline.sections[0]?.id;
    const { title } = frame.outline;
    const askToRestart = (asks: boolean): void => void (this.asksToRestart = asks);
    const results = (): TemplateResult => moduleResultsView(frame, { asksToRestart: this.asksToRestart, locked, askToRestart, restart: () => this.restart() });
    return html`
      <header>
        ${title === '' ? nothing : headingOf(this.heading, inlineText(title, frame.language, t), { part: 'title' })}
        ${isFirst && opened.module?.description !== undefined ? html`<p class="description">${inlineText(opened.module.description, frame.language, t)}</p>` : nothing}
        ${moduleNotices({ faults, restored: opened.restored, locked }, t)}
      </header>
      <div class="columns">
        ${moduleContents(frame, this.contentsOpen, () => (this.contentsOpen = !this.contentsOpen))}
        ${moduleSection({ frame, opened, opening: this.#opening, quizzes: this.#quizzes, loading: this.#loading, direction, results, leave: (to) => void this.#leave(to) })}
      </div>
      ${saveLine(saveStatus, t, () => void this.print())}
    `;
  }

  #frame({ work, module }: OpenedModule): ModuleFrame {
    return {
      t: this.#localize,
      outline: work.outline,
      state: work.state,
      language: module?.language,
      level: this.heading + 1,
      isLinear: this.navigation === 'linear',
      addressOf: (section) => (this.#links.areOn ? this.#links.addressOf(section) : undefined),
      go: (section) => void this.showSection(section),
    };
  }

  /** Takes a module up where it was left, or where the page’s address leads. */
  #begin({ work, restored }: OpenedModule): void {
    const { section } = this.#links;
    this.#first = work.state.current;
    work.subscribe((before) => {
      tellProgress(this, work, before);
      this.requestUpdate();
    });
    this.dispatchEvent(new GeoModuleReadyEvent(work.outline.sections.length, restored.outcome === 'restored'));
    if (section !== undefined) void this.#come(section);
  }

  #knows(id: string): boolean {
    const { work } = this.#opening.opened ?? {};
    return work !== undefined && (id === RESULTS || sectionOf(work.outline, id) !== undefined);
  }

  /** Leaves the section at hand by its button: it was read to its end. */
  async #leave(to: string): Promise<void> {
    const { work } = this.#opening.opened ?? {};
    if (work) work.dispatch({ type: 'read', section: work.state.current });
    await this.showSection(to);
  }

  async #come(id: string): Promise<void> {
    const { work } = this.#opening.opened ?? {};
    if (!work || !this.#knows(id)) return;
    this.contentsOpen = false;
    this.asksToRestart = false;
    work.dispatch({ type: 'go', section: id });
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    scrollContents(this.renderRoot);
  }

  /** A quiz that stands in a written section tells how it went; those of a module’s file are kept step by step. */
  readonly #onQuiz = ({ target }: Event): void => {
    const { opened } = this.#opening;
    if (opened && !opened.module) noteOutcome(opened.work, sectionsIn(this), target);
  };
}
