import type { LitElement } from 'lit';
import type { Section } from '../../model/module.js';
import { isLoaded, loadElementFor } from './section-elements.js';

/** Loads what the section at hand is shown with, and draws it again when that is here. */
export class SectionLoading {
  readonly #host: LitElement;
  readonly #waiting = new Set<string>();
  readonly #failed = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether a kind of section can be shown; begins to load what it needs where it cannot. */
  has(kind: Section['kind']): boolean {
    if (isLoaded(kind)) return true;
    if (!this.#waiting.has(kind) && !this.#failed.has(kind)) void this.#load(kind);
    return false;
  }

  /** Whether a part of the program did not come. */
  failed(kind: Section['kind']): boolean {
    return this.#failed.has(kind);
  }

  /** Tries once more. */
  retry(kind: Section['kind']): void {
    this.#failed.delete(kind);
    this.#host.requestUpdate();
  }

  async #load(kind: Section['kind']): Promise<void> {
    this.#waiting.add(kind);
    try {
      await loadElementFor(kind);
    } catch {
      this.#failed.add(kind);
    }
    this.#waiting.delete(kind);
    this.#host.requestUpdate();
  }
}
