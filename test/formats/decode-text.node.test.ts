import { analyse } from 'chardet';
import { expect } from 'chai';
import { decodeText } from '../../src/formats/decode-text.js';

/** Bytes of a text in an encoding of one byte for each character, by asking the decoder what each byte is. */
function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const table = new Map(Array.from({ length: 256 }, (_none, byte) => [decodeText(new Uint8Array([byte]), { encoding }).text, byte]));
  return new Uint8Array([...text].map((character) => table.get(character) ?? expect.fail(`${character} is not in ${encoding}`)));
}

describe('decodeText with chardet', () => {
  const samples: [encoding: string, text: string][] = [
    [
      'windows-1254',
      'Türkiye ile Pakistan arasındaki ticaret geçen yıl ne kadar arttı? Doğru yanıtı seçin; yanlış olanları bırakın. İki ülke arasındaki görüşmeler İstanbul’da yapıldı. Bu şehir, ülkenin en büyük şehridir ve iki kıtayı birbirine bağlar.',
    ],
    [
      'windows-1252',
      'Où se trouve le siège de l’organisation ? Les élèves répondent à la question après avoir lu l’article. La réponse est donnée à la fin du deuxième paragraphe, où l’auteur cite le ministère.',
    ],
    [
      'windows-1251',
      'Какая страна продаёт другой больше товаров? Прочитайте статью и выберите верный ответ. Подсказка: посмотрите на цифры во втором абзаце, где автор приводит данные статистического ведомства.',
    ],
    ['windows-1256', 'ما هي عاصمة البلاد؟ اقرأ المقال ثم اختر الجواب الصحيح من بين الأجوبة التالية. تجد الجواب في الفقرة الثانية حيث يذكر الكاتب أرقام وزارة التجارة.'],
  ];
  for (const [encoding, text] of samples)
    it(`reads ${encoding} with nobody telling`, () => {
      const decoded = decodeText(encode(text, encoding), { guess: analyse });
      expect(decoded.text).to.equal(text);
      expect(decoded.found).to.equal('guessed');
      expect(decoded.confidence).to.be.above(0.2);
    });

  it('survives bytes without sense', () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_none, index) => (index * index * 7 + (index >> 3)) & 0xff);
    expect(decodeText(noise, { guess: analyse }).text).to.be.a('string');
  });
});
