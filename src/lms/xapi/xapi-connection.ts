import { hashText } from '../../model/seeded-random.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { Departure, LaunchMode, LmsConnection, LmsLaunch, LmsStep, LmsSurroundings } from '../lms-connection.js';
import { writeDuration } from '../session-time.js';
import { isDone, LrsClient, objectIn, type LrsFetch } from './lrs-client.js';
import { Outbox, type OutboxStore } from './outbox.js';
import { CATEGORY, extendContext, MASTERY_SCORE, questionActivity, responseResult, SESSION_ID, verbOf, type Statement, type StatementContext, type Verb } from './statement.js';
import { statementId } from './statement-id.js';

/** Who is talking to whom about what. */
export interface XapiTarget {
  readonly endpoint: string;
  /** The whole value of the header. */
  readonly authorization: string;
  readonly actor: unknown;
  readonly registration: string | undefined;
  readonly activityId: string;
}

/** What cmi5 adds: a record of the launch, which says how the statements are to be made. */
export interface Cmi5Launch {
  readonly contextTemplate: StatementContext;
  readonly mode: LaunchMode;
  readonly masteryScore: number | undefined;
  readonly returnAddress: string | undefined;
  readonly language: string | undefined;
}

export interface XapiOptions {
  readonly target: XapiTarget;
  readonly cmi5?: Cmi5Launch | undefined;
  readonly fetch: LrsFetch;
  readonly store: OutboxStore;
  readonly surroundings: LmsSurroundings;
  /** Whether this visit goes on after a reload, and what was sent in it before. */
  readonly visit: VisitMemory;
  /** The language of the texts of the bank. */
  readonly language: string;
  /** Told of statements that are not taken, for whoever runs the page. */
  readonly onRefused?: (message: string) => void;
}

/** What is remembered of a visit over a reload of the page; in a browser, of the tab. */
export interface VisitMemory {
  has(what: string): boolean;
  note(what: string): void;
}

/** The name of our document among those that a record store keeps of an activity. */
const STATE_ID = 'geo-quiz';
const STATE_LIMIT = 64_000;

/** What our document holds. */
interface SavedState {
  readonly version: 1;
  readonly state: string;
  readonly outcome?: 'completed' | 'passed' | 'failed' | undefined;
  readonly fraction?: number | undefined;
}

/** Tells a record store what happens, and keeps the session there. */
export class XapiConnection implements LmsConnection {
  readonly #options: XapiOptions;
  readonly #client: LrsClient;
  readonly #outbox: Outbox;
  #openedAt = 0;
  #isRecording = false;
  #isSpeaking = false;
  #saved: SavedState = { version: 1, state: '' };
  /** State documents go one after the other; of those that wait only the last is sent. */
  #saving: Promise<boolean> = Promise.resolve(true);
  #newest = 0;

  constructor(options: XapiOptions) {
    this.#options = options;
    this.#client = new LrsClient({ ...options.target, fetch: options.fetch });
    this.#outbox = new Outbox(this.#client, options.store, options.surroundings, ({ verb }, { status, text }) =>
      options.onRefused?.(`The record store refused “${verb.display['en-US']}” (${status}). ${text.slice(0, 200)}`),
    );
  }

  async restore(): Promise<LmsLaunch | undefined> {
    const { target, cmi5, surroundings, visit } = this.#options;
    this.#openedAt = surroundings.clock();
    const answer = await this.#client.send('GET', 'activities/state', { query: this.#stateQuery() });
    if (answer.status !== 404 && !isDone(answer)) return undefined;
    const saved = isDone(answer) ? objectIn(answer) : undefined;
    if (saved && typeof saved.state === 'string') this.#saved = saved as unknown as SavedState;
    const mode = cmi5?.mode ?? 'normal';
    // After the last word of a visit a record store takes nothing more of it.
    const isOver = visit.has('terminated');
    this.#isSpeaking = !isOver;
    this.#isRecording = mode === 'normal' && !isOver;
    if (this.#isRecording) await this.#outbox.open();
    if (!isOver) {
      this.#say([this.#statement('initialized', this.#visitStatementId('initialized'))]);
      visit.note('initialized');
    }
    await this.#outbox.flush();
    return {
      mode: isOver && mode === 'normal' ? 'review' : mode,
      saved: this.#saved.state,
      stateLimit: STATE_LIMIT,
      scope: hashText(JSON.stringify([target.actor, target.registration, target.activityId])).toString(36),
      isSettled: this.#saved.outcome !== undefined,
      isNew: saved === undefined,
      passFraction: cmi5?.masteryScore,
      language: cmi5?.language,
      returnAddress: cmi5?.returnAddress,
    };
  }

  async record(step: LmsStep): Promise<boolean> {
    if (!this.#isRecording) return false;
    this.#sayAnswers(step);
    return this.#keep(step, this.#saved);
  }

  async finish(step: LmsStep): Promise<boolean> {
    if (!this.#isRecording) return false;
    this.#sayAnswers(step);
    const saved = this.#sayOutcome(step.results);
    return this.#keep(step, saved);
  }

  leave(step: LmsStep | undefined, departure: Departure): void {
    const { visit } = this.#options;
    if (!this.#isSpeaking) return;
    this.#isSpeaking = false;
    const isOpen = this.#isRecording && this.#saved.outcome === undefined;
    if (this.#isRecording && step) {
      this.#sayAnswers(step);
      void this.#put({ ...this.#saved, state: step.state }, true);
    }
    this.#isRecording = false;
    // After the last word a record store takes nothing more of this visit. So it is not said where the page may load again and go on;
    // what was then closed after all a host takes for abandoned, and the next launch goes on with it.
    if (departure === 'away' || (departure === 'unknown' && !isOpen)) {
      visit.note('terminated');
      this.#say([this.#statement('terminated', this.#visitStatementId('terminated'), { duration: writeDuration(this.#spent()) })]);
    }
    this.#outbox.leave();
  }

  #sayAnswers({ results, marked }: LmsStep): void {
    const { target } = this.#options;
    this.#say(
      marked.map((each): Statement => {
        const activity = questionActivity(target.activityId, each, this.#options);
        const context = extendContext(this.#context(), { parent: [{ id: target.activityId }] });
        const id = statementId(target.registration ?? '', results.session, each.question.id, String(each.tryNumber));
        return { ...this.#statement('answered', id, responseResult(each), context), id, object: activity, timestamp: new Date(each.marked.at).toISOString() };
      }),
    );
  }

  /** Says how it ended, as far as that is not said yet. In one visit of cmi5 it is said once; what was passed stays passed. */
  #sayOutcome({ fraction, passed = true }: SessionResults): SavedState {
    const { cmi5, target, visit } = this.#options;
    const result = { duration: writeDuration(this.#spent()) };
    const before = this.#saved.outcome;
    const registration = target.registration ?? this.#visitId();
    const isBetter = before === undefined || (before !== 'passed' && passed);
    const isHigher = fraction >= (this.#saved.fraction ?? 0);
    const statements: Statement[] = [];
    if (before === undefined) statements.push(this.#statement('completed', statementId(registration, 'completed'), { completion: true, ...result }, this.#countingContext()));
    if ((isBetter || (before === 'failed' && isHigher)) && !visit.has('judged')) {
      const scaled = Math.min(1, Math.max(0, fraction));
      const score = { scaled, raw: Math.round(scaled * 10_000) / 100, min: 0, max: 100 };
      const verb = passed ? 'passed' : 'failed';
      const extensions = cmi5?.masteryScore === undefined ? {} : { [MASTERY_SCORE]: cmi5.masteryScore };
      const id = passed ? statementId(registration, 'passed') : statementId(registration, this.#visitId(), 'failed');
      statements.push(this.#statement(verb, id, { score, success: passed, ...result }, this.#countingContext(extensions)));
      visit.note('judged');
      this.#saved = { ...this.#saved, outcome: verb, fraction };
    }
    this.#say(statements);
    return this.#saved;
  }

  async #keep({ state }: LmsStep, saved: SavedState): Promise<boolean> {
    const [isKept] = await Promise.all([state === '' ? false : this.#put({ ...saved, state }, false), this.#outbox.flush()]);
    return isKept && this.#outbox.isEmpty;
  }

  async #put(saved: SavedState, isLast: boolean): Promise<boolean> {
    this.#saved = saved;
    const send = async (): Promise<boolean> => isDone(await this.#client.send('PUT', 'activities/state', { query: this.#stateQuery(), body: saved, isLast }));
    if (isLast) return send();
    const number = ++this.#newest;
    // A newer one that waits stands for this one too.
    return (this.#saving = this.#saving.then((before) => (number < this.#newest ? before : send())));
  }

  #say(statements: readonly Statement[]): void {
    this.#outbox.add(statements);
  }

  #statement(verb: Verb, id: string, result?: Readonly<Record<string, unknown>>, context: StatementContext = this.#ownContext()): Statement {
    const { target, surroundings } = this.#options;
    return {
      id,
      actor: target.actor,
      verb: verbOf(verb),
      object: { objectType: 'Activity', id: target.activityId },
      ...(result ? { result } : {}),
      context,
      timestamp: new Date(surroundings.clock()).toISOString(),
    };
  }

  #context(): StatementContext {
    const { cmi5, target } = this.#options;
    return { ...cmi5?.contextTemplate, ...(target.registration === undefined ? {} : { registration: target.registration }) };
  }

  #ownContext(): StatementContext {
    return this.#options.cmi5 ? extendContext(this.#context(), { category: [CATEGORY.cmi5] }) : this.#context();
  }

  #countingContext(extensions: Readonly<Record<string, unknown>> = {}): StatementContext {
    return this.#options.cmi5 ? extendContext(this.#context(), { category: [CATEGORY.cmi5, CATEGORY.moveOn] }, extensions) : this.#context();
  }

  /** Stands for this visit: the host's own name of it in cmi5, else the time at which it began. */
  #visitId(): string {
    const session = this.#options.cmi5?.contextTemplate.extensions?.[SESSION_ID];
    return typeof session === 'string' ? session : String(this.#openedAt);
  }

  #visitStatementId(verb: Verb): string {
    return statementId(this.#options.target.registration ?? '', this.#visitId(), verb);
  }

  #stateQuery(): Record<string, string> {
    const { activityId, actor, registration } = this.#options.target;
    return { activityId, agent: JSON.stringify(actor), stateId: STATE_ID, ...(registration === undefined ? {} : { registration }) };
  }

  #spent(): number {
    return this.#options.surroundings.clock() - this.#openedAt;
  }
}
