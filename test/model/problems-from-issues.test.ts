import { expect } from 'chai';
import * as v from 'valibot';
import { formatPath } from '../../src/model/problem.js';
import { problemsFromIssues } from '../../src/model/problems-from-issues.js';
import { filledText, identifier, identifierList, isoDate, languageTag, record } from '../../src/model/schema.js';

const schema = record({
  id: identifier,
  text: v.optional(filledText),
  list: v.optional(v.array(record({ id: identifier, when: v.optional(isoDate) }))),
  names: v.optional(identifierList),
  language: v.optional(languageTag),
});

const problemsOf = (data: unknown): string[] => {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? [] : problemsFromIssues(parsed.issues, ['base', 1]).map(({ code, path, message }) => `${code} ${formatPath(path)}: ${message}`);
};

describe('problemsFromIssues', () => {
  const table: [what: string, data: unknown, problems: RegExp[]][] = [
    ['nothing wrong', { id: 'a', 'x-own': { any: 1 } }, []],
    ['a missing field', {}, [/^missing-field base\[1\]\.id: “id” is missing\.$/]],
    ['an unknown field near a known one', { id: 'a', txet: 'b' }, [/^unknown-field base\[1\]\.txet: .*Did you mean “text”\?$/]],
    ['an unknown field near none', { id: 'a', colour: 'b' }, [/^unknown-field base\[1\]\.colour: .*begin its name with “x-”\.$/]],
    ['a fault deep inside', { id: 'a', list: [{ id: 'b' }, { id: 'c', when: 'soon' }] }, [/^wrong-value base\[1\]\.list\[1\]\.when: “when” needs to be a date/]],
    [
      'several faults',
      { id: '', text: ' ', names: ['a', 'a'], language: 'english' },
      [/\.id: /, /\.text: “text” is empty/, /\.names: “names” names the same id twice/, /\.language: /],
    ],
    ['a list for an object', [], [/^wrong-value base\[1\]: /]],
    ['a text for a list', { id: 'a', list: 'b' }, [/^wrong-value base\[1\]\.list: “list” needs to be/]],
  ];
  for (const [what, data, expected] of table) {
    it(`reports ${what}`, () => {
      const problems = problemsOf(data);
      expect(problems).to.have.length(expected.length);
      expected.forEach((pattern, index) => expect(problems[index]).to.match(pattern));
    });
  }

  it('calls the whole document “This file”', () => {
    const parsed = v.safeParse(schema, null);
    expect(parsed.success ? '' : problemsFromIssues(parsed.issues)[0]?.message).to.match(/^This file /);
  });

  it('keeps its sentences short, however long what was given', () => {
    for (const data of [{ id: 'a', list: 'b'.repeat(1_000_000) }, { id: 'a'.repeat(1_000_000) }, { id: 'a', ['b'.repeat(1_000_000)]: 1 }]) {
      for (const problem of problemsOf(data)) expect(problem.slice(problem.indexOf(': ')).length).to.be.below(1000);
    }
  });
});
