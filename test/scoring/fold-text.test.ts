import { expect } from 'chai';
import fc from 'fast-check';
import { foldText } from '../../src/scoring/fold-text.js';

const same: [what: string, one: string, other: string][] = [
  ['case', 'ANKARA', 'ankara'],
  ['Turkish dotted capital', 'İstanbul', 'istanbul'],
  ['Turkish dotted capital, typed in English', 'ISTANBUL', 'istanbul'],
  ['Turkish dotless i', 'Diyarbakır', 'DIYARBAKIR'],
  ['Turkish dotless i, typed in English', 'Diyarbakir', 'Diyarbakır'],
  ['Turkish letters', 'Çağrı Şükrü Öz', 'cagri sukru oz'],
  ['accents apart or together', 'e\u0301', 'é'],
  ['Urdu and Arabic yeh', 'ترکی', 'تركي'],
  ['alef maksura', 'على', 'علی'],
  ['Urdu and Arabic kaf', 'پاکستان', 'پاكستان'],
  ['Urdu and Arabic heh', 'انقرہ', 'انقره'],
  ['teh marbuta', 'أنقرة', 'انقره'],
  ['harakat', 'مُحَمَّد', 'محمد'],
  ['superscript alef', 'رحمٰن', 'رحمن'],
  ['alef with madda', 'آنکارا', 'انکارا'],
  ['heh with hamza', 'نامۂ', 'نامہ'],
  ['tatweel', 'تـــرکی', 'ترکی'],
  ['zero-width non-joiner', 'می\u200cروم', 'میروم'],
  ['byte order mark', '\ufeffAnkara', 'Ankara'],
  ['direction marks', '\u200fانقرہ\u200e', 'انقرہ'],
  ['soft hyphen', 'An\u00adkara', 'Ankara'],
  ['Arabic presentation forms', 'ﺗﺮﮐﯽ', 'ترکی'],
  ['nukta in one sign or two', '\u095b', 'ज\u093c'],
  ['nukta', 'ज़मीन', 'जमीन'],
  ['anusvara for dental n', 'हिन्दी', 'हिंदी'],
  ['anusvara for m', 'सम्बन्ध', 'संबंध'],
  ['anusvara for retroflex n', 'खण्ड', 'खंड'],
  ['anusvara for palatal n', 'पञ्च', 'पंच'],
  ['anusvara for velar n', 'अङ्क', 'अंक'],
  ['nukta inside a nasal', 'न\u093c\u094dद', 'ंद'],
  ['candrabindu', 'हँसी', 'हंसी'],
  ['sharp s', 'Straße', 'STRASSE'],
  ['capital sharp s', 'STRAẞE', 'strasse'],
  ['ligature oe', 'œuvre', 'oeuvre'],
  ['ligature ae', 'Æther', 'aether'],
  ['letters with strokes', 'Łódź Øre đ', 'lodz ore d'],
  ['curly apostrophe', 'Türkiye’s', "Türkiye's"],
  ['acute accent for an apostrophe', 'Türkiye´s', "Türkiye's"],
  ['curly quotation marks inside', 'the “axis” word', 'the "axis" word'],
  ['double prime', '5\u2033 gun', '5" gun'],
  ['guillemets', 'a «b» c', 'a "b" c'],
  ['dashes', '2024–2025', '2024-2025'],
  ['minus sign', '−5', '-5'],
  ['final sigma', 'ΟΔΟΣ', 'οδοσ'],
  ['white space', '  New \t Delhi\n', 'New Delhi'],
  ['no-break space', 'New\u00a0Delhi', 'New Delhi'],
  ['full width', 'Ａｎｋａｒａ', 'Ankara'],
  ['digits of other scripts', '۲۰۲۵ २०२५', '2025 2025'],
  ['superscript', 'm²', 'm2'],
  ['quotation marks around it', '“Ankara”', 'Ankara'],
  ['a stop at the end', 'Ankara.', 'Ankara'],
  ['an Urdu stop at the end', 'انقرہ۔', 'انقرہ'],
  ['a danda at the end', 'दिल्ली।', 'दिल्ली'],
];

const different: [what: string, one: string, other: string][] = [
  ['Devanagari vowel signs', 'कि', 'कु'],
  ['a Devanagari vowel sign and none', 'कि', 'क'],
  ['long and short vowel signs', 'कि', 'की'],
  ['virama and none', 'क्', 'क'],
  ['Bengali vowel signs', 'কি', 'কু'],
  ['Tamil vowel signs', 'கி', 'கு'],
  ['n before a vowel sign and anusvara', 'नदी', 'ंदी'],
  ['ye and bari ye', 'لڑکی', 'لڑکے'],
  ['numbers', '2024', '2025'],
  ['a sign', '5', '-5'],
  ['words joined', 'New Delhi', 'NewDelhi'],
  ['pe and be', 'پ', 'ب'],
];

describe('foldText', () => {
  for (const [what, one, other] of same) it(`folds away ${what}: ${JSON.stringify(one)} = ${JSON.stringify(other)}`, () => expect(foldText(one)).to.equal(foldText(other)));
  for (const [what, one, other] of different) it(`keeps ${what} apart: ${one} ≠ ${other}`, () => expect(foldText(one)).to.not.equal(foldText(other)));

  it('keeps every vowel sign of Hindi', () => expect(foldText('पाकिस्तान और तुर्किये')).to.equal('पाकिस्तान और तुर्किये'));
  it('keeps case when asked to', () => {
    expect(foldText('NATO', { matchCase: true })).to.equal('NATO');
    expect(foldText('İzmir', { matchCase: true })).to.equal('Izmir');
  });
  it('keeps accents when asked to', () => {
    expect(foldText('Résumé', { matchAccents: true })).to.equal('résumé');
    expect(foldText('ज़', { matchAccents: true })).to.not.equal(foldText('ज', { matchAccents: true }));
    expect(foldText('ي', { matchAccents: true })).to.not.equal(foldText('ی', { matchAccents: true }));
    expect(foldText('I', { matchAccents: true })).to.equal(foldText('ı', { matchAccents: true }));
  });
  it('takes the dot off an i that was typed in two signs or more, also where accents are kept', () => {
    expect(['i\u0307zmir', 'I\u0307zmir', 'i\u0307\u0307zmir'].map((text) => foldText(text, { matchAccents: true }))).to.deep.equal(['izmir', 'izmir', 'izmir']);
  });
  it('writes letters that Unicode keeps whole with the plain ones closest to them', () => {
    expect([...'ßẞæÆœŒøØđĐðÐłŁþÞı'].map((letter) => foldText(letter, { matchCase: true })).join(' ')).to.equal('ss SS ae AE oe OE o O d D d D l L th Th i');
    expect([...'يىكهۂةۃە'].map((letter) => foldText(letter)).join(' ')).to.equal('ی ی ک ہ ہ ہ ہ ہ');
  });
  it('makes nothing of nothing', () => expect(foldText(' "…" ')).to.equal(''));
  it('gets through twenty thousand stops that do not end the text', () => expect(foldText(`${'.'.repeat(20_000)}x`)).to.have.length(20_001));

  for (const matchCase of [false, true]) {
    for (const matchAccents of [false, true]) {
      it(`gives the same folded twice as once (case ${matchCase ? 'kept' : 'folded'}, accents ${matchAccents ? 'kept' : 'folded'})`, () => {
        const scripts = fc.string({
          unit: fc.constantFrom(...[...'iIİı\u0307\u0301\u0327aAßẞœÆ´ŉ″\u2018"\'. \u200b\u200cनद\u093c\u094dंँكيىۀۂ\u0654\u0670ـ۔।ΣςÅ½𝟗ﹱﷺ¨Ǆ०٣']),
          maxLength: 8,
        });
        fc.assert(
          fc.property(fc.oneof(scripts, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
            const once = foldText(text, { matchCase, matchAccents });
            expect(foldText(once, { matchCase, matchAccents })).to.equal(once);
          }),
          { numRuns: 3000 },
        );
      });
    }
  }
});
