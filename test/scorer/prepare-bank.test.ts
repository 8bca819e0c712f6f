import { expect } from 'chai';
import { questionTypes } from '../../src/question-types/question-types.js';
import { prepareBank } from '../../src/scorer/prepare-bank.js';
import { sampleBank, sampleQuestion, sampleSource } from '../support/sample-bank.js';

const prepare = (bank: unknown, sources?: readonly unknown[]) => prepareBank(bank, sources, questionTypes);

describe('prepareBank', () => {
  it('takes the sources inside the bank, or those that are given', () => {
    const inside = sampleBank({ sources: [sampleSource()] });
    expect(prepare(inside).sources).to.deep.equal([sampleSource()]);
    expect(prepare(inside, [sampleSource({ id: 'other' })]).sources.map(({ id }) => id)).to.deep.equal(['other']);
    expect(prepare(sampleBank(), []).sources).to.deep.equal([]);
    expect(prepare(sampleBank()).sources).to.deep.equal([]);
  });

  it('leaves what it is given as it is', () => {
    const bank = sampleBank();
    prepare(bank);
    expect(bank).to.deep.equal(sampleBank());
  });

  const faulty: [what: string, bank: unknown, sources: unknown[] | undefined, words: string][] = [
    ['nothing', undefined, undefined, 'cannot be served'],
    ['a bank without a title', { ...sampleBank(), title: undefined }, undefined, 'title'],
    [
      'a bank with one faulty question',
      sampleBank({ questions: [sampleQuestion('choice'), sampleQuestion('choice', { id: 'x', answer: ['nobody'] })] }),
      undefined,
      'questions[1]',
    ],
    ['a bank without questions', sampleBank({ questions: [] }), undefined, 'cannot be served'],
    ['a faulty source', sampleBank(), [{ ...sampleSource(), label: 5 }], 'sources[0].label'],
    ['a bank that is asked already', { ...sampleBank(), questions: [{ asked: { id: 'x' } }] }, undefined, 'questions[0]'],
  ];
  for (const [what, bank, sources, words] of faulty) it(`refuses ${what}, and says where`, () => expect(() => prepare(bank, sources)).to.throw(words));
});
