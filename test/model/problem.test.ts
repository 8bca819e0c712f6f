import { expect } from 'chai';
import { errorAt, formatPath, warningAt, type ProblemPath } from '../../src/model/problem.js';

describe('formatPath', () => {
  const table: [path: ProblemPath, written: string][] = [
    [[], ''],
    [['title'], 'title'],
    [['questions', 3, 'choices', 0, 'text'], 'questions[3].choices[0].text'],
    [[2, 'id'], '[2].id'],
    [['a', 0, 1], 'a[0][1]'],
  ];
  for (const [path, written] of table) it(`writes ${JSON.stringify(path)} as “${written}”`, () => expect(formatPath(path)).to.equal(written));
});

describe('errorAt and warningAt', () => {
  it('differ in the level alone', () => {
    expect(errorAt(['a'], 'code', 'Text.')).to.deep.equal({ level: 'error', code: 'code', path: ['a'], message: 'Text.' });
    expect(warningAt(['a'], 'code', 'Text.')).to.deep.equal({ ...errorAt(['a'], 'code', 'Text.'), level: 'warning' });
  });
});
