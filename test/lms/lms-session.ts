import type { LmsConnection, LmsStep, LmsSurroundings } from '../../src/lms/lms-connection.js';
import { packSession } from '../../src/lms/pack-session.js';
import type { Paper } from '../../src/lms/pack/paper.js';
import { SessionTracker } from '../../src/lms/track-session.js';
import { createSession, questionTypes, type Question, type QuestionBank, type Session, type SessionSettings } from '../../src/index.js';
import { sampleResponses, respondAndCheck } from '../support/sample-session.js';
import { sampleBank } from '../support/sample-bank.js';

/** A clock and a wait of one's own: waiting moves the clock. */
export class FakeTime implements LmsSurroundings {
  now = 1_700_000_000_000;
  readonly waits: number[] = [];
  readonly clock = (): number => this.now;
  readonly sleep = (milliseconds: number): Promise<void> => {
    this.waits.push(milliseconds);
    this.now += milliseconds;
    return Promise.resolve();
  };
}

/** A session whose steps go to a connection, as the player sends them. */
export class LmsSession {
  readonly session: Session;
  readonly kept: boolean[] = [];
  readonly #tracker: SessionTracker;
  readonly #paper: Paper;
  #marked: LmsStep['marked'] = [];

  constructor(time: FakeTime, { bank = sampleBank(), settings = {} as Partial<SessionSettings> }: { bank?: QuestionBank<Question>; settings?: Partial<SessionSettings> } = {}) {
    this.#tracker = new SessionTracker({ bank, types: questionTypes });
    let count = 0;
    this.session = createSession({
      bank,
      settings: { mode: 'practice', passFraction: 0.6, ...settings },
      seed: 'one',
      clock: () => (time.now += 1000),
      newId: () => `session-${count++}`,
      record: (entry) => void (this.#marked = [...this.#marked, ...this.#tracker.take(entry)]),
    });
    this.#paper = { bank, types: questionTypes, settings: this.session.state.settings };
    this.session.begin();
  }

  step(limit = 4096): LmsStep {
    const state = this.session.state;
    const marked = this.#marked;
    this.#marked = [];
    return { results: this.#tracker.results(state), state: packSession(state, this.#paper, limit).text, marked };
  }

  async answer(connection: LmsConnection, question: string, kind: 'right' | 'wrong' = 'right'): Promise<boolean> {
    respondAndCheck(this.session, question, sampleResponses[question]?.[kind]);
    return connection.record(this.step());
  }

  async finish(connection: LmsConnection): Promise<boolean> {
    this.session.dispatch({ type: 'finish' });
    return connection.finish(this.step());
  }
}
