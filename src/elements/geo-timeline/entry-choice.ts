import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** An element whose list of entries and picture show one choice. */
type ChoiceHost = ReactiveControllerHost & HTMLElement & { chosen: string | undefined; readonly renderRoot: HTMLElement | DocumentFragment };

/** Entries that unfold, and the one of them that is marked in a picture. */
export class EntryChoice {
  readonly #open = new Set<string>();
  readonly #host: ChoiceHost;
  readonly #tell: (id: string | undefined) => void;

  /** `tell` is called when a person has chosen, not when the page has. */
  constructor(host: ChoiceHost, tell: (id: string | undefined) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** An entry of a list. What it holds is made when it is unfolded. */
  entry(id: string, line: unknown, body: () => unknown): TemplateResult {
    const isChosen = id === this.#host.chosen;
    const isOpen = this.#open.has(id);
    return html`
      <li part="entry" class=${isChosen ? 'is-chosen' : ''}>
        <details .open=${isOpen} @toggle=${(event: Event) => this.#onToggle(id, (event.target as HTMLDetailsElement).open)}>
          <summary id=${`entry-${id}`} aria-current=${isChosen ? 'true' : nothing}>${line}</summary>
          ${isOpen ? html`<div class="body">${body()}</div>` : nothing}
        </details>
      </li>
    `;
  }

  /** Unfolds what was chosen in the picture and gives it the keyboard. */
  async choose(id: string): Promise<void> {
    this.#open.add(id);
    this.#mark(id);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`entry-${id}`)}`)?.focus();
  }

  #onToggle(id: string, isOpen: boolean): void {
    if (isOpen === this.#open.has(id)) return;
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
    if (isOpen) this.#mark(id);
    else if (this.#host.chosen === id) this.#mark(undefined);
    this.#host.requestUpdate();
  }

  #mark(id: string | undefined): void {
    if (id === this.#host.chosen) return;
    this.#host.chosen = id;
    this.#tell(id);
  }
}
