import { expect } from 'chai';
import { openCmi5, readCmi5Address } from '../../src/lms/cmi5/open-cmi5.js';
import { readLaunchAddress } from '../../src/lms/xapi/read-launch-address.js';
import { XapiConnection } from '../../src/lms/xapi/xapi-connection.js';
import { unpackSession } from '../../src/lms/pack-session.js';
import { questionTypes } from '../../src/index.js';
import { sampleBank } from '../support/sample-bank.js';
import { ACTIVITY, ACTOR, ENDPOINT, FakeLrs, FETCH_ADDRESS, REGISTRATION } from './fake-lrs.js';
import { FakeTime, LmsSession } from './lms-session.js';

const search = new URLSearchParams({ endpoint: ENDPOINT, fetch: FETCH_ADDRESS, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: ACTIVITY });
const noStore = { load: () => Promise.resolve([]), put: () => Promise.resolve(), remove: () => Promise.resolve() };

/** A tab, which remembers over a reload. */
const newTab = () => {
  const notes = new Map<string, string>();
  return {
    memory: { read: () => notes.get('key') ?? null, write: (key: string) => void notes.set('key', key) },
    visit: { has: (what: string) => notes.has(what), note: (what: string) => void notes.set(what, 'yes') },
  };
};

async function launch(lrs: FakeLrs, { time = new FakeTime(), tab = newTab() } = {}) {
  const address = readCmi5Address(search);
  const opened = address && (await openCmi5(address, lrs.fetch, tab.memory));
  if (!opened) return undefined;
  const connection = new XapiConnection({ ...opened, fetch: lrs.fetch, store: noStore, surroundings: time, visit: tab.visit, language: 'en' });
  return { connection, launch: await connection.restore(), time, tab };
}

type Opened = NonNullable<Awaited<ReturnType<typeof launch>>>;
const open = async (lrs: FakeLrs, more?: Parameters<typeof launch>[1]): Promise<Opened> => (await launch(lrs, more)) as Opened;
const wholeQuiz = async (lrs: FakeLrs, wrong: readonly string[] = []): Promise<Opened & { learner: LmsSession }> => {
  const opened = await open(lrs);
  const learner = new LmsSession(opened.time, { settings: { passFraction: opened.launch?.passFraction ?? 0.6 } });
  for (const question of ['river', 'closed', 'count', 'office']) await learner.answer(opened.connection, question, wrong.includes(question) ? 'wrong' : 'right');
  await learner.finish(opened.connection);
  return { ...opened, learner };
};

/** Requests that go with the page are answered in their own time. */
const arrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a cmi5 launch', () => {
  it('says in order: initialized, each answer, completed, passed, terminated, as the rules want it', async () => {
    const lrs = new FakeLrs({ masteryScore: 0.7, returnURL: 'https://lms.example/back' });
    const { connection, launch: told, learner } = await wholeQuiz(lrs, ['closed']);
    connection.leave(learner.step(), 'away');
    await arrive();
    expect(lrs.faults).to.deep.equal([]);
    expect(lrs.verbs).to.deep.equal(['initialized', 'answered', 'answered', 'answered', 'answered', 'completed', 'passed', 'terminated']);
    expect(told).to.deep.include({ mode: 'normal', passFraction: 0.7, language: 'ur-PK', returnAddress: 'https://lms.example/back' });
    expect(lrs.statements[6]?.result).to.deep.include({ success: true, score: { scaled: 0.8, raw: 80, min: 0, max: 100 } });
  });

  it('says failed below the mastery score', async () => {
    const lrs = new FakeLrs({ masteryScore: 0.9 });
    await wholeQuiz(lrs, ['closed']);
    expect(lrs.faults).to.deep.equal([]);
    expect(lrs.verbs.slice(-2)).to.deep.equal(['completed', 'failed']);
  });

  it('describes each answer as an interaction, with the author’s ids', async () => {
    const lrs = new FakeLrs();
    await wholeQuiz(lrs);
    const [, river, , count] = lrs.statements as unknown as {
      object: { id: string; definition: Record<string, unknown> };
      result: Record<string, unknown>;
      context: { contextActivities: { parent: unknown } };
    }[];
    expect(river?.object.id).to.equal(`${ACTIVITY}#river`);
    expect(river?.object.definition).to.deep.include({ type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'choice' });
    expect(river?.object.definition.correctResponsesPattern).to.deep.equal([river?.result.response]);
    expect(river?.context.contextActivities.parent).to.deep.equal([{ id: ACTIVITY }]);
    expect(count?.object.definition.interactionType).to.equal('numeric');
    expect((count?.object.definition.correctResponsesPattern as string[])[0]).to.match(/^[\d.]+\[:\][\d.]+$/);
  });

  for (const launchMode of ['Browse', 'Review'] as const)
    it(`says only initialized and terminated in ${launchMode}`, async () => {
      const lrs = new FakeLrs({ launchMode });
      const { connection, launch: told, learner } = await wholeQuiz(lrs);
      connection.leave(learner.step(), 'away');
      await arrive();
      expect(told?.mode).to.equal(launchMode.toLowerCase());
      expect(lrs.verbs).to.deep.equal(['initialized', 'terminated']);
      expect(lrs.faults).to.deep.equal([]);
      expect(lrs.documents.size).to.equal(0);
    });

  it('asks for the key once, and goes on with it after a reload', async () => {
    const lrs = new FakeLrs();
    const first = await open(lrs);
    const learner = new LmsSession(first.time);
    await learner.answer(first.connection, 'river');
    first.connection.leave(learner.step(), 'reload');
    await arrive();
    const second = await open(lrs, { tab: first.tab, time: first.time });
    await learner.answer(second.connection, 'closed');
    expect(lrs.keysGiven).to.equal(1);
    expect(lrs.verbs).to.deep.equal(['initialized', 'answered', 'answered']);
    expect(lrs.faults).to.deep.equal([]);
  });

  it('leaves a visit open that may go on after a reload, and closes one that is over', async () => {
    const open1 = new FakeLrs();
    const unfinished = await open(open1);
    const learner = new LmsSession(unfinished.time);
    await learner.answer(unfinished.connection, 'river');
    unfinished.connection.leave(learner.step(), 'unknown');
    const over = new FakeLrs();
    const finished = await wholeQuiz(over);
    finished.connection.leave(finished.learner.step(), 'unknown');
    await arrive();
    expect(open1.verbs).to.deep.equal(['initialized', 'answered']);
    expect(over.verbs.at(-1)).to.equal('terminated');
    expect([...open1.faults, ...over.faults]).to.deep.equal([]);
  });

  it('does without a host whose key is spent', async () => {
    const lrs = new FakeLrs();
    await open(lrs);
    expect(await launch(lrs)).to.equal(undefined);
  });

  it('records nothing more in a visit that was taken leave of', async () => {
    const lrs = new FakeLrs();
    const first = await open(lrs);
    first.connection.leave(undefined, 'away');
    await arrive();
    const second = await open(lrs, { tab: first.tab, time: first.time });
    expect(second.launch?.mode).to.equal('review');
    expect(await new LmsSession(second.time).answer(second.connection, 'river')).to.equal(false);
    expect(lrs.verbs).to.deep.equal(['initialized', 'terminated']);
    expect(lrs.faults).to.deep.equal([]);
  });

  it('gives the session back at the next launch', async () => {
    const lrs = new FakeLrs();
    const first = await open(lrs);
    const learner = new LmsSession(first.time);
    expect(first.launch).to.deep.include({ saved: '', isNew: true });
    expect(await learner.answer(first.connection, 'river')).to.equal(true);
    lrs.begin('session-2');
    const second = await open(lrs);
    expect(second.launch?.isNew).to.equal(false);
    const unpacked = unpackSession(second.launch?.saved ?? '', { bank: sampleBank(), types: questionTypes, settings: learner.session.state.settings });
    expect(unpacked).to.deep.include({ outcome: 'restored', state: learner.session.state });
  });

  it('judges once in a visit, and can be passed in a later one, but never falls back', async () => {
    const lrs = new FakeLrs({ masteryScore: 0.9 });
    await wholeQuiz(lrs, ['closed']);
    lrs.begin('session-2');
    await wholeQuiz(lrs);
    lrs.begin('session-3');
    await wholeQuiz(lrs, ['closed']);
    expect(lrs.faults).to.deep.equal([]);
    expect(lrs.verbs.filter((verb) => ['completed', 'passed', 'failed'].includes(verb))).to.deep.equal(['completed', 'failed', 'passed']);
  });

  it('loses no statement to a host that is out of order for a while', async () => {
    const lrs = new FakeLrs({ masteryScore: 0.7 });
    const { connection, time } = await open(lrs);
    const learner = new LmsSession(time);
    lrs.troubles = [{ status: 503, retryAfter: '3' }, 'lost-answer', 'lost-request', { status: 500 }, undefined, 'lost-answer'];
    for (const question of ['river', 'closed', 'count', 'office']) await learner.answer(connection, question);
    await learner.finish(connection);
    for (let round = 0; round < 50; round++) await arrive();
    await connection.record(learner.step());
    expect(lrs.verbs).to.deep.equal(['initialized', 'answered', 'answered', 'answered', 'answered', 'completed', 'passed']);
    expect(lrs.faults).to.deep.equal([]);
  });

  it('says whether the host has it', async () => {
    const lrs = new FakeLrs();
    const { connection, time } = await open(lrs, { time: Object.assign(new FakeTime(), { sleep: () => new Promise<void>(() => undefined) }) });
    const learner = new LmsSession(time);
    lrs.troubles = ['lost-request', 'lost-request'];
    expect(await learner.answer(connection, 'river')).to.equal(false);
    time.now += 120_000;
    expect(await connection.record(learner.step())).to.equal(true);
  });

  it('reads only whole addresses', () => {
    for (const name of ['endpoint', 'fetch', 'actor', 'registration', 'activityId']) {
      const less = new URLSearchParams(search);
      less.delete(name);
      expect(readCmi5Address(less), name).to.equal(undefined);
    }
    expect(readCmi5Address(new URLSearchParams({ ...Object.fromEntries(search), actor: 'nobody' }))).to.equal(undefined);
  });
});

describe('a launch in the way of Tin Can', () => {
  it('speaks without what only cmi5 has', async () => {
    const lrs = new FakeLrs({}, false);
    const target = readLaunchAddress(
      new URLSearchParams({ endpoint: ENDPOINT, auth: 'Basic bGVhcm5lcjpzZWNyZXQ=', actor: JSON.stringify(ACTOR), registration: REGISTRATION, activity_id: ACTIVITY }),
    );
    if (!target) throw new Error('not read');
    const time = new FakeTime();
    const connection = new XapiConnection({ target, fetch: lrs.fetch, store: noStore, surroundings: time, visit: newTab().visit, language: 'en' });
    await connection.restore();
    const learner = new LmsSession(time);
    await learner.answer(connection, 'river');
    await learner.finish(connection);
    connection.leave(learner.step(), 'away');
    await arrive();
    expect(lrs.verbs).to.deep.equal(['initialized', 'answered', 'completed', 'failed', 'terminated']);
    expect(JSON.stringify(lrs.statements)).not.to.include('w3id.org/xapi/cmi5');
    expect(lrs.statements.every(({ context }) => context.registration === REGISTRATION)).to.equal(true);
  });

  it('reads people as old hosts write them', () => {
    const actor = JSON.stringify({ name: ['A'], mbox: ['mailto:a@example.org'], objectType: 'Agent' });
    const read = readLaunchAddress(new URLSearchParams({ endpoint: ENDPOINT, auth: 'Basic x', actor, activity_id: ACTIVITY }));
    expect(read?.actor).to.deep.equal({ name: 'A', mbox: 'mailto:a@example.org', objectType: 'Agent' });
  });
});
