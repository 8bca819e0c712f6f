import { expect } from 'chai';
import { parseJsonDocument } from '../../src/cli/json-document.js';
import { positionAt } from '../../src/cli/describe-json-error.js';

describe('what is said of broken JSON', () => {
  const cases: [string, string, number, number][] = [
    ['{"a": 1,\n}', 'unexpected “}”; the comma before it is one too many.', 2, 1],
    ['[1,\n2,]', 'unexpected “]”; the comma before it is one too many.', 2, 3],
    ['{\n"a": 1\n"b": 2}', 'unexpected text; a comma or colon may be missing before it.', 3, 1],
    ['{"a" 1}', 'unexpected number; a comma or colon may be missing before it.', 1, 6],
    ['{"a": [1, 2', 'it ends too early; a quotation mark or bracket is not closed.', 1, 12],
    ['{"a": "open', 'it ends too early; a quotation mark or bracket is not closed.', 1, 12],
    ['{"a": 1} x', "unexpected character 'x'.", 1, 10],
    ['{"a":\r\n tru}', "unexpected identifier 'tru'.", 2, 2],
    ['{"a":\n  "b\u0001"}', 'bad control character in string literal.', 2, 5],
  ];
  for (const [text, reason, line, column] of cases) {
    it(`says of ${JSON.stringify(text)}: ${reason}`, () => {
      const { document, problems } = parseJsonDocument('f.json', text);
      expect(document).to.equal(undefined);
      expect(problems).to.deep.equal([{ file: 'f.json', line, column, level: 'error', code: 'broken-json', message: `This is not valid JSON: ${reason}` }]);
    });
  }

  it('says that a file is nested too deeply instead of failing', () => {
    const [problem] = parseJsonDocument('f.json', '['.repeat(200_000)).problems;
    expect(problem?.code).to.equal('broken-json');
  });

  it('counts CRLF as one end of line', () => {
    expect(positionAt('a\r\nbc', 4)).to.deep.equal({ line: 2, column: 2 });
  });
});

describe('fields that stand twice in an object', () => {
  it('are told each time, in the order of the file, and not across objects', () => {
    const { document, problems } = parseJsonDocument('f.json', '{"a": {"b": 1},\n "b": [{"c": 1, "c": 2}],\n "a": 3, "a": 4}');
    expect(document?.data).to.deep.equal({ a: 4, b: [{ c: 2 }] });
    expect(problems.map(({ line, column, code, message }) => [line, column, code, message.slice(0, 3)])).to.deep.equal([
      [2, 17, 'duplicate-field', '“c”'],
      [3, 2, 'duplicate-field', '“a”'],
      [3, 10, 'duplicate-field', '“a”'],
    ]);
  });
});
