import { expect } from 'chai';
import type { FrameLike } from '../../src/lms/find-scorm-api.js';
import { unpackSession } from '../../src/lms/pack-session.js';
import { ScormConnection } from '../../src/lms/scorm-connection.js';
import type { ScormModel } from '../../src/lms/scorm-model.js';
import { scorm12Model } from '../../src/lms/scorm-1.2/scorm-1.2-model.js';
import { scorm2004Model } from '../../src/lms/scorm-2004/scorm-2004-model.js';
import { questionTypes } from '../../src/index.js';
import { everyTypeBank, responsesTo } from '../support/every-type-bank.js';
import { sampleBank } from '../support/sample-bank.js';
import { FakeScorm } from './fake-scorm.js';
import { FakeTime, LmsSession } from './lms-session.js';
import type { ScormVersion } from './strict-scorm.js';

interface Words {
  readonly version: ScormVersion;
  readonly model: ScormModel;
  readonly status: string;
  readonly raw: string;
  readonly exit: string;
  readonly time: string;
  readonly mode: string;
  readonly wrong: string;
}

const both: readonly Words[] = [
  {
    version: '1.2',
    model: scorm12Model,
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    mode: 'cmi.core.lesson_mode',
    wrong: 'wrong',
  },
  {
    version: '2004',
    model: scorm2004Model,
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    mode: 'cmi.mode',
    wrong: 'incorrect',
  },
];

for (const { version, model, status, raw, exit, time: timeField, mode, wrong } of both) {
  const windowWith = (host: FakeScorm): FrameLike => ({ [model.dialect.api]: host.api }) as FrameLike;
  const begin = (host: FakeScorm, time = new FakeTime()) => ({ time, connection: new ScormConnection(model, windowWith(host), time) });

  describe(`a connection to SCORM ${version}`, () => {
    it('says that an untouched page is incomplete, without a score, and takes leave once', async () => {
      const host = new FakeScorm(version);
      const { connection } = begin(host);
      expect(await connection.restore()).to.deep.include({ mode: 'normal', saved: '', isNew: true, isSettled: false });
      connection.leave(undefined, 'away');
      connection.leave(undefined, 'away');
      expect(host.data.get(status)).to.equal('incomplete');
      expect(host.data.has(raw)).to.equal(false);
      expect(host.finishes).to.equal(1);
      expect(host.faults).to.deep.equal([]);
    });

    it('commits after each marked response, with score, time, state and what was answered', async () => {
      const host = new FakeScorm(version);
      const { connection, time } = begin(host);
      await connection.restore();
      const learner = new LmsSession(time);
      const commits = (): number => host.calls.filter((call) => call === 'Commit').length;
      for (const [index, question] of ['river', 'closed', 'count', 'office'].entries()) {
        expect(await learner.answer(connection, question, question === 'closed' ? 'wrong' : 'right')).to.equal(true);
        expect(commits()).to.equal(index + 1);
      }
      expect(host.data.get(status)).to.equal('incomplete');
      expect(await learner.finish(connection)).to.equal(true);
      expect(host.data.get(raw)).to.equal('80');
      expect(host.data.get(exit)).to.equal('suspend');
      expect(host.data.get(timeField)).to.match(version === '1.2' ? /^0000:00:\d\d\.00$/ : /^PT\d+S$/);
      expect([0, 1, 2, 3].map((place) => host.data.get(`cmi.interactions.${place}.result`))).to.deep.equal(['correct', wrong, 'correct', 'correct']);
      expect(host.data.get('cmi.objectives.0.id')).to.equal('read');
      expect(host.faults).to.deep.equal([]);
      if (version === '1.2') expect(host.data.get(status)).to.equal('passed');
      else {
        expect(host.data.get('cmi.success_status')).to.equal('passed');
        expect(host.data.get(status)).to.equal('completed');
        expect(host.data.get('cmi.score.scaled')).to.equal('0.8');
      }
      const bank = sampleBank();
      expect(unpackSession(host.data.get('cmi.suspend_data') ?? '', { bank, types: questionTypes, settings: learner.session.state.settings })).to.deep.include({
        state: learner.session.state,
      });
    });

    it('is completed, neither passed nor failed, where nothing says what passes', async () => {
      const host = new FakeScorm(version);
      const { connection, time } = begin(host);
      await connection.restore();
      const learner = new LmsSession(time, { settings: { passFraction: undefined } });
      await learner.answer(connection, 'river');
      await learner.finish(connection);
      expect(host.data.get(status)).to.equal('completed');
      expect(host.data.has('cmi.success_status')).to.equal(false);
    });

    it('writes every type of question so that a strict host takes it, right, wrong and partly right', async () => {
      const host = new FakeScorm(version);
      const { connection, time } = begin(host);
      await connection.restore();
      for (const kind of ['right', 'wrong', 'partly'] as const) {
        const bank = everyTypeBank();
        const learner = new LmsSession(time, { bank, settings: { passFraction: 0.6 } });
        for (const question of bank.questions) {
          const response = responsesTo(question, questionTypes[question.type].withoutAnswer(question as never, learner.session.state.seed))[kind];
          if (response === undefined) continue;
          learner.session.dispatch({ type: 'respond', question: question.id, response });
          learner.session.dispatch({ type: 'check', question: question.id });
          await connection.record(learner.step());
        }
      }
      expect(host.faults).to.deep.equal([]);
      const types = new Set([...host.data].filter(([element]) => /interactions\.\d+\.type$/.test(element)).map(([, value]) => value));
      expect([...types]).to.include.members(['choice', 'true-false', 'numeric', 'matching', 'sequencing', 'fill-in']);
    });

    it('goes on counting interactions where an earlier visit ended', async () => {
      const host = new FakeScorm(version, { 'cmi.interactions.0.id': 'river', 'cmi.interactions.1.id': 'closed' });
      const { connection, time } = begin(host);
      await connection.restore();
      await new LmsSession(time).answer(connection, 'count');
      expect(host.data.get('cmi.interactions.2.id')).to.equal('count');
      expect(host.data.get('cmi.interactions.0.id')).to.equal('river');
    });

    for (const word of ['review', 'browse'])
      it(`writes nothing in ${word}`, async () => {
        const host = new FakeScorm(version, { [mode]: word });
        const { connection, time } = begin(host);
        expect(await connection.restore()).to.deep.include({ mode: word });
        const learner = new LmsSession(time);
        expect(await learner.answer(connection, 'river')).to.equal(false);
        expect(await learner.finish(connection)).to.equal(false);
        connection.leave(learner.step(), 'away');
        expect(host.sets).to.deep.equal([]);
        expect(host.finishes).to.equal(1);
      });

    it('sends nothing lower after an end, and what is higher only at the next end', async () => {
      const host = new FakeScorm(version, { [status]: version === '1.2' ? 'failed' : 'completed', 'cmi.success_status': 'failed', [raw]: '50' });
      const { connection, time } = begin(host);
      expect(await connection.restore()).to.deep.include({ isSettled: true, isNew: false });
      const worse = new LmsSession(time);
      await worse.answer(connection, 'river');
      await worse.finish(connection);
      expect(host.data.get(raw)).to.equal('50');
      const better = new LmsSession(time);
      for (const question of ['river', 'closed', 'count', 'office']) await better.answer(connection, question);
      expect(host.data.get(raw)).to.equal('50');
      await better.finish(connection);
      expect(host.data.get(raw)).to.equal('100');
      expect(host.data.get(version === '1.2' ? status : 'cmi.success_status')).to.equal('passed');
      expect(host.faults).to.deep.equal([]);
    });

    it('never takes back what was passed', async () => {
      const host = new FakeScorm(version, { [status]: version === '1.2' ? 'passed' : 'completed', 'cmi.success_status': 'passed', [raw]: '70' });
      const { connection, time } = begin(host);
      await connection.restore();
      await new LmsSession(time).finish(connection);
      expect(host.data.get(version === '1.2' ? status : 'cmi.success_status')).to.equal('passed');
      expect(host.data.get(raw)).to.equal('70');
    });

    it('waits for a host that is late', async () => {
      const host = new FakeScorm(version);
      const time = new FakeTime();
      const frame = {} as Record<string, unknown>;
      const sleep = (milliseconds: number): Promise<void> => {
        if (time.waits.length === 9) frame[model.dialect.api] = host.api;
        return time.sleep(milliseconds);
      };
      const connection = new ScormConnection(model, frame as FrameLike, { clock: time.clock, sleep });
      expect(await connection.restore()).not.to.equal(undefined);
      expect(time.waits).to.have.length(10);
    });

    it('does without a host that never comes', async () => {
      const time = new FakeTime();
      const connection = new ScormConnection(model, {}, time);
      expect(await connection.restore()).to.equal(undefined);
      const learner = new LmsSession(time);
      expect(await learner.answer(connection, 'river')).to.equal(false);
      expect(await learner.finish(connection)).to.equal(false);
      connection.leave(learner.step(), 'away');
    });

    for (const method of ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Finish', 'GetLastError'])
      it(`throws nothing when ${method} throws, and does not say that it is kept`, async () => {
        const host = new FakeScorm(version);
        host.throws.add(method);
        const { connection, time } = begin(host);
        await connection.restore();
        const learner = new LmsSession(time);
        const isKept = await learner.answer(connection, 'river');
        if (['Initialize', 'SetValue', 'Commit'].includes(method)) expect(isKept).to.equal(false);
        await learner.finish(connection);
        connection.leave(learner.step(), 'away');
      });

    it('says that it is not kept when the host refuses the state or the commit, and that it is when it takes them again', async () => {
      const host = new FakeScorm(version);
      const { connection, time } = begin(host);
      await connection.restore();
      const learner = new LmsSession(time);
      for (const method of ['SetValue', 'Commit']) {
        host.fails.add(method);
        expect(await learner.answer(connection, 'river')).to.equal(false);
        host.fails.clear();
        expect(await connection.record(learner.step())).to.equal(true);
      }
    });

    it('goes on with a host that has begun already', async () => {
      const host = new FakeScorm(version);
      host.isRunning = true;
      host.fails.add('Initialize');
      const api = { ...host.api, [model.dialect.lastError]: () => model.dialect.alreadyRunning };
      const connection = new ScormConnection(model, { [model.dialect.api]: api } as FrameLike, new FakeTime());
      expect(await connection.restore()).not.to.equal(undefined);
    });

    it('takes no leave where the page only loads again', async () => {
      const host = new FakeScorm(version);
      const { connection } = begin(host);
      await connection.restore();
      connection.leave(undefined, 'reload');
      expect(host.finishes).to.equal(0);
    });
  });
}
