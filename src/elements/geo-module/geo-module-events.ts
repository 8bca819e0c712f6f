import type { ModuleResults } from '../../module/sum-module.js';

/** Fired by `<geo-module>` when its contents are shown and its saved work has been taken up. */
export class GeoModuleReadyEvent extends Event {
  static readonly eventName = 'geo-module-ready';
  /** How many sections there are. */
  readonly count: number;
  /** Whether earlier work was taken up. */
  readonly resumed: boolean;

  constructor(count: number, resumed: boolean) {
    super(GeoModuleReadyEvent.eventName, { bubbles: true, composed: true });
    this.count = count;
    this.resumed = resumed;
  }
}

/** Fired by `<geo-module>` when the learner comes to another section, or a section is done. */
export class GeoModuleProgressEvent extends Event {
  static readonly eventName = 'geo-module-progress';
  /** The id of the section at hand; `~results` for the page on how it went. */
  readonly section: string;
  readonly done: number;
  readonly count: number;
  /** About how many minutes are left, rounded as it is shown. */
  readonly minutesLeft: number;

  constructor({ section, done, count, minutesLeft }: Pick<GeoModuleProgressEvent, 'section' | 'done' | 'count' | 'minutesLeft'>) {
    super(GeoModuleProgressEvent.eventName, { bubbles: true, composed: true });
    this.section = section;
    this.done = done;
    this.count = count;
    this.minutesLeft = minutesLeft;
  }
}

/** Fired by `<geo-module>` when all that has to be done is done, and again when a better test makes it a pass. */
export class GeoModuleFinishedEvent extends Event {
  static readonly eventName = 'geo-module-finished';
  readonly results: ModuleResults;

  constructor(results: ModuleResults) {
    super(GeoModuleFinishedEvent.eventName, { bubbles: true, composed: true });
    this.results = results;
  }
}

declare global {
  interface HTMLElementEventMap {
    'geo-module-ready': GeoModuleReadyEvent;
    'geo-module-progress': GeoModuleProgressEvent;
    'geo-module-finished': GeoModuleFinishedEvent;
  }
}
