import { expect } from 'chai';
import { walkTexts } from '../../src/bank/walk-texts.js';
import { formatPath } from '../../src/model/problem.js';

describe('walkTexts', () => {
  it('meets every text and says where it stands', () => {
    const met: string[] = [];
    walkTexts({ a: 'one', b: ['two', { c: 'three', d: 4, e: null, f: true }], g: [] }, (text, path) => met.push(`${formatPath(path)}=${text}`));
    expect(met).to.deep.equal(['a=one', 'b[0]=two', 'b[1].c=three']);
  });
  it('meets a text alone', () => {
    const met: unknown[] = [];
    walkTexts('one', (text, path) => met.push([text, path]));
    expect(met).to.deep.equal([['one', []]]);
  });
});
