import { expect } from 'chai';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { readCsv, type ParseCsv } from '../../../src/formats/csv/read-csv.js';
import { writeCsv } from '../../../src/formats/csv/write-csv.js';
import { expectProportionalTime } from '../../support/growth.js';

const parse = papaparse.parse as unknown as ParseCsv;

describe('readCsv with papaparse', () => {
  for (const [name, separator] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const)
    it(`finds ${name} by the content`, () => {
      const text = [
        ['type', 'prompt', 'option 1'],
        ['choice', 'a "b"', '1'],
        ['choice', 'c', '2'],
      ]
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
        .join('\n');
      const sheet = readCsv(`\ufeff${text}`, parse);
      expect(sheet.separator).to.equal(separator);
      expect(sheet.rows[1]).to.deep.equal(['choice', 'a "b"', '1']);
      expect(sheet.losses).to.deep.equal([]);
    });

  it('keeps empty lines, so that rows have the numbers that the sheet shows', () => expect(readCsv('a,b\n\nc,d', parse).rows).to.deep.equal([['a', 'b'], [''], ['c', 'd']]));

  it('says where quotation marks do not pair', () => {
    const { losses } = readCsv('a,b\n"c,d\n', parse);
    expect(losses.map(({ question, feature }) => `${question}: ${feature}`)).to.deep.equal(['row 2: cells']);
  });

  it('takes the apostrophe before a formula away, and only there', () => {
    expect(readCsv("'=1,''=1,'a,'-5\n", parse).rows[0]).to.deep.equal(['=1', "'=1", "'a", '-5']);
  });

  it('reads what is written as the same, whatever stands in the cells', () => {
    const cell = fc
      .array(fc.constantFrom(',', ';', '\t', '"', "'", '=', '+', '-', '@', '\n', '\r\n', ' ', 'a', 'é', '٣', '\ufeff'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const head = ['prompt', 'option 1', 'right'];
        expect(readCsv(writeCsv([head, ...rows]), parse).rows.slice(0, -1)).to.deep.equal([head, ...rows]);
      }),
      { numRuns: 300 },
    );
  });

  it('is bounded in rows and time', () => {
    const sheet = readCsv('a,b\n'.repeat(150_000), parse);
    expect(sheet.rows).to.have.length(100_000);
    expect(sheet.losses.map(({ feature }) => feature)).to.deep.equal(['rows']);
    for (const sign of ['"', ',', '\n', '"\n', '","']) expectProportionalTime((size) => readCsv(sign.repeat(size), parse), 60_000, sign);
  });
});
