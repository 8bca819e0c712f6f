/** Fired by `<geo-map>` when a person chooses a place, in the list or on the map. */
export class GeoPlaceChosenEvent extends Event {
  static readonly eventName = 'geo-place-chosen';
  /** The id of the place; undefined when the choice was taken back. */
  readonly place: string | undefined;

  constructor(place: string | undefined) {
    super(GeoPlaceChosenEvent.eventName, { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-place-chosen': GeoPlaceChosenEvent;
  }
}
