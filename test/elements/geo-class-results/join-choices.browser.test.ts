import { expect } from 'chai';
import { joinChoices } from '../../../src/elements/geo-class-results/join-choices.js';
import { readBankParts } from '../../../src/elements/geo-class-results/read-bank-parts.js';
import { sampleBank } from '../../support/sample-bank.js';

const count = (key: string, text: string, right = false) => ({ key, text, count: 3, right });

describe('joinChoices', () => {
  it('lists the options of the bank in its order, those nobody chose too, each with its reason', () => {
    const parts = [
      { id: 'a', text: 'One', right: true, reason: 'It is.' },
      { id: 'b', text: 'Two', right: false, reason: 'It is not.' },
    ];
    expect(joinChoices([count('b', 'Two')], parts).map(({ text, count: chosen, reason }) => [text, chosen, reason])).to.deep.equal([
      ['One', 0, 'It is.'],
      ['Two', 3, 'It is not.'],
    ]);
  });

  it('keeps what is no option of the bank', () => {
    expect(joinChoices([count('z', 'Old option')], [{ id: 'a', text: 'One', right: true }]).map(({ text }) => text)).to.deep.equal(['One', 'Old option']);
  });

  it('finds typed words by their words', () => {
    const joined = joinChoices([count('River Office ', 'River Office ')], [{ text: 'river office', right: true, reason: 'So the card says.' }]);
    expect(joined.map(({ count: chosen, reason }) => [chosen, reason])).to.deep.equal([[3, 'So the card says.']]);
  });

  it('leaves pairs as they were paired', () => {
    const joined = joinChoices([count('p1[.]o2', 'North – South')], [{ id: 'p1', text: 'North', right: true, reason: 'North is up.' }]);
    expect(joined.map(({ text }) => text)).to.deep.equal(['North – South']);
  });

  it('gives the counts as they are without a bank', () => {
    expect(joinChoices([count('b', 'Two')])).to.deep.equal([{ text: 'Two', count: 3, right: false, restFraction: undefined }]);
  });
});

describe('readBankParts', () => {
  it('gives the order of the questions, their options with reasons, and what guessing earns', async () => {
    const bank = sampleBank();
    const found = await readBankParts(JSON.parse(JSON.stringify(bank)));
    expect(found?.order).to.deep.equal(bank.questions.map(({ id }) => id));
    const choices = (bank.questions[0] as unknown as { choices: { id: string; feedback: string }[] }).choices;
    expect(found?.parts['river']?.map(({ id, reason }) => [id, reason])).to.deep.equal(choices.map(({ id, feedback }) => [id, feedback]));
    expect(found?.guesses).to.deep.equal({ river: 1 / choices.length });
  });

  it('gives nothing for what is no bank, and leaves questions out that it does not know', async () => {
    expect(await readBankParts({ id: 'x' })).to.equal(undefined);
    expect(await readBankParts(null)).to.equal(undefined);
    const found = await readBankParts({ ...sampleBank(), questions: [...sampleBank().questions, { id: 'odd', type: 'constructor' }] });
    expect(found?.order).not.to.include('odd');
  });
});
