import { expect } from 'chai';
import { parseBank } from '../../src/index.js';

/** The ids of the questions of a bank that has to parse without a fault but that of holding none. */
export function parsedIds(data: unknown): string[] {
  const { bank, problems } = parseBank(data);
  expect(problems.filter(({ level, code }) => level === 'error' && code !== 'no-questions')).to.deep.equal([]);
  return bank?.questions.map(({ id }) => id) ?? [];
}
