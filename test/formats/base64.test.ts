import { expect } from 'chai';
import fc from 'fast-check';
import { readBase64, writeBase64 } from '../../src/formats/base64.js';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('writeBase64', () => {
  for (const [text, written] of [
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ] as const)
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(written)}, which reads back`, () => {
      expect(writeBase64(bytesOf(text))).to.equal(written);
      expect(readBase64(written)).to.deep.equal(bytesOf(text));
    });

  it('writes any bytes so that they read back, across its stretches too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(readBase64(writeBase64(bytes))).to.deep.equal(bytes);
      }),
    );
    const long = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7) % 251);
    expect(readBase64(writeBase64(long))).to.deep.equal(long);
  });
});

describe('readBase64', () => {
  it('passes over white space and reads without signs at the end', () => {
    expect(readBase64(' Zm9v\r\nYg')).to.deep.equal(bytesOf('foob'));
  });
  it('gives nothing for what is no base 64', () => {
    expect(readBase64('Zm9v!')).to.equal(undefined);
    expect(readBase64('é')).to.equal(undefined);
  });
});
