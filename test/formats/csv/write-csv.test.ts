import { expect } from 'chai';
import { escapeFormula, writeCsv } from '../../../src/formats/csv/write-csv.js';

describe('writeCsv', () => {
  it('quotes what would part cells or lines, and says that it is UTF-8', () => {
    expect(writeCsv([['a', 'b,c', 'd"e', 'f\ng', ' h', '', 'i;j']])).to.equal('\ufeffa,"b,c","d""e","f\ng"," h",,"i;j"\r\n');
  });

  it('keeps a spreadsheet program from working out a cell', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''-2"]) expect(escapeFormula(cell), cell).to.equal(`'${cell}`);
    for (const cell of ['', 'a=b', '1', 'it’s', "'quoted'", ' = b']) expect(escapeFormula(cell), cell).to.equal(cell);
    expect(writeCsv([['=cmd|"/c"!A0']])).to.equal('\ufeff"\'=cmd|""/c""!A0"\r\n');
  });
});
