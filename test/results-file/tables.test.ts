import { expect } from 'chai';
import fc from 'fast-check';
import type { Attempt } from '../../src/results-file/attempt.js';
import { readResultFile } from '../../src/results-file/read-result-file.js';
import { readTable } from '../../src/results-file/read-table.js';
import { writeResultsCsv } from '../../src/results-file/results-csv.js';
import { answersOf, choiceRecord, sampleAnswer, sampleAttempt } from '../support/attempts.js';
import { classFileText } from '../support/class-files.js';

const bank = { id: 'pasted', title: 'Pasted' };
const read = (text: string) => readTable(text, bank);
/** What a table does not carry. */
function carried(attempt: Attempt): Attempt {
  const { session, learner, bank: of, startedAt, finishedAt, spentMilliseconds, answers } = attempt;
  const minutes = Math.round(spentMilliseconds / 6_000) * 6_000;
  return { session, ...(learner === undefined ? {} : { learner }), bank: of, startedAt, finishedAt, savedAt: 0, spentMilliseconds: minutes, answers };
}

describe('our own table', () => {
  it('comes back as it was written', () => {
    const attempts = ['s1', 's2'].map((session) => {
      const file = readResultFile(
        classFileText({ session, learner: session === 's1' ? 'Ada, “the first”' : undefined, right: ['river'], left: ['office'], certainty: 2, opened: ['count'] }),
      );
      if (!('attempt' in file)) throw new Error(JSON.stringify(file));
      return file.attempt;
    });
    const table = read(writeResultsCsv(attempts));
    expect(table.refusals).to.deep.equal([]);
    expect(table.attempts).to.deep.equal(attempts.map(carried));
  });

  it('is worked out by no spreadsheet program, and reads back what looks like a formula', () => {
    const attempt = sampleAttempt({ learner: '=HYPERLINK("https://example.org")', savedAt: 0, answers: [sampleAnswer({ prompt: '+1', record: choiceRecord('@no') })] });
    const text = writeResultsCsv([attempt]);
    for (const cell of text.split(/[,\r\n]/u)) expect(cell).not.to.match(/^"?[=+@]/u);
    expect(read(text).attempts).to.deep.equal([carried(attempt)]);
  });

  it('comes back whatever learners and prompts are called', () => {
    const words = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }).filter((word) => word.isWellFormed() && word.trim() !== '' && !word.includes('\u0000'));
    fc.assert(
      fc.property(words, words, (learner, prompt) => {
        const attempt = sampleAttempt({ learner, savedAt: 0, spentMilliseconds: 0, answers: [sampleAnswer({ prompt })] });
        expect(read(writeResultsCsv([attempt])).attempts).to.deep.equal([carried(attempt)]);
      }),
    );
  });

  it('reads columns in any order, with semicolons, without those that can be missed', () => {
    const { attempts, refusals } = read('Question;Earned;POSSIBLE;session;bank;more\nq1;1;2;s;b;x\nq2;2;2;s;b;x\n');
    expect(refusals).to.deep.equal([]);
    expect(attempts).to.have.length(1);
    expect(attempts[0]?.answers.map(({ question, right, fraction }) => [question, right, fraction])).to.deep.equal([
      ['q1', false, 0.5],
      ['q2', true, 1],
    ]);
  });

  it('drops a whole attempt for a row that cannot be read, and says which', () => {
    const { attempts, refusals } = read('session,bank,question,earned,possible\ns,b,q1,one,1\ns,b,q2,1,1\nt,b,q1,1,1\n');
    expect(attempts.map(({ session }) => session)).to.deep.equal(['t']);
    expect(refusals).to.have.length(1);
    expect(refusals[0]?.reason).to.equal('faulty-row');
    expect(refusals[0]?.detail).to.match(/^row 2/);
  });
});

describe('Moodle’s report “Grades”', () => {
  const grades = [
    'Last name\tFirst name\tEmail address\tStatus\tStarted\tCompleted\tDuration\tGrade/3.00\tQ. 1 /1.00\tQ. 2 /2.00',
    'Lovelace\tAda\tada@example.org\tFinished\t1 May 2025\t1 May 2025\t5 mins\t2.50\t1.00\t1,50',
    'Hopper\tGrace\tgrace@example.org\tFinished\t1 May 2025\t1 May 2025\t5 mins\t0.00\t0.00\t-',
    'Hopper\tGrace\tgrace@example.org\tIn progress\t2 May 2025\t-\t-\t-\t-\t-',
    'Overall average\t\t\t\t\t\t\t1.25\t0.50 (2)\t0.75 (2)',
  ].join('\n');

  it('gives an attempt for each row but the average', () => {
    const { attempts, refusals } = read(grades);
    expect(refusals).to.deep.equal([]);
    expect(attempts.map(({ learner, finishedAt }) => [learner, finishedAt !== null])).to.deep.equal([
      ['Ada Lovelace', true],
      ['Grace Hopper', true],
      ['Grace Hopper', false],
    ]);
    expect(attempts[0]?.answers.map(({ number, earned, possible, right, answered }) => [number, earned, possible, right, answered])).to.deep.equal([
      [1, 1, 1, true, true],
      [2, 1.5, 2, false, true],
    ]);
    expect(attempts[1]?.answers[1]?.answered).to.equal(false);
    expect(attempts[0]?.bank).to.deep.equal(bank);
  });

  it('gives the same attempts when it is pasted again, and others for another attempt of a learner', () => {
    const sessions = read(grades).attempts.map(({ session }) => session);
    expect(read(grades).attempts.map(({ session }) => session)).to.deep.equal(sessions);
    expect(new Set(sessions).size).to.equal(3);
  });

  it('leaves a question that waits for grading out of the score', () => {
    const [attempt] = read('First name,Q. 1 /1.00,Q. 2 /1.00\nAda,1.00,Requires grading\n').attempts;
    expect(attempt?.answers.map(({ counts }) => counts)).to.deep.equal([true, false]);
  });

  it('refuses a row with a mark that cannot be, and takes the others', () => {
    const { attempts, refusals } = read('First name,Q. 1 /1.00\nAda,7.00\nEve,many\nGrace,1.00\n');
    expect(attempts.map(({ learner }) => learner)).to.deep.equal(['Grace']);
    expect(refusals.map(({ detail }) => detail)).to.deep.equal(['row 2: question 1', 'row 3: question 1']);
  });
});

describe('Moodle’s report “Responses”', () => {
  it('tells right from wrong by the right answer, and counts what was answered', () => {
    const { attempts } = read(
      'Surname,First name,State,Response 1,Right answer 1,Question 1\nLovelace,Ada,Finished,Twelve,Twelve,How many?\nHopper,Grace,Finished,Ten,Twelve,How many?\nLiskov,Barbara,Finished,-,Twelve,How many?\n',
    );
    expect(attempts.map(({ answers }) => [answers[0]?.right, answers[0]?.answered, answers[0]?.prompt, answers[0]?.record?.responseText])).to.deep.equal([
      [true, true, 'How many?', 'Twelve'],
      [false, true, 'How many?', 'Ten'],
      [false, false, 'How many?', '-'],
    ]);
  });
});

describe('readTable', () => {
  for (const [name, text, reason] of [
    ['nothing', '  \n ', 'empty'],
    ['a table of something else', 'name,age\nAda,36\n', 'unknown-columns'],
    ['only a row of column names', 'session,bank,question,earned,possible\n', 'empty'],
  ] as const)
    it(`refuses ${name}: ${reason}`, () => {
      const { attempts, refusals } = read(text);
      expect([attempts, refusals[0]?.reason]).to.deep.equal([[], reason]);
    });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', '1', 'Q. 1 /1', 'session') }), (text) => Array.isArray(read(text).attempts)));
  });

  it('takes five thousand rows', () => {
    const attempts = Array.from({ length: 500 }, (_, index) => sampleAttempt({ session: `s${index}`, answers: answersOf([1, 0, 1, 1, 0, 0, 1, 1, 0, 1]) }));
    expect(read(writeResultsCsv(attempts)).attempts).to.have.length(500);
  });
});
