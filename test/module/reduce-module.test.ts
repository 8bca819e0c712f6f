import { expect } from 'chai';
import type { ModuleAction } from '../../src/module/module-state.js';
import { RESULTS } from '../../src/module/module-state.js';
import { isDone, isFinished, isReachable, progressOf } from '../../src/module/module-progress.js';
import { reduceModule } from '../../src/module/reduce-module.js';
import { sampleOutcome, sampleOutline, sampleSection, sampleState } from './module-support.js';

const outline = sampleOutline();
const run = (actions: readonly Omit<ModuleAction, 'at'>[], state = sampleState()) =>
  actions.reduce((at, action, index) => reduceModule(at, { ...action, at: index + 1 } as ModuleAction, outline), state);
const outcome = (quiz: string, change = {}): Omit<ModuleAction, 'at'> => ({ type: 'outcome', quiz, outcome: sampleOutcome(change) }) as Omit<ModuleAction, 'at'>;
const read = (section: string): Omit<ModuleAction, 'at'> => ({ type: 'read', section }) as Omit<ModuleAction, 'at'>;
const go = (section: string): Omit<ModuleAction, 'at'> => ({ type: 'go', section }) as Omit<ModuleAction, 'at'>;

describe('reduceModule', () => {
  it('goes to sections and remembers them in the order of the module', () => {
    const state = run([go('test'), go('ask')]);
    expect(state.current).to.equal('ask');
    expect(state.visited).to.deep.equal(['one', 'ask', 'test']);
  });

  it('goes to the page on how it went, which is no section', () => {
    const state = run([go(RESULTS)]);
    expect(state.current).to.equal(RESULTS);
    expect(state.visited).to.deep.equal(['one']);
  });

  for (const [words, action] of [
    ['a section that is not there', go('nowhere')],
    ['the section at hand', go('one')],
    ['having read what is not there', read('nowhere')],
    ['having read a section of questions, which have to be finished', read('ask')],
    ['a quiz that is not there', outcome('other')],
    ['a step of a quiz that is not its last', { type: 'quiz', quiz: 'ask', entry: {} } as unknown as Omit<ModuleAction, 'at'>],
  ] as const)
    it(`gives the same state for ${words}`, () => {
      const state = sampleState();
      expect(reduceModule(state, { ...action, at: 5 } as ModuleAction, outline)).to.equal(state);
    });

  it('has a text done once it was read, and only once', () => {
    const state = run([read('one')]);
    expect(progressOf(outline, state)).to.deep.equal({ done: 1, count: 4, minutesLeft: 17 });
    expect(reduceModule(state, { type: 'read', section: 'one', at: 9 }, outline)).to.equal(state);
  });

  it('has questions done once they are finished, however they went', () => {
    expect(isDone(outline.sections[1] as never, run([outcome('ask', { fraction: 0 })]))).to.equal(true);
    expect(isDone(outline.sections[1] as never, run([go('ask')]))).to.equal(false);
  });

  it('waits for every quiz of a section', () => {
    const section = sampleSection('both', { quizzes: ['a', 'b'] });
    expect(isDone(section, sampleState({ outcomes: { a: sampleOutcome() } }))).to.equal(false);
    expect(isDone(section, sampleState({ outcomes: { a: sampleOutcome(), b: sampleOutcome() } }))).to.equal(true);
  });

  it('keeps the better of two attempts', () => {
    const better = run([outcome('test', { session: 'a', fraction: 0.4 }), outcome('test', { session: 'b', fraction: 0.9 })]);
    expect(better.outcomes['test']).to.include({ session: 'b', fraction: 0.9 });
    const worse = run([outcome('test', { session: 'a', fraction: 0.9 }), outcome('test', { session: 'b', fraction: 0.4 })]);
    expect(worse.outcomes['test']).to.include({ session: 'a', fraction: 0.9 });
  });

  it('takes the same attempt anew when it was marked otherwise', () => {
    expect(run([outcome('test', { fraction: 0.9 }), outcome('test', { fraction: 0.4 })]).outcomes['test']?.fraction).to.equal(0.4);
  });

  it('is finished at the moment when all is done, and stays so', () => {
    const all = [read('one'), outcome('ask'), read('two'), outcome('test')];
    expect(run(all.slice(0, 3)).finishedAt).to.equal(null);
    expect(run(all).finishedAt).to.equal(4);
    expect(run([...all, outcome('test', { session: 'x', fraction: 1 })]).finishedAt).to.equal(4);
  });

  it('asks for the tests alone where the rule says so', () => {
    const tests = sampleOutline({ rule: { sections: 'tests' } });
    expect(isFinished(tests, run([outcome('test')]))).to.equal(true);
    expect(isFinished(tests, run([outcome('ask')]))).to.equal(false);
  });

  it('is never finished without sections', () => {
    expect(isFinished(sampleOutline({ sections: [] }), sampleState())).to.equal(false);
  });

  it('has only what comes before it in the way of a section', () => {
    const state = run([read('one')]);
    expect(['one', 'ask', 'two', 'test', RESULTS].map((id) => isReachable(outline, state, id))).to.deep.equal([true, true, false, false, false]);
  });
});
