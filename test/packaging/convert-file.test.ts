import { expect } from 'chai';
import fc from 'fast-check';
import { writeZip } from '../../src/formats/zip/write-zip.js';
import { convert, ConvertError, pack, type ConvertOptions } from '../../src/packaging.js';
import { parsedIds } from './convert-material.js';
import { choiceBank, fakePlayer, lakeland, PICTURE, pictureBank } from './pack-material.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusal = (bytes: Uint8Array, options: ConvertOptions = {}): string => {
  try {
    convert(bytes, options);
  } catch (error) {
    expect(error).to.be.instanceOf(ConvertError);
    return (error as Error).message;
  }
  return 'it was read';
};

const AIKEN = 'Which is a river?\nA. Mir\nB. Lo Hill\nANSWER: A\n';
const GIFT = '::One:: Which is a river? {=Mir ~Lo Hill}\n\nIt is long. {TRUE}\n';

describe('convert', () => {
  it('tells text formats by what is in them', () => {
    const sheet = 'type,prompt,option 1,option 2,right\nchoice,Which is a river?,Mir,Lo Hill,1\n';
    const moodle =
      '<quiz><question type="truefalse"><name><text>n</text></name><questiontext format="html"><text>It is long.</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>';
    const parseCsv: ConvertOptions['parseCsv'] = (text) => ({
      data: text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',')),
      errors: [],
      meta: { delimiter: ',' },
    });
    for (const [text, format, count] of [
      [AIKEN, 'aiken', 1],
      [GIFT, 'gift', 2],
      [sheet, 'csv', 1],
      [moodle, 'moodle-xml', 1],
    ] as const) {
      const { format: found, bank } = convert(bytesOf(text), { parseCsv });
      expect([found, bank.questions.length], format).to.deep.equal([format, count]);
    }
  });

  it('reads what it is told to, in the encoding it is told', () => {
    const { bank, format, decoded } = convert(Uint8Array.from([...bytesOf('Which is '), 0xfe, ...bytesOf('? {=a ~b}')]), { from: 'gift', encoding: 'windows-1254' });
    expect([format, decoded?.found, bank.questions[0]?.prompt]).to.deep.equal(['gift', 'asked', 'Which is ş?']);
    expect(refusal(bytesOf(GIFT), { encoding: 'klingon' })).to.contain('not the name of an encoding');
  });

  for (const to of ['scorm12', 'scorm2004', 'cmi5', 'html'] as const)
    it(`gets the bank back that is in a ${to} file of ours`, async () => {
      const options = { to, playerFiles: fakePlayer(), sources: [lakeland()] };
      const { bank } = convert((await pack(choiceBank(), options)).bytes);
      expect(bank.questions).to.deep.equal(choiceBank().questions);
      const pictures = convert((await pack(pictureBank(), { ...options, media: new Map([['maps/Büyük göl.svg', PICTURE]]) })).bytes);
      expect([...pictures.files.values()]).to.deep.equal([PICTURE]);
      expect(pictures.losses.map(({ feature }) => feature)).to.deep.equal(['media']);
    });

  it('leaves out what would not parse, with the reason', async () => {
    const { bytes } = await pack(choiceBank(3), { to: 'html', playerFiles: fakePlayer() });
    const spoiled = new TextDecoder()
      .decode(bytes as Uint8Array<ArrayBuffer>)
      .replace('"answer":["a"]', '"answer":["z"]')
      .replace('"prompt":"Which of the rivers is number 3?"', '"prompt":7');
    const converted = convert(bytesOf(spoiled));
    expect(parsedIds(converted.bank)).to.deep.equal(['q-2']);
    expect(converted.losses.map(({ question, feature }) => [question, feature])).to.deep.equal([
      ['q-1', 'question'],
      ['q-3', 'question'],
    ]);
  });

  it('says in a sentence why it cannot read something', () => {
    for (const [bytes, message] of [
      [bytesOf('{"version":1,"questions":[]}'), 'question bank already'],
      [bytesOf('{"version":1,"sections":[]}'), 'a module'],
      [bytesOf('Some words of nobody.'), 'cannot be told'],
      [bytesOf('<html><script id="geo-quiz-player">{}</script></html>'), 'cannot be told'],
      [bytesOf('<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "b">]><quiz>&a;</quiz>'), 'declares entities'],
      [writeZip(new Map([['imsmanifest.xml', bytesOf('<manifest adlcp:scormtype="sco"/>')]])), 'This is a course'],
      [writeZip(new Map([['a.txt', bytesOf('words')]])), 'cannot be told'],
      [Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'no zip file'],
    ] as const)
      expect(refusal(bytes)).to.contain(message);
    expect(refusal(bytesOf('<p>words</p>'), { from: 'page' })).to.contain('no quiz');
  });

  it('never ends in anything but a bank or a clear error, whatever is changed', async () => {
    const samples = [
      bytesOf(GIFT),
      bytesOf(AIKEN),
      (await pack(choiceBank(), { to: 'moodle-xml' })).bytes,
      (await pack(choiceBank(), { to: 'scorm12', playerFiles: fakePlayer() })).bytes,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (sample, changes) => {
        const bytes = sample.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        try {
          parsedIds(convert(bytes).bank);
        } catch (error) {
          expect(error).to.be.instanceOf(ConvertError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
