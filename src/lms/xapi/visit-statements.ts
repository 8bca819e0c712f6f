import type { LmsSurroundings, MarkedResponse } from '../lms-connection.js';
import { writeDuration } from '../session-time.js';
import { CATEGORY, extendContext, MASTERY_SCORE, questionActivity, responseResult, SESSION_ID, verbOf, type Statement, type StatementContext, type Verb } from './statement.js';
import { statementId } from './statement-id.js';
import type { Cmi5Launch, XapiTarget } from './xapi-launch.js';

/** Of whom and what the statements of a visit speak. */
export interface VisitSubject {
  readonly target: XapiTarget;
  readonly cmi5?: Cmi5Launch | undefined;
  readonly surroundings: LmsSurroundings;
  /** The language of the texts of the bank. */
  readonly language: string;
}

/** Words what is said of one visit; whether and when it is said is not decided here. */
export class VisitStatements {
  readonly #subject: VisitSubject;
  #openedAt = 0;

  constructor(subject: VisitSubject) {
    this.#subject = subject;
  }

  /** The visit begins now. */
  begin(): void {
    this.#openedAt = this.#subject.surroundings.clock();
  }

  /** How long the visit has lasted. */
  duration(): string {
    return writeDuration(this.#subject.surroundings.clock() - this.#openedAt);
  }

  initialized(): Statement {
    return this.#statement('initialized', this.#visitStatementId('initialized'));
  }

  answered(session: string, each: MarkedResponse): Statement {
    const { target } = this.#subject;
    const activity = questionActivity(target.activityId, each, this.#subject);
    const context = extendContext(this.#context(), { parent: [{ id: target.activityId }] });
    const id = statementId(target.registration ?? '', session, each.question.id, String(each.tryNumber));
    return { ...this.#statement('answered', id, responseResult(each), context), id, object: activity, timestamp: new Date(each.marked.at).toISOString() };
  }

  completed(duration: string): Statement {
    return this.#statement('completed', statementId(this.#registration(), 'completed'), { completion: true, duration }, this.#countingContext());
  }

  judged(verb: 'passed' | 'failed', fraction: number, duration: string): Statement {
    const { cmi5 } = this.#subject;
    const scaled = Math.min(1, Math.max(0, fraction));
    const score = { scaled, raw: Math.round(scaled * 10_000) / 100, min: 0, max: 100 };
    const extensions = cmi5?.masteryScore === undefined ? {} : { [MASTERY_SCORE]: cmi5.masteryScore };
    const isPassed = verb === 'passed';
    // Passed is said once of a registration, failed once of a visit.
    const id = isPassed ? statementId(this.#registration(), 'passed') : statementId(this.#registration(), this.#visitId(), 'failed');
    return this.#statement(verb, id, { score, success: isPassed, duration }, this.#countingContext(extensions));
  }

  terminated(): Statement {
    return this.#statement('terminated', this.#visitStatementId('terminated'), { duration: this.duration() });
  }

  #statement(verb: Verb, id: string, result?: Readonly<Record<string, unknown>>, context: StatementContext = this.#ownContext()): Statement {
    const { target, surroundings } = this.#subject;
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
    const { cmi5, target } = this.#subject;
    return { ...cmi5?.contextTemplate, ...(target.registration === undefined ? {} : { registration: target.registration }) };
  }

  #ownContext(): StatementContext {
    return this.#subject.cmi5 ? extendContext(this.#context(), { category: [CATEGORY.cmi5] }) : this.#context();
  }

  #countingContext(extensions: Readonly<Record<string, unknown>> = {}): StatementContext {
    return this.#subject.cmi5 ? extendContext(this.#context(), { category: [CATEGORY.cmi5, CATEGORY.moveOn] }, extensions) : this.#context();
  }

  #registration(): string {
    return this.#subject.target.registration ?? this.#visitId();
  }

  /** Stands for this visit: the host's own name of it in cmi5, else the time at which it began. */
  #visitId(): string {
    const session = this.#subject.cmi5?.contextTemplate.extensions?.[SESSION_ID];
    return typeof session === 'string' ? session : String(this.#openedAt);
  }

  #visitStatementId(verb: Verb): string {
    return statementId(this.#subject.target.registration ?? '', this.#visitId(), verb);
  }
}
