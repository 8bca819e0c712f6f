import { expect } from 'chai';
import { sumModule } from '../../src/module/sum-module.js';
import { sampleOutcome, sampleOutline, sampleSection, sampleState } from './module-support.js';

const read = { read: ['one', 'two'] };

describe('sumModule', () => {
  it('has no share and no verdict before a quiz is finished', () => {
    const results = sumModule(sampleOutline(), sampleState());
    expect(results).to.deep.include({ finished: false, done: 0, count: 4, right: 0, asked: 0 });
    expect(results).not.to.have.any.keys('fraction', 'passed');
  });

  it('sums the questions of all quizzes by objective, source and kind of claim', () => {
    const more = sampleOutcome({
      right: 3,
      count: 3,
      objectives: [
        { id: 'count', text: 'Count', right: 1, count: 1, earned: 1, possible: 1 },
        { id: 'read', text: 'Read', right: 2, count: 2, earned: 2, possible: 2 },
      ],
      sources: [{ id: 'river', label: 'River', right: 3, count: 3, earned: 3, possible: 3, sourceOpened: 2, passageOpened: 1 }],
      claimKinds: [{ kind: 'opinion', right: 3, count: 3, earned: 3, possible: 3 }],
    });
    const results = sumModule(sampleOutline(), sampleState({ outcomes: { ask: sampleOutcome(), test: more } }));
    expect(results).to.include({ right: 4, asked: 5, spentMilliseconds: 120_000 });
    expect(results.objectives).to.deep.equal([
      { id: 'read', text: 'Read', right: 3, count: 4, earned: 3, possible: 4 },
      { id: 'count', text: 'Count', right: 1, count: 1, earned: 1, possible: 1 },
    ]);
    expect(results.sources).to.deep.equal([{ id: 'river', label: 'River', right: 4, count: 5, earned: 4, possible: 5, sourceOpened: 3, passageOpened: 1 }]);
    expect(results.claimKinds.map(({ kind, count }) => `${kind} ${count}`)).to.deep.equal(['attributed 2', 'opinion 3']);
  });

  it('takes the share from the tests alone, each point alike', () => {
    const outline = sampleOutline({
      sections: [
        sampleSection('a', { kind: 'test', quizzes: ['a'] }),
        sampleSection('b', { kind: 'test', quizzes: ['b'] }),
        sampleSection('ask', { kind: 'questions', quizzes: ['ask'] }),
      ],
    });
    const outcomes = { a: sampleOutcome({ fraction: 1, points: 1 }), b: sampleOutcome({ fraction: 0.5, points: 3 }), ask: sampleOutcome({ fraction: 0, points: 100 }) };
    expect(sumModule(outline, sampleState({ outcomes })).fraction).to.equal(2.5 / 4);
  });

  it('takes it from all questions where there is no test', () => {
    const outline = sampleOutline({ sections: [sampleSection('ask', { kind: 'questions', quizzes: ['ask'] })] });
    expect(sumModule(outline, sampleState({ outcomes: { ask: sampleOutcome({ fraction: 0.25 }) } })).fraction).to.equal(0.25);
  });

  it('passes at the mark and not below it, once all is done', () => {
    const at = (fraction: number, change = {}) =>
      sumModule(sampleOutline(), sampleState({ ...read, outcomes: { ask: sampleOutcome(), test: sampleOutcome({ fraction }) }, ...change })).passed;
    expect(at(0.6)).to.equal(true);
    expect(at(0.1 + 0.2 + 0.3 - Number.EPSILON)).to.equal(true);
    expect(at(0.59)).to.equal(false);
    expect(at(1, { read: ['one'] }), 'while something is open').to.equal(undefined);
  });

  it('has no verdict without a pass mark', () => {
    const outline = sampleOutline({ rule: { sections: 'all' } });
    const results = sumModule(outline, sampleState({ ...read, outcomes: { ask: sampleOutcome(), test: sampleOutcome() } }));
    expect(results).to.include({ finished: true, fraction: 0.5 });
    expect(results).not.to.have.property('passed');
  });

  it('says of each section whether it is done', () => {
    const { sections } = sumModule(sampleOutline(), sampleState({ read: ['two'], outcomes: { ask: sampleOutcome() } }));
    expect(sections.map(({ id, done, outcomes }) => `${id} ${done} ${outcomes.length}`)).to.deep.equal(['one false 0', 'ask true 1', 'two true 0', 'test false 0']);
  });
});
