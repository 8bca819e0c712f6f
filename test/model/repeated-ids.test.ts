import { expect } from 'chai';
import { repeatedIds } from '../../src/model/repeated-ids.js';

describe('repeatedIds', () => {
  const table: [ids: string, places: number[]][] = [
    ['', []],
    ['abc', []],
    ['aba', [2]],
    ['aaa', [1, 2]],
    ['abba', [2, 3]],
  ];
  for (const [ids, places] of table) {
    it(`finds ${places.length} in ${ids || 'nothing'}`, () => {
      const problems = repeatedIds(
        'entries',
        Array.from(ids, (id) => ({ id })),
      );
      expect(problems.map(({ path }) => path)).to.deep.equal(places.map((place) => ['entries', place, 'id']));
      for (const { message } of problems) expect(message).to.match(/^“[ab]” is the id of an earlier one of the entries/);
    });
  }
});
