import { expect } from 'chai';
import { pack, type PackOptions } from '../../src/packaging.js';
import { everyTypeBank } from '../support/every-type-bank.js';
import { choiceBank, lakeland, PICTURE, pictureBank } from './pack-material.js';

const sheetOf = async (bank: object, options: PackOptions = {}): Promise<string> =>
  new TextDecoder().decode((await pack(bank, { to: 'print', ...options })).bytes as Uint8Array<ArrayBuffer>);

describe('a worksheet', () => {
  it('has every question with boxes to tick, and no answer', async () => {
    const sheet = await sheetOf(choiceBank(), { sources: [lakeland()] });
    expect(sheet.match(/class="asked"/gu)).to.have.length(2);
    expect(sheet.match(/<i class="box round">/gu)).to.have.length(4);
    expect(sheet).to.contain('<strong>Mir</strong> 1').and.contain('Atlas of Lakeland');
    expect(sheet).not.to.match(/class="answer"|It is\.|The river of lk-01/u);
  });

  it('has the answers with reasons and the claims behind them where they are asked for', async () => {
    const sheet = await sheetOf(choiceBank(), { sources: [lakeland()], answers: true });
    expect(sheet.match(/class="answer"/gu)).to.have.length(2);
    expect(sheet).to.contain('It is.').and.contain('1.1 <span dir="auto" lang="en">The river of lk-01.</span>');
    expect(sheet).not.to.contain('lk-02');
  });

  it('shows what authors write as characters, and runs nothing', async () => {
    const sheet = await sheetOf(choiceBank(1, { title: '<script>alert(1)</script>', description: '<img src=x onerror=alert(1)>' }));
    expect(sheet).not.to.match(/<script|<img/u);
    expect(sheet).to.contain('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>').and.contain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  });

  it('draws as many questions as are asked for, the same ones for the same seed', async () => {
    const draw = (seed: string): Promise<string> => sheetOf(choiceBank(20), { limit: 5, seed });
    expect((await draw('one')).match(/class="asked"/gu)).to.have.length(5);
    expect(await draw('one')).to.equal(await draw('one'));
    expect(await draw('one')).not.to.equal(await draw('two'));
  });

  it('holds pictures as data', async () => {
    expect(await sheetOf(pictureBank(), { media: new Map([['maps/Büyük göl.svg', PICTURE]]) })).to.contain('<img src="data:image/svg+xml;base64,');
  });

  it('prints a question of every type', async () => {
    const bank = everyTypeBank();
    for (const answers of [false, true]) expect((await sheetOf(bank, { answers })).match(/class="asked"/gu)).to.have.length(bank.questions.length);
  });
});
