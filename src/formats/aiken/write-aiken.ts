import type { AikenQuestion } from './aiken-question.js';

/** Whether a text would be taken for an option or an answer where it begins a line. */
export const looksLikeAiken = (text: string): boolean => /^\s*(?:[A-Z]\s?[.)]|ANSWER\s?:)/u.test(text);

/** Writes Aiken. A text takes one line; one that {@link looksLikeAiken} must not be a prompt. */
export const writeAiken = (questions: readonly AikenQuestion[]): string => questions.map(writeQuestion).join('\n');

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const letterOf = (index: number): string => String.fromCharCode(65 + index);

const writeQuestion = ({ prompt, options, right }: AikenQuestion): string =>
  [oneLine(prompt), ...options.map((option, index) => `${letterOf(index)}. ${oneLine(option)}`), `ANSWER: ${right.map(letterOf).join(', ')}`, ''].join('\n');
