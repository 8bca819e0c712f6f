import { hashText } from '../model/seeded-random.js';
import type { GroupResult } from '../session/summarize-session.js';
import type { FrameLike } from './find-scorm-api.js';
import type { Departure, LmsConnection, LmsLaunch, LmsStep, LmsSurroundings, MarkedResponse } from './lms-connection.js';
import type { Field, Outcome, ScormModel } from './scorm-model.js';
import { ScormRuntime } from './scorm-runtime.js';

const WORTH: Readonly<Record<Outcome, number>> = { failed: 1, completed: 2, passed: 3 };

/** A connection to a SCORM host of either version. */
export class ScormConnection implements LmsConnection {
  readonly #model: ScormModel;
  readonly #runtime: ScormRuntime;
  readonly #window: FrameLike;
  readonly #surroundings: LmsSurroundings;
  #openedAt = 0;
  #isRecording = false;
  #outcome: Outcome | undefined;
  #points = -1;
  #interactions = 0;
  /** Objectives by id, with their places. */
  readonly #objectives = new Map<string, number>();
  /** What is set, so that the same is not set again. */
  readonly #known = new Map<string, string>();

  constructor(model: ScormModel, window: FrameLike, surroundings: LmsSurroundings) {
    this.#model = model;
    this.#window = window;
    this.#surroundings = surroundings;
    this.#runtime = new ScormRuntime(model.dialect);
  }

  async restore(): Promise<LmsLaunch | undefined> {
    this.#openedAt = this.#surroundings.clock();
    if (!(await this.#runtime.start(this.#window, this.#surroundings))) return undefined;
    const { learner, outcome, points, isUntouched, mode, passFraction, language } = this.#model.readLaunch((element) => this.#runtime.get(element));
    this.#outcome = outcome;
    // A running score may go down with a new session; the result of one that is over may not.
    if (outcome !== undefined) this.#points = points ?? -1;
    this.#isRecording = mode === 'normal';
    const saved = this.#runtime.get('cmi.suspend_data');
    if (this.#isRecording) {
      this.#interactions = this.#runtime.count('cmi.interactions');
      this.#readObjectives();
      if (isUntouched) this.#set(this.#model.begun);
    }
    return {
      mode,
      saved,
      stateLimit: this.#model.stateLimit,
      scope: hashText(`${this.#model.dialect.api} ${learner}`).toString(36),
      isSettled: outcome !== undefined,
      isNew: isUntouched && saved === '',
      ...(passFraction === undefined ? {} : { passFraction }),
      ...(language ? { language } : {}),
    };
  }

  record(step: LmsStep): Promise<boolean> {
    return Promise.resolve(this.#record(step, false));
  }

  finish(step: LmsStep): Promise<boolean> {
    return Promise.resolve(this.#record(step, true));
  }

  leave(step: LmsStep | undefined, departure: Departure): void {
    if (!this.#runtime.isRunning) return;
    if (this.#isRecording && step) this.#record(step, step.results.finishedAt !== null);
    else if (this.#isRecording) {
      this.#set(this.#model.visit(this.#spent()));
      this.#runtime.commit();
    }
    // Where nobody can tell it is taken for the end: what is not finished is lost to some hosts.
    if (departure !== 'reload') this.#runtime.finish();
  }

  #record({ results, state, marked }: LmsStep, isOver: boolean): boolean {
    if (!this.#isRecording || !this.#runtime.isRunning) return false;
    const hasMarks = results.questions.some(({ tries, counts }) => counts && tries.length > 0);
    if (hasMarks || isOver) this.#writeScore(results.fraction, isOver);
    for (const objective of results.objectives) this.#writeObjective(objective, isOver);
    for (const each of marked) this.#writeInteraction(each);
    if (isOver) this.#writeOutcome(results.passed === undefined ? 'completed' : results.passed ? 'passed' : 'failed');
    this.#set(this.#model.visit(this.#spent()));
    const hasState = state.length > 0 && this.#setOne('cmi.suspend_data', state);
    return this.#runtime.commit() && hasState;
  }

  #writeScore(fraction: number, isOver: boolean): void {
    const points = Math.round(fraction * 10_000) / 100;
    if (points < this.#points) return;
    if (this.#outcome !== undefined || isOver) this.#points = points;
    // A later session may be begun in the same attempt; until it is over, the result of the first one stands.
    if (this.#outcome === undefined || isOver) this.#set(this.#model.score(fraction));
  }

  /** What was reached is never taken back. */
  #writeOutcome(outcome: Outcome): void {
    if (this.#outcome !== undefined && WORTH[outcome] <= WORTH[this.#outcome]) return;
    this.#outcome = outcome;
    this.#set(this.#model.outcome(outcome));
  }

  #readObjectives(): void {
    const count = Math.min(200, this.#runtime.count('cmi.objectives'));
    for (let place = 0; place < count; place++) this.#objectives.set(this.#runtime.get(`cmi.objectives.${place}.id`), place);
  }

  #writeObjective({ id, earned, possible }: GroupResult & { readonly id: string }, isOver: boolean): void {
    if (possible <= 0) return;
    let place = this.#objectives.get(id);
    if (place === undefined) {
      place = this.#objectives.size;
      if (!this.#setOne(`cmi.objectives.${place}.id`, id)) return;
      this.#objectives.set(id, place);
    }
    this.#set(this.#model.objective(id, earned / possible, isOver).map(([name, value]) => [`cmi.objectives.${place}.${name}`, value]));
  }

  #writeInteraction(marked: MarkedResponse): void {
    if (this.#interactions >= this.#model.mostInteractions) return;
    const at = `cmi.interactions.${this.#interactions}`;
    const [id, ...fields] = this.#model.interaction(marked);
    // Without its id a host takes nothing else, and the next must not leave a gap.
    if (!id || !this.#runtime.set(`${at}.${id[0]}`, id[1])) return;
    this.#interactions++;
    for (const [name, value] of fields) this.#runtime.set(`${at}.${name}`, value);
  }

  #set(fields: readonly Field[]): void {
    for (const [element, value] of fields) this.#setOne(element, value);
  }

  #setOne(element: string, value: string): boolean {
    if (this.#known.get(element) === value) return true;
    const done = this.#runtime.set(element, value);
    if (done) this.#known.set(element, value);
    return done;
  }

  #spent(): number {
    return this.#surroundings.clock() - this.#openedAt;
  }
}
