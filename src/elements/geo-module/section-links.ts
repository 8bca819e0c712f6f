import type { LitElement, ReactiveController } from 'lit';
import { readSectionLink, writeSectionLink } from '../../module/section-link.js';

/** What the links need of the element they lead into. */
export interface LinkedModule extends LitElement {
  readonly links: string;
  /** The name of the module in addresses. */
  readonly linkScope: string;
}

/**
 * Gives each section an address of its own: reads it from the page’s, writes it there when the learner goes on, and follows when the
 * browser goes back. What other scripts keep in the page’s history is left as it is.
 */
export class SectionLinks implements ReactiveController {
  readonly #host: LinkedModule;
  readonly #follow: (section: string | undefined) => void;

  /** @param follow goes to a section; to the one that was shown at first where the address names none any more */
  constructor(host: LinkedModule, follow: (section: string | undefined) => void) {
    this.#host = host;
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onMove);
    addEventListener('hashchange', this.#onMove);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onMove);
    removeEventListener('hashchange', this.#onMove);
  }

  get areOn(): boolean {
    return this.#host.links !== 'off';
  }

  /** The section that the page’s address names. */
  get section(): string | undefined {
    return this.areOn ? readSectionLink(location.hash, this.#host.linkScope) : undefined;
  }

  /** The whole address, because `#…` alone would be relative to the page’s base. */
  addressOf(section: string): string {
    return location.href.replace(/#.*$/su, '') + writeSectionLink(this.#host.linkScope, section);
  }

  /** Notes in the page’s history that the learner has gone to a section. */
  push(section: string): void {
    if (!this.areOn || this.section === section) return;
    try {
      history.pushState(history.state, '', this.addressOf(section));
    } catch {
      // A page without an address of its own, such as one in a frame made from text, has no history either.
    }
  }

  readonly #onMove = (): void => {
    if (!this.areOn) return;
    const { section } = this;
    // An address that speaks of something else on the page moves nothing here.
    if (section !== undefined || location.hash === '') this.#follow(section);
  };
}
