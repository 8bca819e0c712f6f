import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { filesInZip } from '../../src/results-file/files-in-zip.js';
import { ZipError } from '../../src/formats/zip/zip-error.js';

describe('filesInZip', () => {
  it('gives the texts that may be results, in whatever folder, and leaves the rest out', () => {
    const bytes = zipSync({
      'class/Ayşe.json': strToU8('{"a":1}'),
      'table.csv': strToU8('a,b'),
      'photo.png': strToU8('x'),
      '__MACOSX/class/._Ada.json': strToU8('x'),
      'class/.hidden.json': strToU8('x'),
    });
    expect(filesInZip(bytes)).to.deep.equal([
      { name: 'class/Ayşe.json', text: '{"a":1}' },
      { name: 'table.csv', text: 'a,b' },
    ]);
  });

  it('throws at what is no zip file', () => {
    expect(() => filesInZip(strToU8('no zip'))).to.throw(ZipError);
  });
});
