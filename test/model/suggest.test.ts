import { expect } from 'chai';
import { suggest } from '../../src/model/suggest.js';

describe('suggest', () => {
  const names = ['id', 'prompt', 'choices', 'feedback', 'evidence', 'attribution'];
  const table: [written: string, near: string | undefined][] = [
    ['promt', 'prompt'],
    ['Prompt', 'prompt'],
    ['choises', 'choices'],
    ['chioces', 'choices'],
    ['feedbak', 'feedback'],
    ['atribusion', 'attribution'],
    ['atribusyons', undefined],
    ['ids', 'id'],
    ['di', undefined],
    ['x', undefined],
    ['', undefined],
    ['explanation', undefined],
    ['p'.repeat(100_000), undefined],
  ];
  for (const [written, near] of table) it(`suggests ${near ?? 'nothing'} for “${written.slice(0, 20)}”`, () => expect(suggest(written, names)).to.equal(near));
  it('suggests the nearest of several', () => expect(suggest('fixd', ['fired', 'fixed', 'find'])).to.equal('fixed'));
  it('suggests nothing when there is nothing', () => expect(suggest('a', [])).to.equal(undefined));
});
