import { expect } from 'chai';
import { decodeText } from '../../src/formats/decode-text.js';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const bytes = (...list: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(list);

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe('decodeText', () => {
  it('takes UTF-8 for what it is', () => {
    expect(decodeText(utf8('Türkiye پُل'))).to.deep.equal({ text: 'Türkiye پُل', encoding: 'utf-8', found: 'plain', confidence: 1, unreadable: 0 });
    expect(decodeText(bytes()).text).to.equal('');
  });

  it('takes a byte order mark at its word, and away', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).to.include({ text: 'a', encoding: 'utf-8', found: 'marked' });
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0))).to.include({ text: 'a', encoding: 'utf-16le', found: 'marked' });
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x61))).to.include({ text: 'a', encoding: 'utf-16be', found: 'marked' });
  });

  it('knows UTF-16 without a mark', () => {
    expect(decodeText(utf16('::q::Türkiye? {T}', true))).to.include({ text: '::q::Türkiye? {T}', encoding: 'utf-16le', found: 'plain' });
    expect(decodeText(utf16('::q::Türkiye? {T}', false))).to.include({ text: '::q::Türkiye? {T}', encoding: 'utf-16be', found: 'plain' });
  });

  it('asks for a guess only when nothing else fits, and says how sure it is', () => {
    const guess = (): never => expect.fail('asked');
    expect(decodeText(utf8('plain'), { guess }).text).to.equal('plain');
    // “ğ” in windows-1254.
    const decoded = decodeText(bytes(0x64, 0x61, 0xf0), { guess: () => [{ name: 'ISO-8859-9', confidence: 62 }] });
    expect(decoded).to.deep.equal({ text: 'dağ', encoding: 'iso-8859-9', found: 'guessed', confidence: 0.62, unreadable: 0 });
  });

  it('passes over guesses that were ruled out, that no platform knows, or that leave holes', () => {
    const names = ['UTF-8', 'UTF-32LE', 'mbcs', 'GB18030', 'windows-1254'];
    const decoded = decodeText(bytes(0x61, 0xff), { guess: () => names.map((name) => ({ name, confidence: 50 })) });
    expect(decoded).to.include({ text: 'aÿ', encoding: 'windows-1254', unreadable: 0 });
  });

  it('takes Western European with no confidence where nothing can be told', () => {
    expect(decodeText(bytes(0xe9))).to.deep.equal({ text: 'é', encoding: 'windows-1252', found: 'guessed', confidence: 0, unreadable: 0 });
  });

  it('does what it is asked, and counts what it could not read', () => {
    expect(decodeText(bytes(0xf0), { encoding: ' Windows-1254 ' })).to.include({ text: 'ğ', encoding: 'windows-1254', found: 'asked' });
    expect(decodeText(bytes(0x61, 0xff, 0xff), { encoding: 'utf-8' })).to.include({ text: 'a\ufffd\ufffd', unreadable: 2 });
    expect(() => decodeText(bytes(), { encoding: 'latin-5000' })).to.throw(RangeError, '“latin-5000” is not the name of an encoding');
  });

  it('reads the quotation marks and dashes of Western European', () => {
    expect(decodeText(bytes(0x93, 0x61, 0x94, 0x96, 0x80), { encoding: 'ISO-8859-1' }).text).to.equal('“a”–€');
  });

  it('asks an XML declaration before it guesses', () => {
    const head = utf8("<?xml version='1.0' encoding='ISO-8859-9'?><quiz>");
    expect(decodeText(bytes(...head, 0xf0), { guess: () => [{ name: 'Big5', confidence: 100 }] })).to.include({ encoding: 'iso-8859-9', found: 'marked' });
    expect(decodeText(bytes(...head, 0xf0)).text.at(-1)).to.equal('ğ');
    expect(decodeText(bytes(...utf8('<?xml encoding="utf-8"?>'), 0xf0)).found).to.equal('guessed');
  });

  it('shows the guess the part of a long file that tells most', () => {
    let seen = 0;
    const long = new Uint8Array(500_000).fill(0x61);
    long[400_000] = 0xf0;
    decodeText(long, {
      guess: (sample) => {
        seen = sample.includes(0xf0) ? sample.length : -1;
        return [];
      },
    });
    expect(seen).to.equal(65_536);
  });
});
