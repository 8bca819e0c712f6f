import { expect } from 'chai';
import { countWords } from '../../src/cli/count-words.js';
import { countProblems, formatProblem, sortProblems } from '../../src/cli/format-problem.js';
import type { LocatedProblem } from '../../src/cli/located-problem.js';

const problem = (more: Partial<LocatedProblem>): LocatedProblem => ({ file: 'b.json', line: 1, column: 1, level: 'error', code: 'wrong', message: 'It is wrong.', ...more });

describe('formatProblem', () => {
  it('puts place, level, message and code on one line', () => {
    expect(formatProblem(problem({ line: 12, column: 5, level: 'warning' }))).to.equal('b.json:12:5  warning  It is wrong. (wrong)');
  });
  it('writes out what would move a terminal’s cursor, colour it or turn its direction', () => {
    expect(formatProblem(problem({ message: 'a\nb\u001b[31mc\u202Ed\u2066', file: 'x\t.json' }))).to.equal(
      'x\\u0009.json:1:1  error  a\\u000ab\\u001b[31mc\\u202ed\\u2066 (wrong)',
    );
  });
  it('leaves letters of every script as they are', () => {
    expect(formatProblem(problem({ message: 'Türkiye انقرہ अंकारा' }))).to.contain('Türkiye انقرہ अंकारा');
  });
});

describe('sortProblems', () => {
  it('keeps the order of the files and goes from top to bottom in each', () => {
    const at = (file: string, line: number, column: number): LocatedProblem => problem({ file, line, column });
    const sorted = sortProblems([at('a', 10, 1), at('z', 2, 1), at('a', 9, 5), at('other', 1, 1), at('a', 9, 4)], ['z', 'a']);
    expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).to.deep.equal(['z:2:1', 'a:9:4', 'a:9:5', 'a:10:1', 'other:1:1']);
  });
});

describe('countProblems', () => {
  it('tells errors from warnings', () => {
    expect(countProblems([problem({}), problem({ level: 'warning' }), problem({})])).to.deep.equal({ errors: 2, warnings: 1, text: '2 errors, 1 warning' });
  });
  it('counts in words that fit the number', () => {
    expect([0, 1, 2, 1699].map((count) => countWords(count, 'file'))).to.deep.equal(['0 files', '1 file', '2 files', '1,699 files']);
  });
});
