/** Fired by `<geo-class-results>` when it has read files or a table and its figures are shown. */
export class GeoClassResultsReadEvent extends Event {
  static readonly eventName = 'geo-class-results-read';
  /** How many attempts there are now. */
  readonly attempts: number;
  /** How many files or rows were not counted. */
  readonly notes: number;
  /** How many files need a password. */
  readonly locked: number;

  constructor(attempts: number, notes: number, locked: number) {
    super(GeoClassResultsReadEvent.eventName, { bubbles: true, composed: true });
    this.attempts = attempts;
    this.notes = notes;
    this.locked = locked;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-class-results-read': GeoClassResultsReadEvent;
  }
}
