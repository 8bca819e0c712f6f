import type { SessionRequest } from '../../session/session-action.js';

/** Sent up by the elements inside `<geo-quiz>`: they ask, the session decides. Does not leave the quiz. */
export class GeoRequestEvent extends Event {
  static readonly eventName = 'geo-request';
  readonly request: SessionRequest;

  constructor(request: SessionRequest) {
    super(GeoRequestEvent.eventName, { bubbles: true, composed: true });
    this.request = request;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-request': GeoRequestEvent;
  }
}
