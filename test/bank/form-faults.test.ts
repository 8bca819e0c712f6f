import { expect } from 'chai';
import { formFaults, type FormLimits } from '../../src/bank/form-faults.js';
import { questionTypes, type Question } from '../../src/index.js';
import type { QuestionBase } from '../../src/model/question.js';

/** A choice of one that keeps its order, so that its key is where it is written. */
const choice = (id: string, key: 'a' | 'b' | 'c', more: Partial<QuestionBase> = {}): QuestionBase =>
  ({ id, type: 'choice', prompt: 'Which?', shuffle: false, choices: ['a', 'b', 'c'].map((one) => ({ id: one, text: `Option ${one}` })), answer: [key], ...more }) as Question;
const statement = (id: string, answer: boolean): QuestionBase => ({ id, type: 'true-false', prompt: 'It is so.', answer }) as Question;
const faultsIn = (limits: FormLimits, ...questions: QuestionBase[]): string[] =>
  formFaults(questions, limits, { types: questionTypes, seed: 's', sourceOf: (claim) => (claim.includes('-') ? claim.split('-')[0] : undefined) });
const cites = (...evidence: string[]): Partial<QuestionBase> => ({ evidence });

describe('the faults of a form', () => {
  it('are none where no limit is set', () => {
    expect(faultsIn({}, choice('1', 'a', cites('one-1')), choice('2', 'a', cites('one-2')), statement('3', true), statement('4', true))).to.deep.equal([]);
    expect(faultsIn({ sourceShare: 0.5, keyPositionShare: 0.5, keyRun: 1, trueShare: { least: 0.4, most: 0.6 }, companions: [{ source: 'one' }] })).to.deep.equal([]);
  });

  it('hold enemies always', () => expect(faultsIn({}, choice('1', 'a', { enemies: ['2'] }), choice('2', 'b'))).to.deep.equal(['enemies']));

  it('hold a source that gives more than its share of the evidence', () => {
    const form = [choice('1', 'a', cites('one-1', 'two-1')), choice('2', 'b', cites('one-2', 'three-1', 'unknown'))];
    expect(faultsIn({ sourceShare: 0.5 }, ...form)).to.deep.equal([]);
    expect(faultsIn({ sourceShare: 0.4 }, ...form)).to.deep.equal(['source-share']);
  });

  it('hold a source that is used without a question that goes with it', () => {
    const limits = { companions: [{ source: 'one', objectives: ['LO6.2'], tags: ['sourcing'] }] };
    expect(faultsIn(limits, choice('1', 'a', cites('one-1')))).to.deep.equal(['companion']);
    expect(faultsIn(limits, choice('1', 'a', cites('one-1')), choice('2', 'b', { objective: 'LO6.2' }))).to.deep.equal([]);
    expect(faultsIn(limits, choice('1', 'a', cites('one-1')), choice('2', 'b', { tags: ['sourcing'] }))).to.deep.equal([]);
    expect(faultsIn(limits, choice('1', 'a', cites('two-1')))).to.deep.equal([]);
  });

  it('hold right options that stand in one place too often, or in a row', () => {
    const form = [choice('1', 'a'), choice('2', 'a'), choice('3', 'b'), choice('4', 'a')];
    expect(faultsIn({ keyPositionShare: 0.75, keyRun: 2 }, ...form)).to.deep.equal([]);
    expect(faultsIn({ keyPositionShare: 0.7, keyRun: 2 }, ...form)).to.deep.equal(['key-position']);
    expect(faultsIn({ keyPositionShare: 0.7, fewestChoices: 5 }, ...form)).to.deep.equal([]);
    expect(faultsIn({ keyRun: 1 }, ...form)).to.deep.equal(['key-run']);
  });

  it('look at the options in the order in which the learner gets them', () => {
    const shuffled = Array.from({ length: 30 }, (_none, index) => choice(`q${index}`, 'a', { shuffle: true } as Partial<QuestionBase>));
    expect(faultsIn({ keyPositionShare: 0.6 }, ...shuffled)).to.deep.equal([]);
    expect(faultsIn({ keyPositionShare: 0.6 }, ...shuffled.map((question) => ({ ...question, shuffle: false })))).to.deep.equal(['key-position']);
  });

  it('hold an uneven number of true statements, one more of either kind apart', () => {
    const limits = { trueShare: { least: 0.4, most: 0.6 } };
    expect(faultsIn(limits, statement('1', true), statement('2', false), statement('3', true))).to.deep.equal([]);
    expect(faultsIn(limits, statement('1', true))).to.deep.equal([]);
    expect(faultsIn(limits, statement('1', true), statement('2', true))).to.deep.equal(['truth-balance']);
    expect(faultsIn(limits, statement('1', false), statement('2', false), statement('3', false))).to.deep.equal(['truth-balance']);
  });
});
