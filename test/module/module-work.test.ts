import { expect } from 'chai';
import fc from 'fast-check';
import { RESULTS, seedOf, type ModuleRequest } from '../../src/module/module-state.js';
import { restoreModule } from '../../src/module/restore-module.js';
import type { JournalEntry } from '../../src/session/session-journal.js';
import { sampleOutcome, sampleOutline, sampleSection, sampleState, sampleWork } from './module-support.js';

const step = (session: string, type: string): JournalEntry => ({ version: 2, session, action: { type, at: 0 } }) as unknown as JournalEntry;

const place = fc.constantFrom('one', 'ask', 'two', 'test', 'nowhere', RESULTS);
const anOutcome = fc.record({ session: fc.constantFrom('a', 'b', 'c'), fraction: fc.double({ min: 0, max: 1, noNaN: true }) }).map((change) => sampleOutcome(change));
const request: fc.Arbitrary<ModuleRequest> = fc.oneof(
  place.map((section) => ({ type: 'go' as const, section })),
  place.map((section) => ({ type: 'read' as const, section })),
  fc.record({ quiz: place, outcome: anOutcome }).map((fields) => ({ type: 'outcome' as const, ...fields })),
  fc
    .record({ quiz: place, type: fc.constantFrom('start', 'respond', 'check', 'finish'), session: fc.constantFrom('a', 'b'), outcome: fc.option(anOutcome, { nil: undefined }) })
    .map(({ quiz, type, session, outcome }) => ({ type: 'quiz' as const, quiz, entry: step(session, type), ...(outcome && type === 'finish' ? { outcome } : {}) })),
);

describe('ModuleWork', () => {
  it('records nothing before something happens, and begins with the whole state', () => {
    const { work, recorded } = sampleWork();
    expect(recorded).to.deep.equal([]);
    work.dispatch({ type: 'go', section: 'two' });
    expect(recorded.map(({ action }) => action.type)).to.deep.equal(['start', 'go']);
    expect(new Set(recorded.map(({ session }) => session))).to.have.property('size', 1);
  });

  it('records nothing of what changes nothing', () => {
    const { work, recorded } = sampleWork();
    work.dispatch({ type: 'go', section: 'nowhere' });
    expect(recorded).to.deep.equal([]);
  });

  it('tells of each change with the state before it', () => {
    const { work } = sampleWork();
    const heard: string[] = [];
    const stop = work.subscribe((before) => heard.push(`${before.current} ${work.state.current}`));
    work.dispatch({ type: 'go', section: 'two' });
    work.dispatch({ type: 'go', section: 'two' });
    work.keepStep('ask', step('a', 'start'));
    stop();
    work.dispatch({ type: 'go', section: 'one' });
    expect(heard).to.deep.equal(['one two']);
  });

  it('gives each quiz the steps of its newest session, and no other’s', () => {
    const { work } = sampleWork();
    for (const [quiz, session, type] of [
      ['ask', 'a', 'start'],
      ['test', 'x', 'start'],
      ['ask', 'a', 'finish'],
      ['ask', 'b', 'start'],
      ['ask', 'b', 'respond'],
    ] as const)
      work.keepStep(quiz, step(session, type));
    expect(work.quizSteps('ask').map((entry) => `${entry.session} ${entry.action.type}`)).to.deep.equal(['b start', 'b respond']);
    expect(work.quizSteps('test')).to.have.length(1);
    expect(work.quizSteps('other')).to.deep.equal([]);
  });

  it('keeps the last step of a quiz and how it went in one entry', () => {
    const { work, recorded } = sampleWork();
    work.keepStep('ask', step('a', 'start'));
    work.keepStep('ask', step('a', 'finish'), sampleOutcome());
    expect(recorded).to.have.length(3);
    expect(work.state.outcomes['ask']).to.deep.equal(sampleOutcome());
  });

  it('begins anew with another seed and without any steps', () => {
    const { work, recorded } = sampleWork();
    work.keepStep('ask', step('a', 'start'));
    const before = work.state;
    work.restart();
    expect(work.quizSteps('ask')).to.deep.equal([]);
    expect(work.state.id).not.to.equal(before.id);
    expect(seedOf(work.state, 'ask')).not.to.equal(seedOf(before, 'ask'));
    expect(recorded.at(-1)).to.deep.include({ session: work.state.id });
  });

  it('gives each section a seed of its own', () => {
    const state = sampleState();
    expect(seedOf(state, 'ask')).not.to.equal(seedOf(state, 'test'));
  });

  it('is the same after a kill at any moment, with the steps of every quiz', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), fc.nat(), (requests, at) => {
        const outline = sampleOutline();
        const { work, recorded } = sampleWork(outline);
        work.begin();
        for (const each of requests) work.dispatch(each);
        // What was written down survives JSON and goes on as the rest would have.
        const kept = JSON.parse(JSON.stringify(recorded)) as typeof recorded;
        const whole = restoreModule(kept, outline);
        expect(whole).to.deep.equal({ outcome: 'restored', state: work.state });
        const cut = kept.slice(0, 1 + (at % kept.length));
        const early = restoreModule(cut, outline);
        if (early.outcome !== 'restored') throw new Error('not restored');
        const { work: again } = sampleWork(outline, { state: early.state, entries: cut });
        for (const { action } of kept.slice(cut.length)) {
          again.dispatch(action as ModuleRequest);
        }
        expect({ ...again.state, finishedAt: null }).to.deep.equal({ ...work.state, finishedAt: null });
        for (const quiz of ['ask', 'test']) expect(again.quizSteps(quiz)).to.deep.equal(work.quizSteps(quiz));
      }),
    );
  });
});

describe('restoreModule', () => {
  const begun = () => {
    const { work, recorded } = sampleWork();
    work.dispatch({ type: 'read', section: 'one' });
    work.dispatch({ type: 'go', section: 'two' });
    return recorded;
  };

  it('has nothing without entries', () => {
    expect(restoreModule([], sampleOutline())).to.deep.equal({ outcome: 'none' });
  });

  it('leaves out what the module has lost, and asks for what is new', () => {
    const restored = restoreModule(begun(), sampleOutline({ sections: [sampleSection('new'), sampleSection('one')] }));
    expect(restored).to.have.nested.property('state.current', 'one');
    expect(restoreModule(begun(), sampleOutline({ sections: [sampleSection('new')] }))).to.have.nested.property('state.current', 'new');
    expect(restored).to.have.nested.property('state.visited').that.deep.equals(['one']);
    expect(restored).to.have.nested.property('state.read').that.deep.equals(['one']);
  });

  it('takes no entry of a later release', () => {
    expect(restoreModule([...begun(), { version: 99, session: 'x', action: { type: 'fly' } as never }], sampleOutline())).to.deep.equal({ outcome: 'newer' });
  });

  for (const [words, entries] of [
    ['no beginning', () => begun().slice(1)],
    ['an action nobody knows', () => [...begun(), { version: 1, session: 'x', action: { type: 'fly', at: 1 } as never }]],
    ['a state that is none', () => [{ version: 1, session: 'x', action: { type: 'start', at: 1, state: { id: 3 } } as never }]],
    ['an outcome that is none', () => [{ version: 1, session: 'x', action: { type: 'start', at: 1, state: { ...sampleState(), outcomes: { ask: null } } } as never }]],
    ['an entry that is none', () => [...begun(), null as never]],
  ] as const)
    it(`sets aside what has ${words}`, () => {
      expect(restoreModule(entries(), sampleOutline())).to.deep.equal({ outcome: 'broken' });
    });
});
