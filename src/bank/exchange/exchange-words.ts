/** The few words that stand in a file where the format or the bank has none, in the languages of the product. */
const WORDS = {
  en: {
    fillIn: 'Fill in the gap.',
    match: 'Match the pairs.',
    noModelAnswer: 'The file holds no model answer.',
    true: 'True',
    false: 'False',
    source: 'Source',
    picture: 'Picture',
  },
  tr: { fillIn: 'Boşluğu doldurun.', match: 'Eşleştirin.', noModelAnswer: 'Dosyada örnek yanıt yok.', true: 'Doğru', false: 'Yanlış', source: 'Kaynak', picture: 'Resim' },
  ur: { fillIn: 'خالی جگہ پُر کریں۔', match: 'جوڑے ملائیں۔', noModelAnswer: 'فائل میں نمونے کا جواب نہیں ہے۔', true: 'درست', false: 'غلط', source: 'ماخذ', picture: 'تصویر' },
  hi: { fillIn: 'रिक्त स्थान भरें।', match: 'जोड़े मिलाएँ।', noModelAnswer: 'फ़ाइल में नमूना उत्तर नहीं है।', true: 'सही', false: 'ग़लत', source: 'स्रोत', picture: 'चित्र' },
} as const;

export type ExchangeWords = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

/** The words in a language; English where the language is another. */
export function exchangeWords(language: string): ExchangeWords {
  const main = language.toLowerCase().split('-')[0] as keyof typeof WORDS;
  return Object.hasOwn(WORDS, main) ? WORDS[main] : WORDS.en;
}
