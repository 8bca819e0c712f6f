/** What asks for the evidence where a question of two parts becomes two questions, in the languages of the product. */
const SUPPORT: Readonly<Record<string, string>> = {
  en: 'Which statements support the answer? Pick every one that does.',
  tr: 'Hangi ifadeler yanıtı destekliyor? Destekleyenlerin hepsini seçin.',
  ur: 'کون سے بیانات جواب کی تائید کرتے ہیں؟ ایسے تمام بیانات منتخب کریں۔',
  hi: 'कौन-से कथन उत्तर का समर्थन करते हैं? ऐसे सभी कथन चुनें।',
};

/** The sentence in a language; in English where the language is another. */
export const supportPrompt = (language: string): string => SUPPORT[language.toLowerCase().split('-')[0] as string] ?? (SUPPORT.en as string);
