import { expect } from 'chai';
import { touchedClaims, type MarkedPart } from '../../src/review/touched-claims.js';

const right = (...evidence: string[]): MarkedPart => ({ state: 'right', evidence });
const wrong = (...evidence: string[]): MarkedPart => ({ state: 'wrong', evidence });

const cases: [string, string[], MarkedPart[], boolean, Record<string, boolean>][] = [
  ['takes what the question rests on as known after a right response', ['a', 'b'], [], true, { a: true, b: true }],
  ['takes it as missed after a wrong one', ['a'], [], false, { a: false }],
  ['lets parts decide over the claims they name', ['a', 'b', 'c'], [right('a'), wrong('b')], false, { a: true, b: false, c: false }],
  ['counts one wrong part as a miss, whatever the others say', [], [right('a'), wrong('a'), right('a')], false, { a: false }],
  ['counts the claim that refutes a wrong choice as missed', ['a'], [wrong('d')], false, { d: false, a: false }],
  ['has nothing missed in a right response', ['a'], [wrong('b')], true, { b: true, a: true }],
  ['touches nothing where nothing is named', [], [right()], true, {}],
];

describe('touchedClaims', () => {
  for (const [title, evidence, parts, isRight, touched] of cases) it(title, () => expect(Object.fromEntries(touchedClaims(evidence, parts, isRight))).to.deep.equal(touched));
});
