import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '@humanwhocodes/momoa';
import { locateProblem } from '../../src/cli/locate-problem.js';

const text = `{
  "id": "one",
  "questions": [
    { "id": "a", "promt": "?" },
    { "id": "b",
      "choices": [ "x", "y" ] }
  ]
}`;
const document = parse(text, { mode: 'json' });

describe('locateProblem', () => {
  const cases: [string, (string | number)[], boolean, number, number][] = [
    ['the document itself', [], false, 1, 1],
    ['a field’s value', ['id'], false, 2, 9],
    ['a field’s name', ['id'], true, 2, 3],
    ['an entry of a list', ['questions', 1], false, 5, 5],
    ['an entry of a list, which has no name', ['questions', 1], true, 5, 5],
    ['a name deep inside', ['questions', 0, 'promt'], true, 4, 18],
    ['a value deep inside', ['questions', 1, 'choices', 1], false, 6, 25],
    ['the object that lacks a field', ['questions', 0, 'prompt'], false, 4, 5],
    ['the object that lacks a field whose name is asked for', ['questions', 0, 'prompt'], true, 4, 5],
    ['the list that is too short', ['questions', 7, 'id'], false, 3, 16],
    ['the text that is not an object', ['id', 'deeper'], false, 2, 9],
  ];
  for (const [what, path, atName, line, column] of cases) it(`finds ${what}`, () => expect(locateProblem(document, path, { atName })).to.deep.equal({ line, column }));

  it('takes the last of two fields of one name, as JSON.parse does', () => {
    expect(locateProblem(parse('{"a": 1,\n"a": 2}', { mode: 'json' }), ['a'])).to.deep.equal({ line: 2, column: 6 });
  });

  it('finds every value of any document where its text begins', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const written = JSON.stringify(value, null, indent);
        const root = parse(written, { mode: 'json' });
        const lines = written.split('\n');
        for (const { path, leaf } of leavesOf(JSON.parse(written))) {
          const { line, column } = locateProblem(root, path);
          expect((lines[line - 1] ?? '').slice(column - 1).startsWith(JSON.stringify(leaf)), `${path.join('/')} in ${written}`).to.equal(true);
        }
      }),
    );
  });
});

function leavesOf(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; leaf: unknown }[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((entry, index) => leavesOf(entry, [...path, index]));
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return Object.entries(value).flatMap(([key, entry]) => leavesOf(entry, [...path, key]));
  return [{ path, leaf: value }];
}
