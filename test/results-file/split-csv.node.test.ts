import { expect } from 'chai';
import fc from 'fast-check';
import papaparse from 'papaparse';
import type { ParseCsv } from '../../src/formats/csv/read-csv.js';
import { splitCsv } from '../../src/results-file/split-csv.js';

const options = { delimitersToGuess: [',', ';', '\t'], skipEmptyLines: false } as const;
const split = (text: string) => splitCsv(text, { ...options, delimitersToGuess: [...options.delimitersToGuess] });

describe('splitCsv', () => {
  for (const [text, rows] of [
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;b\r\nc;d\r\n', [['a', 'b'], ['c', 'd'], ['']]],
    ['"a,1";"b ""two"""\n', [['a,1', 'b "two"'], ['']]],
    ['a\t"line\nline"', [['a', 'line\nline']]],
    [
      'a,,\n,',
      [
        ['a', '', ''],
        ['', ''],
      ],
    ],
    ['', [['']]],
    ['a,b"c', [['a', 'b"c']]],
  ] as const)
    it(`splits ${JSON.stringify(text)}`, () => expect(split(text).data).to.deep.equal(rows));

  it('reports a quotation mark that is not closed, and what follows one that is', () => {
    expect(split('a,"b\nc').errors).to.have.length(1);
    expect(split('"a"b,c\nd,e')).to.deep.include({
      data: [
        ['ab', 'c'],
        ['d', 'e'],
      ],
    });
    expect(split('"a"b,c').errors[0]?.row).to.equal(0);
  });

  it('splits what papaparse writes as papaparse does', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'é'), maxLength: 8 });
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    const parse = papaparse.parse as unknown as ParseCsv;
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        // Names of columns that hold no separator, as tables have them, let either find the one that is used.
        const text = papaparse.unparse([rows[0]?.map((_, index) => `column ${index}`) ?? [], ...rows], { delimiter });
        expect(split(text).data).to.deep.equal(parse(text, { delimitersToGuess: [delimiter], skipEmptyLines: false }).data);
      }),
    );
  });
});
