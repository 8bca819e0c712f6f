import { expect } from 'chai';
import type { LmsConnection, LmsStep } from '../../src/lms/lms-connection.js';
import { StepSender } from '../../src/player/step-sender.js';

/** Time that passes only when it is told to. */
class FakeTimers {
  now = 0;
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };
  readonly #due = new Map<number, { readonly at: number; readonly run: () => void }>();
  #count = 0;

  install(): void {
    Date.now = () => this.now;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, milliseconds = 0) => {
        this.#due.set(++this.#count, { at: this.now + milliseconds, run });
        return this.#count;
      },
      clearTimeout: (id: number) => this.#due.delete(id),
    });
  }

  restore(): void {
    Date.now = this.#real.now;
    Object.assign(globalThis, { setTimeout: this.#real.setTimeout, clearTimeout: this.#real.clearTimeout });
  }

  /** Lets time pass, and what waits for promises come to rest. */
  async pass(milliseconds: number): Promise<void> {
    for (const end = this.now + milliseconds; ;) {
      await settle();
      const [next] = [...this.#due].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at);
      if (!next) {
        this.now = end;
        return;
      }
      this.#due.delete(next[0]);
      this.now = next[1].at;
      next[1].run();
    }
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe('StepSender', () => {
  const timers = new FakeTimers();
  let sent: [what: 'record' | 'finish' | 'leave', at: number][];
  let takes: boolean;
  let answer: Promise<void>;
  let isFinished: boolean;
  let changes: number;
  let sender: StepSender;

  beforeEach(() => {
    timers.now = 0;
    timers.install();
    [sent, takes, isFinished, changes, answer] = [[], true, false, 0, Promise.resolve()];
    const give = (what: 'record' | 'finish') => async (): Promise<boolean> => {
      sent.push([what, timers.now]);
      await answer;
      return takes;
    };
    const connection: LmsConnection = {
      restore: () => Promise.resolve(undefined),
      record: give('record'),
      finish: give('finish'),
      leave: () => void sent.push(['leave', timers.now]),
    };
    const step = (): LmsStep => ({ results: { finishedAt: isFinished ? 1 : null } as LmsStep['results'], state: '', marked: [] });
    sender = new StepSender(connection, step, () => changes++);
  });
  afterEach(() => timers.restore());

  it('sends what is urgent at once, and what finishes as such', async () => {
    sender.note(true);
    await timers.pass(0);
    isFinished = true;
    sender.note(true);
    await timers.pass(0);
    expect(sent).to.deep.equal([
      ['record', 0],
      ['finish', 0],
    ]);
    expect(sender.host).to.equal('kept');
  });

  it('waits for calm with the rest, but not for ever', async () => {
    sender.note(false);
    await timers.pass(2000);
    expect(sent).to.deep.equal([]);
    for (let second = 2; second < 20; second++) {
      sender.note(false);
      await timers.pass(1000);
    }
    expect(sent[0]).to.deep.equal(['record', 15_000]);
    expect(sent.length).to.equal(1);
    await timers.pass(3000);
    expect(sent.length).to.equal(2);
  });

  it('tries again, each time later, up to once a minute, until the host takes it', async () => {
    takes = false;
    sender.note(true);
    await timers.pass(200_000);
    expect(sent.map(([, at]) => at / 1000)).to.deep.equal([0, 5, 15, 35, 75, 135, 195]);
    expect(sender.host).to.equal('failed');
    takes = true;
    await timers.pass(60_000);
    expect([sent.length, sender.host]).to.deep.equal([8, 'kept']);
    await timers.pass(200_000);
    expect(sent.length).to.equal(8);
    expect(changes).to.be.above(8);
  });

  it('does not say that all is kept while something newer waits', async () => {
    let go = (): void => undefined;
    answer = new Promise((resolve) => (go = resolve));
    sender.note(true);
    sender.note(false);
    go();
    await settle();
    expect(sender.host).to.equal('waiting');
    await timers.pass(3000);
    expect([sent.length, sender.host]).to.deep.equal([2, 'kept']);
  });

  it('never says that a host has all when its state must not be written over', async () => {
    sender.mayWriteState = false;
    sender.note(true);
    await timers.pass(0);
    expect([sent.length, sender.host]).to.deep.equal([1, 'failed']);
  });

  it('takes leave once, and sends nothing after it', async () => {
    sender.note(false);
    sender.leave('away');
    sender.leave('away');
    sender.note(true);
    await timers.pass(20_000);
    expect(sent).to.deep.equal([['leave', 0]]);
    expect(sender.hasLeft).to.equal(true);
  });
});
