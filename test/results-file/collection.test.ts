import { expect } from 'chai';
import fc from 'fast-check';
import { Collection } from '../../src/results-file/collection.js';
import { answersOf, sampleAttempt } from '../support/attempts.js';

const early = sampleAttempt({ finishedAt: null, savedAt: 1, answers: answersOf([1]) });
const late = sampleAttempt({ savedAt: 2, answers: answersOf([1, 0]) });
const collect = (...files: Parameters<Collection['add']>[]): Collection => {
  const collection = new Collection();
  for (const file of files) collection.add(...file);
  return collection;
};

describe('Collection', () => {
  it('keeps banks apart', () => {
    const other = sampleAttempt({ bank: { id: 'lakes', title: 'Lakes' } });
    expect([...collect(['a', early], ['b', other]).byBank()].map(([id, own]) => [id, own.length])).to.deep.equal([
      ['bridges', 1],
      ['lakes', 1],
    ]);
  });

  it('counts a file that is handed in twice once, and says so', () => {
    const collection = collect(['a', late], ['b', late]);
    expect(collection.size).to.equal(1);
    expect(collection.notes).to.deep.equal([{ file: 'b', reason: 'same', kept: 'a' }]);
  });

  it('keeps the later state of a session, whichever comes first', () => {
    for (const files of [
      [
        ['early', early],
        ['late', late],
      ],
      [
        ['late', late],
        ['early', early],
      ],
    ] as [string, typeof early][][]) {
      const collection = collect(...files);
      expect(collection.byBank().get('bridges')?.[0]?.finishedAt).to.equal(late.finishedAt);
      expect(collection.notes).to.deep.equal([{ file: 'early', reason: 'older', kept: 'late' }]);
    }
  });

  it('does not let a session be taken over under another name', () => {
    const collection = collect(['ada', { ...early, learner: 'Ada' }], ['eve', { ...late, learner: 'Eve' }]);
    expect(collection.byBank().get('bridges')?.[0]?.learner).to.equal('Ada');
    expect(collection.notes).to.deep.equal([{ file: 'eve', reason: 'other-name', kept: 'ada' }]);
  });

  it('takes names that differ in capitals and spaces for one', () => {
    expect(collect(['a', { ...late, learner: 'Ada  L' }], ['b', { ...late, learner: 'ada l ' }]).notes[0]?.reason).to.equal('same');
  });

  it('counts every session once, in whatever order files come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 20 }), (numbers) => {
        const collection = collect(...numbers.map((number, index): [string, typeof late] => [`f${index}`, { ...late, session: `s${number}` }]));
        expect(collection.size).to.equal(new Set(numbers).size);
        expect(collection.notes).to.have.length(numbers.length - collection.size);
      }),
    );
  });
});
