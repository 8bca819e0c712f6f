import { html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { PART_MISSING } from '../../bank/load-bank.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import type { ResultsFrame } from './results-frame.js';

/** What panels are made from. */
export interface PanelMaterial {
  readonly host: LitElement & { readonly bank?: string | undefined; readonly earlier?: readonly SessionResults[] | undefined };
  /** The quiz around the results; undefined where they stand alone. */
  readonly context?: QuizContext | undefined;
  readonly results: SessionResults;
  /** The name in the file that the results came from. */
  readonly learner?: string | undefined;
}

/** A part of the page that is drawn once it is asked for, anew with each drawing of the page. */
export interface Panel {
  readonly styles?: CSSResult;
  readonly draw: (results: SessionResults, frame: ResultsFrame) => unknown;
}

export type PanelName = 'next' | 'changes' | 'use' | 'keep';

/** Each in a file of its own. */
const panels: Readonly<Record<PanelName, () => Promise<{ readonly openPanel: (material: PanelMaterial) => Panel | Promise<Panel> }>>> = {
  next: () => import('./read-next-panel.js'),
  changes: () => import('./changes-panel.js'),
  use: () => import('./source-use-panel.js'),
  keep: () => import('./keep-panel.js'),
};

/** The buttons below the sentence, each of which unfolds a panel; one is open at a time. */
export class ResultsPanels {
  #name: PanelName | undefined;
  #panel: Panel | undefined;

  render(material: PanelMaterial, frame: ResultsFrame): TemplateResult {
    const { results } = material;
    const isMarked = frame.shown.has('correctness');
    const offered: readonly [PanelName, unknown][] = [
      ['next', isMarked && frame.shown.has('evidence') && results.sources.some(({ right, count }) => right < count)],
      ['changes', isMarked && (material.context || material.host.earlier?.length)],
      ['use', results.questions.some(({ sourceOpened, passageOpened }) => sourceOpened || passageOpened)],
      ['keep', true],
    ];
    return html`
      <p class="actions openers">
        ${offered.map(([name, holds]) =>
          holds
            ? html`<button type="button" class="outlined" aria-expanded=${this.#name === name} @click=${() => void this.#toggle(name, material)}>
                ${frame.t.text(`results.open-${name}`)}
              </button>`
            : '',
        )}
      </p>
      ${this.#panel?.draw(results, frame)}
    `;
  }

  async #toggle(name: PanelName, material: PanelMaterial): Promise<void> {
    const { host } = material;
    this.#panel = undefined;
    this.#name = this.#name === name ? undefined : name;
    host.requestUpdate();
    if (!this.#name) return;
    const panel = await panels[name]()
      .then(({ openPanel }) => openPanel(material))
      .catch((): Panel => ({ draw: () => html`<p role="alert">${PART_MISSING.message}</p>` }));
    if (this.#name !== name) return;
    if (panel.styles) addStyles(host, panel.styles);
    this.#panel = panel;
    host.requestUpdate();
  }
}
