import { expect } from 'chai';
import fc from 'fast-check';
import { checksumOf } from '../../src/results-file/checksum.js';
import { makeResultFile } from '../../src/results-file/make-result-file.js';
import { readResultFile } from '../../src/results-file/read-result-file.js';
import { classFile, classFileText } from '../support/class-files.js';
import { sampleBank } from '../support/sample-bank.js';

const reasonOf = (text: string): string => {
  const read = readResultFile(text);
  return 'refusal' in read ? read.refusal.reason : Object.keys(read).join();
};
const changed = (change: (file: Record<string, never> & ReturnType<typeof classFile>) => void): string => {
  const file = JSON.parse(classFileText({ right: ['river'] })) as never;
  change(file);
  return JSON.stringify(file);
};

describe('makeResultFile', () => {
  it('says what it is, that it is self-reported, and of which version of a bank', () => {
    const file = classFile({ learner: ' Ada \n  Lovelace ' });
    expect(file).to.include({ format: 'geo-quiz-results', version: 1, learner: 'Ada Lovelace', bankChecksum: checksumOf(sampleBank()) });
    expect(file.note).to.contain('Self-reported');
  });

  it('leaves an empty name out and cuts a long one', () => {
    expect(makeResultFile({}, { learner: '  ', savedAt: 1 })).not.to.have.property('learner');
    expect(makeResultFile({}, { learner: 'x'.repeat(500), savedAt: 1 }).learner).to.have.length(120);
    // Half of a character would make another checksum after the file is written.
    expect(makeResultFile({}, { learner: `${'x'.repeat(119)}😀`, savedAt: 1 }).learner?.isWellFormed()).to.equal(true);
  });
});

describe('checksumOf', () => {
  it('is the CRC-32 of the data as JSON', () => {
    // The check value that the standard gives for “123456789” is cbf43926; here the number stands as JSON, without marks.
    expect(checksumOf(123456789)).to.equal('cbf43926');
    expect(checksumOf('')).to.have.length(8);
  });
});

describe('readResultFile', () => {
  it('reads what was made', () => {
    const read = readResultFile(classFileText({ learner: 'Ada', right: ['river', 'count'], left: ['office'], opened: ['river'] }));
    if (!('attempt' in read)) throw new Error(JSON.stringify(read));
    const { attempt } = read;
    expect(attempt).to.deep.include({ session: 's1', learner: 'Ada', bank: { id: 'bridges', title: 'Bridges' } });
    expect(attempt.finishedAt).to.be.a('number');
    expect(attempt.answers.map(({ question, answered, right, earned, fraction }) => [question, answered, right, earned, fraction])).to.deep.equal([
      ['river', true, true, 1, 1],
      ['closed', true, false, 0, 0],
      ['count', true, true, 2, 1],
      ['office', false, false, 0, 0],
    ]);
    expect(attempt.answers[0]).to.include({ sourceOpened: true, passageOpened: true });
    expect(attempt.answers[0]?.record?.type).to.equal('choice');
  });

  it('keeps how sure the learner was, and the share that was right without it', () => {
    const read = readResultFile(classFileText({ right: ['river'], certainty: 3 }));
    if (!('attempt' in read)) throw new Error(JSON.stringify(read));
    expect(read.attempt.answers.slice(0, 2).map(({ earned, possible, fraction, certainty }) => [earned, possible, fraction, certainty])).to.deep.equal([
      [3, 3, 1, { level: 3, share: 1 }],
      [-6, 3, 0, { level: 3, share: 0 }],
    ]);
  });

  it('takes the bare results that were saved before files had a frame', () => {
    expect(reasonOf(JSON.stringify(classFile().results))).to.equal('attempt');
  });

  it('reads a file that was laid out anew, or begins with a byte order mark', () => {
    const file = classFile({ learner: 'Ayşe' });
    expect(reasonOf(`\ufeff${JSON.stringify(file, null, 8)}`)).to.equal('attempt');
    const { checksum, results, ...rest } = file;
    expect(reasonOf(JSON.stringify({ results, checksum, ...rest }))).to.equal('attempt');
  });

  it('knows a bank', () => expect(reasonOf(JSON.stringify(sampleBank()))).to.equal('bank'));

  for (const [name, text, reason] of [
    ['nothing', ' \n', 'empty'],
    ['what is no JSON', 'PK\u0003\u0004', 'not-json'],
    ['a file that was cut off', classFileText().slice(0, -20), 'damaged'],
    ['another program’s JSON', '{"name":"x","version":"1.0.0"}', 'foreign'],
    ['a list', '[1,2]', 'foreign'],
    ['a number', '7', 'foreign'],
    ['a newer version', changed((file) => Object.assign(file, { version: 2 })), 'newer'],
    ['a name that was changed', changed((file) => Object.assign(file, { learner: 'Eve' })), 'damaged'],
    ['a mark that was changed', changed((file) => Object.assign(file.results, { right: 4 })), 'damaged'],
    ['a file without its checksum', changed((file) => Reflect.deleteProperty(file, 'checksum')), 'faulty'],
    ['results without a session', JSON.stringify(makeResultFile({}, { savedAt: 1 })), 'faulty'],
  ] as const)
    it(`refuses ${name}: ${reason}`, () => expect(reasonOf(text)).to.equal(reason));

  const remade = (change: object): string => {
    const { results } = classFile({ right: ['river'] });
    const questions = results.questions?.map((question, index) =>
      index === 0 ? Object.fromEntries(Object.entries({ ...question, ...change }).filter(([, value]) => value !== undefined)) : question,
    );
    return JSON.stringify(makeResultFile({ ...results, questions } as never, { savedAt: 1 }));
  };
  for (const [name, change, reason] of [
    ['results without marks, which the learner was not to see', { earned: undefined }, 'no-marks'],
    ['more points than there are', { earned: 2 }, 'faulty'],
    ['fewer points than there can be', { earned: -3 }, 'faulty'],
    ['a fraction above 1', { fraction: 1.5 }, 'faulty'],
    ['a question twice', { id: 'closed' }, 'faulty'],
    ['a status that is none', { status: 'excellent' }, 'faulty'],
  ] as const)
    it(`refuses ${name}: ${reason}`, () => expect(reasonOf(remade(change))).to.equal(reason));

  it('says where a fault is', () => {
    const read = readResultFile(remade({ status: 'excellent' }));
    expect('refusal' in read && read.refusal.detail).to.match(/^questions\.0\.status/);
  });

  it('throws at nothing, whatever a file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((data) => JSON.stringify({ format: 'geo-quiz-results', version: 1, ...data })),
        ),
        (text) => Object.keys(readResultFile(text)).length === 1,
      ),
    );
  });

  it('finds every digit that was changed on the way', () => {
    const text = JSON.stringify(classFile({ learner: 'Ada', right: ['river'] }));
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index).filter((index) => index > text.indexOf('savedAt'));
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const other = (Number(text[at]) + by) % 10;
        const read = readResultFile(`${text.slice(0, at)}${other}${text.slice(at + 1)}`);
        // A 0 before other digits is no JSON; what reads as the same number is the same file.
        return 'refusal' in read || JSON.parse(`${text.slice(0, at)}${other}${text.slice(at + 1)}`).checksum === JSON.parse(text).checksum;
      }),
    );
  });
});
