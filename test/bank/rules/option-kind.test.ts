import { expect } from 'chai';
import { dateOf, kindOfOption, numberOf, rangeOf } from '../../../src/bank/rules/option-kind.js';

describe('kindOfOption', () => {
  const table: [string, ReturnType<typeof kindOfOption>][] = [
    ['12', 'number'],
    ['about 7 billion dollars', 'number'],
    ['34.6 %', 'number'],
    ['−5 °C', 'number'],
    ['10–20', 'number'],
    ['between 5 and 6 million', 'number'],
    ['22 April', 'date'],
    ['On Sunday, 25 May 2025', 'date'],
    ['May 2025', 'date'],
    ['2022', 'date'],
    ['2025-05-10', 'date'],
    ['India', 'name'],
    ['The Organisation of Islamic Cooperation', 'name'],
    ['Recep Tayyip Erdoğan', 'name'],
    ['A lower wall', 'phrase'],
    ['In May the wall fell', 'phrase'],
    ['Seven bridges were closed in May', 'phrase'],
    ['Pakistan’s army chief', 'phrase'],
  ];
  for (const [text, kind] of table) it(`takes “${text}” for a ${kind}`, () => expect(kindOfOption(text)).to.equal(kind));
});

describe('dateOf', () => {
  it('grows with time', () => {
    const dates = ['2024', 'May 2024', '3 May 2024', '4 May 2024', '1 June 2024', '2025'].map((text) => dateOf(text)!);
    expect(dates).to.deep.equal([...dates].sort((one, other) => one - other));
  });
  it('reads no date out of a phrase', () => expect(dateOf('The May bridge')).to.equal(undefined));
});

describe('numberOf and rangeOf', () => {
  it('read numbers as the language writes them', () => {
    expect(numberOf('1,5 km', 'tr')).to.equal(1.5);
    expect(numberOf('1,500', 'en')).to.equal(1500);
    expect(numberOf('5 or more of the bridges there')).to.equal(undefined);
  });
  it('read both ends of a range', () => {
    expect(rangeOf('10–20')).to.deep.equal([10, 20]);
    expect(rangeOf('from 5 to 10 per cent')).to.deep.equal([5, 10]);
    expect(rangeOf('10')).to.equal(undefined);
  });
});
