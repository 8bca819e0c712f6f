import { expect } from 'chai';
import fc from 'fast-check';
import { LrsClient } from '../../src/lms/xapi/lrs-client.js';
import { Outbox, waitAfter, type OutboxStore } from '../../src/lms/xapi/outbox.js';
import { verbOf, type Statement } from '../../src/lms/xapi/statement.js';
import { statementId } from '../../src/lms/xapi/statement-id.js';
import { ACTIVITY, ACTOR, ENDPOINT, FakeLrs, type Trouble } from './fake-lrs.js';
import { FakeTime } from './lms-session.js';

const AUTHORIZATION = 'Basic bGVhcm5lcjpzZWNyZXQ=';

const statement = (number: number): Statement => ({
  id: statementId('test', String(number)),
  actor: ACTOR,
  verb: verbOf('answered'),
  object: { id: `${ACTIVITY}#${number}` },
  context: {},
  timestamp: '2025-01-01T00:00:00.000Z',
});

/** A store of one's own, which outlives the outbox. */
class MemoryStore implements OutboxStore {
  readonly kept: Statement[] = [];
  load = (): Promise<readonly Statement[]> => Promise.resolve([...this.kept]);
  put = (statements: readonly Statement[]): Promise<void> => Promise.resolve(void this.kept.push(...statements));
  remove = (ids: readonly string[]): Promise<void> => {
    this.kept.splice(0, this.kept.length, ...this.kept.filter(({ id }) => !ids.includes(id)));
    return Promise.resolve();
  };
}

const brokenStore: OutboxStore = {
  load: () => Promise.reject(new Error('blocked')),
  put: () => Promise.reject(new Error('blocked')),
  remove: () => Promise.reject(new Error('blocked')),
};

const make = (lrs: FakeLrs, store: OutboxStore = new MemoryStore(), time = new FakeTime()) => {
  const refused: string[] = [];
  const client = new LrsClient({ endpoint: ENDPOINT, authorization: AUTHORIZATION, fetch: lrs.fetch });
  return { outbox: new Outbox(client, store, time, ({ id }) => refused.push(id)), refused, time };
};

/** Long enough for all tries, which wait no real time. */
const settle = async (outbox: Outbox): Promise<void> => {
  for (let round = 0; round < 200 && !outbox.isEmpty; round++) {
    await outbox.flush();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};

describe('an outbox', () => {
  it('delivers each statement once and in order, whatever is lost on the way', async () => {
    const trouble = fc.constantFrom<Trouble | undefined>(undefined, undefined, 'lost-request', 'lost-answer', { status: 503 }, { status: 429, retryAfter: '2' }, { status: 500 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 45 }), fc.array(trouble, { maxLength: 12 }), async (count, troubles) => {
        const lrs = new FakeLrs({}, false);
        lrs.troubles = troubles;
        const { outbox, refused } = make(lrs);
        const statements = Array.from({ length: count }, (_, number) => statement(number));
        outbox.add(statements);
        await settle(outbox);
        expect(lrs.statements.map(({ id }) => id)).to.deep.equal(statements.map(({ id }) => id));
        expect(refused).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a 409 as delivered', async () => {
    const lrs = new FakeLrs({}, false);
    lrs.statements.push(statement(1));
    const { outbox, refused } = make(lrs);
    outbox.add([statement(1)]);
    await outbox.flush();
    expect(outbox.isEmpty).to.equal(true);
    expect(refused).to.deep.equal([]);
  });

  it('sends one by one where some of several are there already', async () => {
    const lrs = new FakeLrs({}, false);
    lrs.statements.push(statement(1));
    const { outbox } = make(lrs);
    outbox.add([statement(0), statement(1), statement(2)]);
    await outbox.flush();
    expect(outbox.isEmpty).to.equal(true);
    expect(lrs.statements).to.have.length(3);
  });

  it('waits as long as it is asked to', async () => {
    const lrs = new FakeLrs({}, false);
    lrs.troubles = [{ status: 503, retryAfter: '17' }];
    const { outbox, time } = make(lrs);
    outbox.add([statement(1)]);
    await settle(outbox);
    expect(time.waits).to.deep.equal([17_000]);
    expect(lrs.statements).to.have.length(1);
  });

  it('lets go of what is refused for good, says so, and goes on', async () => {
    const lrs = new FakeLrs({}, false);
    lrs.troubles = [{ status: 400 }, { status: 400 }];
    const { outbox, refused } = make(lrs);
    outbox.add([statement(1), statement(2)]);
    await settle(outbox);
    expect(refused).to.deep.equal([statement(1).id]);
    expect(lrs.statements.map(({ id }) => id)).to.deep.equal([statement(2).id]);
  });

  it('goes on in the next visit with what the last one could not deliver', async () => {
    const lrs = new FakeLrs({}, false);
    const store = new MemoryStore();
    lrs.troubles = ['lost-request'];
    const first = make(lrs, store, Object.assign(new FakeTime(), { sleep: () => new Promise<void>(() => undefined) }));
    first.outbox.add([statement(1)]);
    await first.outbox.flush();
    expect(lrs.statements).to.deep.equal([]);
    const { outbox } = make(lrs, store);
    await outbox.open();
    await outbox.flush();
    expect(lrs.statements).to.have.length(1);
    expect(store.kept).to.deep.equal([]);
  });

  it('works without a store', async () => {
    const lrs = new FakeLrs({}, false);
    const { outbox } = make(lrs, brokenStore);
    await outbox.open();
    outbox.add([statement(1)]);
    await outbox.flush();
    expect(lrs.statements).to.have.length(1);
  });
});

describe('waitAfter', () => {
  it('waits twice as long each time, up to a minute', () =>
    expect([0, 1, 2, 6, 50].map((failures) => waitAfter({ retryAfter: null }, failures, 0))).to.deep.equal([1000, 2000, 4000, 60_000, 60_000]));

  it('does what the host says in seconds or as a date, within reason', () => {
    const now = Date.UTC(2025, 0, 1);
    expect(['30', new Date(now + 45_000).toUTCString(), '999999', 'soon', '-5', ' '].map((retryAfter) => waitAfter({ retryAfter }, 0, now))).to.deep.equal([
      30_000, 45_000, 600_000, 1000, 1000, 1000,
    ]);
  });
});

describe('statementId', () => {
  it('is a UUID, the same for the same and another for anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        expect(statementId(...one)).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(statementId(...one) === statementId(...other)).to.equal(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
