import { hashText } from '../../model/seeded-random.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { Departure, LmsConnection, LmsLaunch, LmsStep } from '../lms-connection.js';
import { LrsClient, type LrsFetch } from './lrs-client.js';
import { Outbox, type OutboxStore } from './outbox.js';
import { STATE_LIMIT, StateDocument, type SavedState } from './state-document.js';
import type { Statement } from './statement.js';
import { VisitStatements, type VisitSubject } from './visit-statements.js';

export interface XapiOptions extends VisitSubject {
  readonly fetch: LrsFetch;
  readonly store: OutboxStore;
  /** Whether this visit goes on after a reload, and what was sent in it before. */
  readonly visit: VisitMemory;
  /** Told of statements that are not taken, for whoever runs the page. */
  readonly onRefused?: (message: string) => void;
}

/** What is remembered of a visit over a reload of the page; in a browser, of the tab. */
export interface VisitMemory {
  has(what: string): boolean;
  note(what: string): void;
}

/** Tells a record store what happens, and keeps the session there. */
export class XapiConnection implements LmsConnection {
  readonly #options: XapiOptions;
  readonly #outbox: Outbox;
  readonly #document: StateDocument;
  readonly #statements: VisitStatements;
  #isRecording = false;
  #isSpeaking = false;
  #saved: SavedState = { version: 1, state: '' };

  constructor(options: XapiOptions) {
    this.#options = options;
    const client = new LrsClient({ ...options.target, fetch: options.fetch });
    this.#document = new StateDocument(client, options.target);
    this.#statements = new VisitStatements(options);
    this.#outbox = new Outbox(client, options.store, options.surroundings, ({ verb }, { status, text }) =>
      options.onRefused?.(`The record store refused “${verb.display['en-US']}” (${status}). ${text.slice(0, 200)}`),
    );
  }

  async restore(): Promise<LmsLaunch | undefined> {
    const { target, cmi5, visit } = this.#options;
    this.#statements.begin();
    const found = await this.#document.read();
    if (!found) return undefined;
    if (found.saved) this.#saved = found.saved;
    const mode = cmi5?.mode ?? 'normal';
    // After the last word of a visit a record store takes nothing more of it.
    const isOver = visit.has('terminated');
    this.#isSpeaking = !isOver;
    this.#isRecording = mode === 'normal' && !isOver;
    if (this.#isRecording) await this.#outbox.open();
    if (!isOver) {
      this.#outbox.add([this.#statements.initialized()]);
      visit.note('initialized');
    }
    await this.#outbox.flush();
    return {
      mode: isOver && mode === 'normal' ? 'review' : mode,
      saved: this.#saved.state,
      stateLimit: STATE_LIMIT,
      scope: hashText(JSON.stringify([target.actor, target.registration, target.activityId])).toString(36),
      isSettled: this.#saved.outcome !== undefined,
      isNew: found.isNew,
      passFraction: cmi5?.masteryScore,
      language: cmi5?.language,
      returnAddress: cmi5?.returnAddress,
    };
  }

  async record(step: LmsStep): Promise<boolean> {
    if (!this.#isRecording) return false;
    this.#sayAnswers(step);
    return this.#keep(step);
  }

  async finish(step: LmsStep): Promise<boolean> {
    if (!this.#isRecording) return false;
    this.#sayAnswers(step);
    this.#sayOutcome(step.results);
    return this.#keep(step);
  }

  leave(step: LmsStep | undefined, departure: Departure): void {
    if (!this.#isSpeaking) return;
    this.#isSpeaking = false;
    const isOpen = this.#isRecording && this.#saved.outcome === undefined;
    if (this.#isRecording && step) {
      this.#sayAnswers(step);
      void this.#document.putAtOnce({ ...this.#saved, state: step.state });
    }
    this.#isRecording = false;
    // After the last word a record store takes nothing more of this visit. So it is not said where the page may load again and go on;
    // what was then closed after all a host takes for abandoned, and the next launch goes on with it.
    if (departure === 'away' || (departure === 'unknown' && !isOpen)) {
      this.#options.visit.note('terminated');
      this.#outbox.add([this.#statements.terminated()]);
    }
    this.#outbox.leave();
  }

  #sayAnswers({ results, marked }: LmsStep): void {
    this.#outbox.add(marked.map((each) => this.#statements.answered(results.session, each)));
  }

  /** Says how it ended, as far as that is not said yet. In one visit of cmi5 it is said once; what was passed stays passed. */
  #sayOutcome({ fraction, passed = true }: SessionResults): void {
    const duration = this.#statements.duration();
    const before = this.#saved.outcome;
    const isBetter = before === undefined || (before !== 'passed' && passed) || (before === 'failed' && fraction >= (this.#saved.fraction ?? 0));
    const said: Statement[] = [];
    if (before === undefined) said.push(this.#statements.completed(duration));
    if (isBetter && !this.#options.visit.has('judged')) {
      const verb = passed ? 'passed' : 'failed';
      said.push(this.#statements.judged(verb, fraction, duration));
      this.#options.visit.note('judged');
      this.#saved = { ...this.#saved, outcome: verb, fraction };
    }
    this.#outbox.add(said);
  }

  async #keep({ state }: LmsStep): Promise<boolean> {
    if (state !== '') this.#saved = { ...this.#saved, state };
    const [isKept] = await Promise.all([state !== '' && this.#document.put(this.#saved), this.#outbox.flush()]);
    return isKept && this.#outbox.isEmpty;
  }
}
