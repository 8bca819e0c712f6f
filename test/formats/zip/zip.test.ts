import { expect } from 'chai';
import fc from 'fast-check';
import { entryNameFault } from '../../../src/formats/zip/entry-name.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { writeZip } from '../../../src/formats/zip/write-zip.js';
import { ZipError } from '../../../src/formats/zip/zip-error.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Where a mark of four bytes stands. */
function placeOf(zip: Uint8Array, mark: number, from = 0): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = from; at + 4 <= zip.length; at++) if (view.getUint32(at, true) === mark) return at;
  throw new Error('no such mark');
}

/** A zip of one file, spoiled: `change` gets the table of contents’ entry for it. */
function spoiled(change: (view: DataView, central: number, zip: Uint8Array) => void, name = 'a.txt', content = 'a'.repeat(10_000)): Uint8Array {
  const zip = writeZip(new Map([[name, bytesOf(content)]]));
  change(new DataView(zip.buffer, zip.byteOffset, zip.byteLength), placeOf(zip, 0x02014b50), zip);
  return zip;
}

/** The same with another name of as many letters in both places. */
const renamed = (name: string): Uint8Array =>
  spoiled((_view, _central, zip) => {
    const other = bytesOf(name);
    for (const place of [placeOf(zip, 0x04034b50) + 30, placeOf(zip, 0x02014b50) + 46]) zip.set(other, place);
  }, 'x'.repeat(name.length));

const messageOf = (bytes: Uint8Array, limits = {}): string => {
  try {
    readZip(bytes, limits);
  } catch (error) {
    expect(error).to.be.instanceOf(ZipError);
    return (error as Error).message;
  }
  return 'it was read';
};

describe('zip files', () => {
  it('come back as they were written', () => {
    const files = new Map([
      ['b/ş.txt', bytesOf('ç')],
      ['a.json', bytesOf('{}'.repeat(5000))],
      ['empty', new Uint8Array()],
      ['picture.png', Uint8Array.from({ length: 9000 }, (_, index) => (index * 7919) & 255)],
    ]);
    const read = readZip(writeZip(files));
    expect([...read.keys()]).to.deep.equal([...files.keys()].sort());
    for (const [name, bytes] of files) expect(Array.from(read.get(name) as Uint8Array)).to.deep.equal(Array.from(bytes));
  });

  it('are the same bytes whatever the order of the files', () => {
    const one = new Map([
      ['a', bytesOf('1')],
      ['b', bytesOf('2')],
    ]);
    expect(Array.from(writeZip(one))).to.deep.equal(Array.from(writeZip(new Map([...one].reverse()))));
  });

  it('name the first of January 1980 as their time', () => {
    const zip = writeZip(new Map([['a', bytesOf('1')]]));
    const view = new DataView(zip.buffer, zip.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).to.deep.equal([0, 33]);
  });

  for (const [name, fault] of [
    ['../evil.txt', 'leads out'],
    ['a/../../b', 'leads out'],
    ['/etc/hosts', 'root of a disk'],
    ['a\\..\\b', 'a backslash'],
    ['C:evil.txt', 'names a drive'],
    ['a\u0000b', 'control characters'],
  ] as const)
    it(`are refused with the name ${JSON.stringify(name)}`, () => {
      expect(messageOf(renamed(name))).to.contain(fault);
      expect(() => writeZip(new Map([[name, new Uint8Array()]]))).to.throw(ZipError);
    });

  it('may have dots in names that lead nowhere', () => {
    for (const name of ['a..b', '...', './a', 'a/.b', '..a/b']) expect(entryNameFault(name), name).to.equal(undefined);
  });

  it('are refused when they are locked', () => {
    expect(messageOf(spoiled((view, central) => view.setUint16(central + 8, 1, true)))).to.contain('password');
  });

  it('are refused when a file in them is a link', () => {
    const zip = spoiled((view, central) => {
      view.setUint8(central + 5, 3);
      view.setUint32(central + 38, 0o120777 * 0x10000, true);
    });
    expect(messageOf(zip)).to.contain('a link to another place');
  });

  it('are refused for what they say they unpack to, before they are unpacked', () => {
    expect(messageOf(spoiled((view, central) => view.setUint32(central + 24, 4_000_000_000, true)))).to.contain('unpacks to 4,000 MB; at most 200 MB');
  });

  it('are stopped when a file unpacks to more than it says', () => {
    const bomb = spoiled((view, central) => view.setUint32(central + 24, 10, true), 'a.txt', ' '.repeat(5_000_000));
    expect(messageOf(bomb)).to.contain('unpacks to more than it says');
  });

  it('are refused when a file is shorter than it says', () => {
    expect(messageOf(spoiled((view, central) => view.setUint32(central + 24, 10_001, true)))).to.contain('not as long as it says');
  });

  it('are refused with too many files', () => {
    const many = new Map(Array.from({ length: 11 }, (_, index) => [`f${index}`, new Uint8Array()] as const));
    expect(messageOf(writeZip(many), { mostEntries: 10 })).to.contain('holds 11 files; at most 10');
    expect(readZip(writeZip(many), { mostEntries: 11 }).size).to.equal(11);
  });

  it('are refused with the same name twice', () => {
    const zip = writeZip(
      new Map([
        ['a', bytesOf('1')],
        ['b', bytesOf('2')],
      ]),
    );
    const second = placeOf(zip, 0x02014b50, placeOf(zip, 0x02014b50) + 4);
    zip.set(bytesOf('a'), second + 46);
    expect(messageOf(zip)).to.contain('"a" twice');
  });

  it('are refused where they are cut short, or are none', () => {
    const zip = writeZip(new Map([['a.txt', bytesOf('a'.repeat(1000))]]));
    for (const end of [0, 1, 21, 22, zip.length - 1]) expect(messageOf(zip.slice(0, end))).to.contain('no zip file');
    expect(messageOf(bytesOf('<html></html>'.repeat(20)))).to.contain('no zip file');
  });

  it('never end in anything but files or a clear error, whatever bytes are changed', () => {
    const zip = writeZip(
      new Map([
        ['a.txt', bytesOf('some words '.repeat(50))],
        ['b.json', bytesOf('{"a":1}')],
      ]),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
        const other = zip.slice();
        for (const [at, value] of changes) other[at] = value;
        try {
          readZip(other);
        } catch (error) {
          expect(error).to.be.instanceOf(ZipError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('come back with what is in a file of many names and sizes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: fc.constantFrom('a', 'B', '1', 'ş', '-', '.'), minLength: 1, maxLength: 12 }).filter((name) => entryNameFault(name) === undefined),
          fc.uint8Array({ maxLength: 300 }),
        ),
        (given) => {
          const files = new Map(Object.entries(given));
          const read = readZip(writeZip(files));
          const listed = (from: ReadonlyMap<string, Uint8Array>): unknown =>
            [...from].map(([name, bytes]) => [name, Array.from(bytes)]).sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
          expect(listed(read)).to.deep.equal(listed(files));
        },
      ),
      { numRuns: 100 },
    );
  });
});
