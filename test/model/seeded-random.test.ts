import { expect } from 'chai';
import fc from 'fast-check';
import { hashText, seededRandom, shuffleWith } from '../../src/model/seeded-random.js';

// These numbers are fixed for ever: saved sessions and shared seeds rest on them.
describe('hashText', () => {
  const golden: [text: string, hash: number][] = [
    ['', 3770332432],
    ['a', 3993327588],
    ['Türkiye', 3253923225],
    ['😀', 3269898877],
  ];
  for (const [text, hash] of golden) it(`gives the same for “${text}” for ever`, () => expect(hashText(text)).to.equal(hash));
});

describe('seededRandom', () => {
  const golden: [seed: string, numbers: number[]][] = [
    ['', [0.956359501928091, 0.43933323421515524, 0.27460912289097905]],
    ['seed', [0.3597694654017687, 0.2020260721910745, 0.0063455416820943356]],
    ['2025', [0.3532631522975862, 0.7634692820720375, 0.2068528081290424]],
  ];
  for (const [seed, numbers] of golden) {
    it(`gives the same numbers for the seed “${seed}” for ever`, () => {
      const random = seededRandom(seed);
      expect(numbers.map(() => random())).to.deep.equal(numbers);
    });
  }

  it('spreads its numbers evenly over 0 to 1', () => {
    const random = seededRandom('even');
    const tenths = new Array<number>(10).fill(0);
    for (let count = 0; count < 10_000; count++) {
      const number = random();
      expect(number).to.be.within(0, 1 - 2 ** -32);
      tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] as number) + 1;
    }
    for (const tenth of tenths) expect(tenth).to.be.within(850, 1150);
  });
});

describe('shuffleWith', () => {
  const letters = [...'abcdefgh'];
  it('gives the same order for a seed for ever', () => {
    expect(shuffleWith(letters, 'seed').join('')).to.equal('fghedabc');
    expect(shuffleWith(letters, '2025').join('')).to.equal('aegdhbfc');
    expect(shuffleWith(letters, 'seed', (letter) => 'ah'.includes(letter)).join('')).to.equal('aefgbcdh');
  });

  it('gives every entry once, keeps fixed ones in place and leaves the given list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.nat(), fixed: fc.boolean() })), fc.string(), (entries, seed) => {
        const before = [...entries];
        const shuffled = shuffleWith(entries, seed, (entry) => entry.fixed);
        expect(entries).to.deep.equal(before);
        expect(shuffled).to.have.length(entries.length);
        expect(entries.every((entry) => shuffled.includes(entry))).to.equal(true);
        entries.forEach((entry, index) => {
          if (entry.fixed) expect(shuffled[index]).to.equal(entry);
        });
      }),
    );
  });

  it('puts every entry in every place about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed++) {
      shuffleWith([...'abcd'], `seed ${seed}`).forEach((letter, place) => counts.set(`${letter}${place}`, (counts.get(`${letter}${place}`) ?? 0) + 1));
    }
    expect(counts.size).to.equal(16);
    for (const [where, count] of counts) expect(count, where).to.be.within(850, 1150);
  });
});
