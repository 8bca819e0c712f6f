import { expect } from 'chai';
import fc from 'fast-check';
import { packModule, unpackModule, type ModuleAndSessions } from '../../src/lms/pack-module.js';
import { ModuleTracker } from '../../src/lms/track-module.js';
import type { SessionState } from '../../src/session/session-state.js';
import { longModule } from '../support/sample-module.js';
import { ModuleLearner } from './module-work.js';

const LIMIT = 4096;

/** Sessions as they come back from places in a paper: without the times of tries. */
const withoutTimes = (sessions: ReadonlyMap<string, SessionState>): object =>
  Object.fromEntries(
    [...sessions].map(([quiz, state]) => [
      quiz,
      { ...state, responses: Object.fromEntries(Object.entries(state.responses).map(([id, own]) => [id, { ...own, tries: own.tries.map((each) => ({ ...each, at: 0 })) }])) },
    ]),
  );
const workOf = (learner: ModuleLearner): ModuleAndSessions => ({
  state: learner.work.state,
  sessions: new Map([...learner.sessions].map(([quiz, session]) => [quiz, session.state])),
});

/** What a learner does: goes on, answers, finishes. */
const deeds = (sections: number, count: number) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ quiz: fc.integer({ min: 1, max: sections }), place: fc.nat(count - 1), right: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ finish: fc.integer({ min: 1, max: sections }) }) },
      { weight: 2, arbitrary: fc.record({ read: fc.integer({ min: 1, max: sections }) }) },
    ),
    { maxLength: 90 },
  );

function run(learner: ModuleLearner, list: readonly object[]): void {
  for (const deed of list as { quiz?: number; place?: number; right?: boolean; finish?: number; read?: number }[]) {
    if (deed.quiz !== undefined) learner.answer(`part-${deed.quiz}`, deed.place ?? 0, deed.right);
    else if (deed.finish !== undefined) learner.finish(`part-${deed.finish}`);
    else {
      learner.work.dispatch({ type: 'read', section: `read-${deed.read}` });
      learner.work.dispatch({ type: 'go', section: `part-${deed.read}` });
    }
  }
}

describe('packModule', () => {
  it('gives back a module with all its quizzes from any point, within 4,096 characters, for 60 questions', () => {
    fc.assert(
      fc.property(deeds(6, 10), (list) => {
        const learner = new ModuleLearner(longModule(6, 10));
        run(learner, list);
        const work = workOf(learner);
        const { text, cut } = packModule(work, learner.papers, LIMIT);
        expect(text.length).to.be.at.most(LIMIT);
        expect(text).to.match(/^[A-Za-z0-9~._-]+$/);
        expect(cut).to.deep.equal([]);
        const unpacked = unpackModule(text, learner.papers);
        if (unpacked.outcome !== 'restored') throw new Error(unpacked.outcome);
        expect(unpacked.state).to.deep.equal(work.state);
        expect(withoutTimes(unpacked.sessions)).to.deep.equal(withoutTimes(work.sessions));
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  it('fits 60 questions into 4,096 characters when everything is done', () => {
    const learner = new ModuleLearner(longModule(10, 6));
    for (let part = 1; part <= 10; part++) {
      for (let place = 0; place < 6; place++) learner.answer(`part-${part}`, place, (part + place) % 3 > 0);
      learner.finish(`part-${part}`);
    }
    const { text, cut } = packModule(workOf(learner), learner.papers, LIMIT);
    expect(text.length).to.be.within(1, LIMIT);
    expect(cut).to.deep.equal([]);
    expect(unpackModule(text, learner.papers)).to.have.nested.property('state.outcomes').that.deep.equals(learner.work.state.outcomes);
  });

  it('leaves out finished questions in between first, and keeps how they went', () => {
    const learner = new ModuleLearner(longModule(6, 10));
    for (let part = 1; part <= 6; part++) {
      for (let place = 0; place < 10; place++) learner.answer(`part-${part}`, place, place % 2 > 0);
      if (part < 5) learner.finish(`part-${part}`);
    }
    const full = packModule(workOf(learner), learner.papers, LIMIT).text.length;
    for (const limit of [full - 1, Math.round(full * 0.7), Math.round(full * 0.5)]) {
      const { text, cut } = packModule(workOf(learner), learner.papers, limit);
      expect(text.length, String(limit)).to.be.within(1, limit);
      const unpacked = unpackModule(text, learner.papers);
      if (unpacked.outcome !== 'restored') throw new Error(unpacked.outcome);
      const marks = (state: ModuleAndSessions['state']) =>
        Object.fromEntries(Object.entries(state.outcomes).map(([quiz, { fraction, right, points }]) => [quiz, [fraction, right, points]]));
      expect(marks(unpacked.state)).to.deep.equal(marks(learner.work.state));
      expect(Object.keys(unpacked.state.outcomes)).to.have.length(4);
      for (const quiz of ['part-5', 'part-6']) expect(unpacked.sessions.has(quiz), `${quiz} of ${limit}`).to.equal(true);
      expect(cut.length).to.be.at.least(unpacked.cut.length);
    }
  });

  it('keeps a better attempt than the one at hand', () => {
    const learner = new ModuleLearner(longModule(1, 2));
    for (const place of [0, 1]) learner.answer('part-1', place, true);
    learner.finish('part-1');
    learner.quiz('part-1').restart();
    learner.finish('part-1');
    expect(learner.work.state.outcomes['part-1']?.fraction).to.equal(1);
    const unpacked = unpackModule(packModule(workOf(learner), learner.papers, LIMIT).text, learner.papers);
    expect(unpacked).to.have.nested.property('state.outcomes.part-1.fraction', 1);
  });

  it('takes nothing that was cut or changed on the way', () => {
    const learner = new ModuleLearner(longModule(2, 3));
    learner.answer('part-1', 0);
    const { text } = packModule(workOf(learner), learner.papers, LIMIT);
    expect(unpackModule('', learner.papers)).to.deep.equal({ outcome: 'none' });
    expect(unpackModule(text.slice(0, -1), learner.papers)).to.deep.equal({ outcome: 'broken' });
    expect(unpackModule(text.replace(/^m1/, 'm2'), learner.papers)).to.deep.equal({ outcome: 'newer' });
    expect(unpackModule(text.replace(/^m1/, 'm12'), learner.papers)).to.deep.equal({ outcome: 'newer' });
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(unpackModule(noise, learner.papers).outcome).to.be.oneOf(['none', 'broken', 'newer']);
      }),
    );
  });

  it('goes on in a module that has changed, with the quizzes that are still there', () => {
    const learner = new ModuleLearner(longModule(2, 3));
    learner.work.dispatch({ type: 'read', section: 'read-1' });
    for (const part of ['part-1', 'part-2']) {
      learner.answer(part, 0);
      learner.finish(part);
    }
    const { text } = packModule(workOf(learner), learner.papers, LIMIT);
    const { papers } = new ModuleLearner({ ...longModule(2, 3), sections: longModule(2, 3).sections.slice(2) });
    const unpacked = unpackModule(text, papers);
    if (unpacked.outcome !== 'restored') throw new Error(unpacked.outcome);
    expect([...unpacked.sessions.keys()]).to.deep.equal(['part-2']);
    expect(unpacked.state.read).to.deep.equal([]);
    expect(unpacked.state.current).to.equal('read-2');
  });
});

describe('ModuleTracker', () => {
  const track = (learner: ModuleLearner): ModuleTracker => {
    const tracker = new ModuleTracker(learner.papers);
    for (const entry of learner.entries) tracker.take(entry);
    return tracker;
  };

  it('stands where the learner stands, with every quiz', () => {
    const learner = new ModuleLearner(longModule(3, 3));
    run(learner, [{ quiz: 1, place: 0, right: true }, { read: 2 }, { quiz: 2, place: 1, right: false }, { finish: 1 }]);
    const tracker = track(learner);
    expect(tracker.state).to.deep.equal(learner.work.state);
    expect(new Map(tracker.sessions)).to.deep.equal(new Map([...learner.sessions].map(([quiz, { state }]) => [quiz, state])));
  });

  it('gives what was marked by names that no two quizzes share', () => {
    const learner = new ModuleLearner(longModule(3, 2));
    const tracker = new ModuleTracker(learner.papers);
    run(learner, [
      { quiz: 1, place: 0, right: true },
      { quiz: 2, place: 0, right: true },
    ]);
    expect(learner.entries.flatMap((entry) => tracker.take(entry).map(({ question }) => question.id))).to.deep.equal(['part-1.q1', 'part-2.q1']);
  });

  it('has the score of the test, and none before it is begun', () => {
    const learner = new ModuleLearner(longModule(2, 4));
    run(learner, [{ quiz: 1, place: 0, right: true }]);
    const early = track(learner).results(learner.work.state);
    expect(early).to.include({ fraction: 0, finishedAt: null });
    expect(early.questions.some(({ counts, tries }) => counts && tries.length > 0)).to.equal(false);
    run(learner, [{ quiz: 2, place: 0, right: true }, { quiz: 2, place: 1, right: true }, { quiz: 2, place: 2, right: false }, { finish: 1 }, { finish: 2 }]);
    const over = track(learner).results(learner.work.state);
    expect(over).to.include({ fraction: 0.5, finishedAt: null });
    expect(over).not.to.have.property('passed');
    run(learner, [{ read: 1 }, { read: 2 }]);
    const end = track(learner).results(learner.work.state);
    expect(end.finishedAt).to.be.a('number');
    expect(end.passed).to.equal(true);
    expect(new Set(over.questions.map(({ id }) => id)).size).to.equal(8);
  });

  it('leaves practice of what was missed beside what counts', () => {
    const learner = new ModuleLearner(longModule(1, 3));
    learner.finish('part-1');
    const before = learner.quiz('part-1').state;
    learner.quiz('part-1').restart(['q1']);
    learner.answer('part-1', 0);
    expect(track(learner).sessions.get('part-1')).to.deep.equal(before);
  });
});
