import { isEnglish } from '../rules/lint-context.js';
import type { QuestionView } from '../rules/question-view.js';
import { sentencesOf, writtenWords } from '../rules/words.js';

/** How hard questions are to read, by simple counts over prompts, stimuli and what is shown to answer. */
export interface ReadingLevel {
  readonly wordsPerSentence: number;
  readonly wordsPerQuestion: number;
  /**
   * Flesch’s reading ease, for English alone; null otherwise. About 60 to 70 is plain English, below 30 hard to read. Names of places
   * and offices have many syllables, so that texts on politics come out lower than they read.
   * @see Flesch (1948), “A new readability yardstick”
   */
  readonly fleschReadingEase: number | null;
}

export function readingLevelOf(views: readonly QuestionView[]): ReadingLevel {
  const texts = views.flatMap((view) => view.texts.filter(({ role }) => role === 'prompt' || role === 'stimulus' || role === 'shown'));
  const counts = { words: 0, sentences: 0, englishWords: 0, englishSentences: 0, syllables: 0 };
  for (const { text, language, role } of texts) {
    const words = writtenWords(text);
    // An option or a label is a piece of a sentence; counted as one it would make every text look easy.
    const sentences = role === 'shown' ? 0 : sentencesOf(text).length;
    counts.words += words.length;
    if (sentences === 0) continue;
    counts.sentences += sentences;
    if (!isEnglish(language)) continue;
    counts.englishSentences += sentences;
    counts.englishWords += words.length;
    for (const word of words) counts.syllables += countSyllables(word);
  }
  const inSentences = texts.filter(({ role }) => role !== 'shown').reduce((sum, { text }) => sum + writtenWords(text).length, 0);
  return {
    wordsPerSentence: counts.sentences === 0 ? 0 : inSentences / counts.sentences,
    wordsPerQuestion: views.length === 0 ? 0 : counts.words / views.length,
    fleschReadingEase:
      counts.englishSentences === 0 || counts.englishWords === 0
        ? null
        : 206.835 - 1.015 * (counts.englishWords / counts.englishSentences) - 84.6 * (counts.syllables / counts.englishWords),
  };
}

/** The syllables of an English word, by its groups of vowels; a number or an abbreviation counts by its length. */
export function countSyllables(word: string): number {
  const letters = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '');
  if (/\d/u.test(letters)) return Math.max(1, letters.replace(/\D/gu, '').length);
  if (/^\p{Lu}{2,5}$/u.test(letters)) return letters.length;
  const lower = letters.toLowerCase();
  // A y before a vowel is none itself: “beyond”, “Türkiye”.
  const groups = lower.replace(/y(?=[aeiouı])/gu, 'j').match(/[aeiouyı]+/gu)?.length ?? 0;
  // “made”, “likes” and “signed” end in a letter that is not heard; “table”, “wanted” and “places” in one that is.
  const silent = /[^aeiouy]e$/u.test(lower) && !/[^aeiouy]le$/u.test(lower) ? 1 : /[^aeiouytd]ed$/u.test(lower) || /[^aeiouysxzcg]es$/u.test(lower) ? 1 : 0;
  return Math.max(1, groups - silent);
}
