import { expect } from 'chai';
import { isMediaName } from '../../src/packaging/data-address.js';
import { localAddress } from '../../src/packaging/local-address.js';
import { localMedia, renameMedia } from '../../src/packaging/media-addresses.js';
import { plainName } from '../../src/packaging/place-media.js';

describe('addresses of pictures and the like', () => {
  for (const [address, isLocal] of [
    ['a.png', true],
    ['../maps/a.png', true],
    ['https://example.org/a.png', false],
    ['HTTP://example.org/a.png', false],
    ['//example.org/a.png', false],
    ['/a.png', false],
    [' data:image/png,', false],
    ['C:\\a.png', false],
    ['\\\\host\\a.png', false],
  ] as const)
    it(`${JSON.stringify(address)} is ${isLocal ? '' : 'not '}beside the bank`, () => {
      expect(localAddress(address)).to.equal(isLocal);
    });

  it('are found in every field that names one, each once, at any depth', () => {
    const questions = [
      { image: 'a.svg', stimulus: [{ src: 'b.mp4', captions: 'b.vtt' }, { src: 'https://example.org/c.png' }] },
      { image: 'a.svg', prompt: 'src', choices: [{ text: 'image' }] },
    ];
    expect(localMedia({ questions })).to.deep.equal(['a.svg', 'b.mp4', 'b.vtt']);
  });

  it('are changed in a copy, and stay where there is no other', () => {
    const value = { image: 'a.svg', list: [{ src: 'b.png', alt: 'a.svg' }] };
    expect(renameMedia(value, (address) => (address === 'a.svg' ? 'media/a.svg' : undefined))).to.deep.equal({ image: 'media/a.svg', list: [{ src: 'b.png', alt: 'a.svg' }] });
    expect(value.image).to.equal('a.svg');
  });

  for (const [address, name] of [
    ['maps/Büyük göl.SVG', 'media/buyuk-gol.svg'],
    ['ILIK.png', 'media/ilik.png'],
    ['نقشہ.png', 'media/file.png'],
    ['a.png?size=2#x', 'media/a.png'],
    ['../../a b.jpeg', 'media/a-b.jpeg'],
    ['noending', 'media/noending'],
  ] as const)
    it(`${address} is ${name} in a package`, () => {
      expect(plainName(address, () => false)).to.equal(name);
    });

  it('that would be the same are numbered', () => {
    const taken = new Set(['media/a.png', 'media/a-2.png']);
    expect(plainName('x/a.png', (name) => taken.has(name))).to.equal('media/a-3.png');
  });

  it('are of media by their ending only', () => {
    for (const name of ['a.png', 'a.SVG', 'b.vtt', 'c.mp3?x=1']) expect(isMediaName(name), name).to.equal(true);
    for (const name of ['a.json', 'id_rsa', 'a.png.exe', 'constructor', 'a.constructor', '.png/..']) expect(isMediaName(name), name).to.equal(false);
  });
});
