/** Fired by a question element when the learner changes the response. */
export class GeoResponseEvent extends Event {
  static readonly eventName = 'geo-response';
  /** The id of the question. */
  readonly question: string;
  /** The response in the form its question type gives it. */
  readonly response: unknown;

  constructor(question: string, response: unknown) {
    super(GeoResponseEvent.eventName, { bubbles: true, composed: true });
    this.question = question;
    this.response = response;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-response': GeoResponseEvent;
  }
}
