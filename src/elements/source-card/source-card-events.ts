/** Fired by `<source-card>` when a person unfolds the card of a source. */
export class GeoSourceOpenedEvent extends Event {
  static readonly eventName = 'geo-source-opened';
  /** The id of the source. */
  readonly source: string;

  constructor(source: string) {
    super(GeoSourceOpenedEvent.eventName, { bubbles: true, composed: true });
    this.source = source;
  }
}

/** Fired by `<source-card>` when a person opens the article at a passage. */
export class GeoPassageOpenedEvent extends Event {
  static readonly eventName = 'geo-passage-opened';
  readonly source: string;
  /** The id of the claim that the passage makes. */
  readonly claim: string;

  constructor(source: string, claim: string) {
    super(GeoPassageOpenedEvent.eventName, { bubbles: true, composed: true });
    this.source = source;
    this.claim = claim;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-source-opened': GeoSourceOpenedEvent;
    'geo-passage-opened': GeoPassageOpenedEvent;
  }
}
