import { analyse } from 'chardet';
import { expect } from 'chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { writeZip } from '../../src/formats/zip/write-zip.js';
import { convert, ConvertError, pack, type ConvertOptions, type PackTargetName } from '../../src/packaging.js';
import { parsedIds } from './convert-material.js';
import { everyMaterial, wholePlayer } from './every-material.js';

const options: ConvertOptions = { parseCsv: (text, how) => Papa.parse<unknown>(text, how), guess: (sample) => analyse(sample) };

/** Pieces that mean something in one of the formats. */
const PIECES =
  '{ } = ~ # : -> %50% // \\ ::a:: $CATEGORY: {T} {#1:2} < > & " \' </ /> <!-- --> <![CDATA[ ]]> <!DOCTYPE <?xml &lt; &#0; &#x110000; constructor __proto__ , ; \t \n \n\n \r \u0000 \ufeff \ud800 ANSWER: A. ( [ { * ` [[1]] {{1}} {1:SA:=a} 1e999 -1 NaN 999999999999999999999 0x10 ../ data: javascript: $IMS-CC-FILEBASE$'.split(
    / /u,
  );

type Change = { readonly kind: 'cut' | 'repeat' | 'put' | 'move'; readonly at: number; readonly length: number; readonly other: number; readonly piece: string };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'put', 'put', 'move'),
  at: fc.nat(),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, fc.nat(400)),
  other: fc.nat(),
  piece: fc.constantFrom(...PIECES),
});

/** A text with one thing changed. */
function spoil(text: string, { kind, at, length, other, piece }: Change): string {
  const from = at % (text.length + 1);
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  if (kind === 'cut') return before + after;
  if (kind === 'repeat') return before + part + part + after;
  if (kind === 'put') return before + piece + part + after;
  const rest = before + after;
  const to = other % (rest.length + 1);
  return rest.slice(0, to) + part + rest.slice(to);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes as Uint8Array<ArrayBuffer>);

/**
 * Whatever is given ends in a bank that parses or in a clear error, and no more comes out than went in: what is said of a fault is not
 * said once for each character, and nothing is read over and over.
 */
function expectEnd(bytes: Uint8Array, size: number, more: ConvertOptions = {}): void {
  try {
    const { bank, files, losses } = convert(bytes, { ...options, ...more });
    if (bank.questions.length > 0) parsedIds(bank);
    const kept = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    expect(JSON.stringify(bank).length + JSON.stringify(losses).length + kept).to.be.below(20_000 + 12 * size);
    for (const name of files.keys()) expect(name).not.to.match(/(?:^|\/)\.\.(?:\/|$)|^\/|\\/u);
  } catch (error) {
    if (error instanceof ConvertError) expect(error.message.length).to.be.within(10, 600);
    else throw error;
  }
}

/** One file of each example in a format; those that have nothing in it are left out. */
async function samples(to: PackTargetName): Promise<Uint8Array[]> {
  const packed = await Promise.all(
    everyMaterial()
      .filter(({ bank }) => bank.questions.length < 6)
      .map(async ({ bank, sources, media }) => (await pack(bank, { to, sources, media, playerFiles: wholePlayer() }).catch(() => undefined))?.bytes ?? []),
  );
  return packed.filter((bytes): bytes is Uint8Array => bytes instanceof Uint8Array);
}

describe('files that are spoiled', () => {
  for (const to of ['gift', 'moodle-xml', 'aiken', 'csv', 'html'] as const)
    it(`end in a bank that parses or a clear error, read as ${to}`, async () => {
      const texts = (await samples(to)).map(textOf);
      expect(texts.length).to.be.above(1);
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 8 }), fc.boolean(), (text, changes, isTold) => {
          const spoiled = changes.reduce(spoil, text);
          expectEnd(bytesOf(spoiled), spoiled.length, isTold ? { from: to === 'html' ? 'page' : to } : {});
        }),
        { numRuns: to === 'html' ? 60 : 250 },
      );
    });

  for (const to of ['qti21', 'qti3', 'cc', 'scorm12', 'cmi5'] as const)
    it(`end in a bank that parses or a clear error, in a package of ${to}`, async () => {
      const packages = (await samples(to)).map((bytes) => readZip(bytes));
      expect(packages.length).to.be.above(1);
      fc.assert(
        fc.property(fc.constantFrom(...packages), fc.nat(), fc.array(change, { minLength: 1, maxLength: 8 }), (files, which, changes) => {
          const names = [...files.keys()].filter((name) => /\.(?:xml|json)$/u.test(name));
          const name = names[which % names.length] as string;
          const text = changes.reduce(spoil, textOf(files.get(name) as Uint8Array));
          const size = [...files.values()].reduce((sum, file) => sum + file.length, text.length);
          expectEnd(writeZip(new Map([...files, [name, bytesOf(text)]])), size);
          // An item by itself is a file that is read, too.
          if (name.endsWith('.xml')) expectEnd(bytesOf(text), text.length);
        }),
        { numRuns: 100 },
      );
    });

  it('end in a bank that parses or a clear error, whatever their bytes are and whatever they are said to be', () => {
    const formats = ['gift', 'aiken', 'csv', 'moodle-xml', 'qti12', 'qti2', 'qti3', 'page', 'canvas', 'cc', 'qti2-package', 'scorm', 'cmi5', undefined] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => bytesOf(pieces.join(''))),
        ),
        (from, bytes) => {
          expectEnd(bytes, bytes.length, { from });
        },
      ),
      { numRuns: 500 },
    );
  });
});
