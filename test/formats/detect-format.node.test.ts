import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { detectPackageFormat, detectTextFormat, isZip } from '../../src/formats/detect-format.js';

const FIXTURES = '../shared/fixtures';

describe('detectTextFormat on files of other projects', function () {
  before(function () {
    if (existsSync(FIXTURES)) return;
    console.log(`    (skipped: no ${FIXTURES})`);
    this.skip();
  });

  const filesIn = (folder: string, ending: RegExp): string[] =>
    existsSync(`${FIXTURES}/${folder}`)
      ? readdirSync(`${FIXTURES}/${folder}`)
          .filter((name) => ending.test(name))
          .map((name) => `${FIXTURES}/${folder}/${name}`)
      : [];

  // A file of nothing but a line of text in Markdown, or with no answers and no title, could be anything.
  const UNTOLD = /markdown\.gift$/u;
  for (const file of filesIn('gift', /\.gift$/u))
    it(`tells ${file.split('/').at(-1)}`, () => expect(detectTextFormat(readFileSync(file, 'utf8'))).to.equal(UNTOLD.test(file) && !file.includes('_') ? undefined : 'gift'));

  const folders: [folder: string, format: string, count: number][] = [
    ['qti12-canvas', 'qti12', 63],
    ['qti2', 'qti2', 157],
    ['qti3', 'qti3', 28],
  ];
  for (const [folder, format, count] of folders)
    it(`tells items of ${folder} by their outermost element`, () => {
      const found = filesIn(folder, /\.xml$/u).map((file) => detectTextFormat(readFileSync(file, 'utf8')));
      expect(found.filter((one) => one === format)).to.have.length(count);
      expect(found.filter((one) => one !== undefined && !one.startsWith('qti') && one !== 'manifest')).to.deep.equal([]);
    });

  it('tells packages of QTI 3', () => {
    const packages = filesIn('qti3', /\.zip$/u);
    for (const file of packages) {
      const zipped = readFileSync(file);
      expect(isZip(zipped)).to.equal(true);
      const files = unzipSync(zipped);
      expect(
        detectPackageFormat(Object.keys(files), (name) => new TextDecoder().decode(files[name])),
        file,
      ).to.equal('qti3-package');
    }
  });
});
