/** Fired by `<geo-timeline>` when a person chooses an entry, in the list or in the picture. */
export class GeoEventChosenEvent extends Event {
  static readonly eventName = 'geo-event-chosen';
  /** The id of the entry; undefined when the choice was taken back. */
  readonly event: string | undefined;

  constructor(event: string | undefined) {
    super(GeoEventChosenEvent.eventName, { bubbles: true, composed: true });
    this.event = event;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-event-chosen': GeoEventChosenEvent;
  }
}
