import type { Loss } from '../loss.js';
import type { AikenQuestion } from './aiken-question.js';

const OPTION = /^([A-Z])\s?[.)]\s*(.*)$/u;
const ANSWER = /^ANSWER\s?:\s*(.*)$/iu;
const MOST_QUESTIONS = 100_000;

interface Draft {
  line: number;
  prompt: string[];
  letters: string[];
  options: string[][];
  /** A blank line has come since the last line. */
  isParted: boolean;
}

/**
 * Reads Aiken: a question, its options (`A.` or `A)`), a line `ANSWER: A`. Lines that are neither go on with what is before them. What
 * has no answer or no options is a loss, and the rest goes on.
 */
export function readAiken(text: string): { questions: AikenQuestion[]; losses: Loss[] } {
  const questions: AikenQuestion[] = [];
  const losses: Loss[] = [];
  let draft: Draft | undefined;
  const begin = (line: number): Draft => ({ line, prompt: [], letters: [], options: [], isParted: false });
  const lose = (at: Draft, reason: string): void =>
    void losses.push({ question: at.prompt.join(' ').slice(0, 80) || `line ${at.line}`, feature: 'question', reason: `${reason} The question on line ${at.line} is left out.` });

  for (const [index, raw] of text
    .replaceAll('\ufeff', '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = raw.trim();
    if (questions.length >= MOST_QUESTIONS) {
      losses.push({ feature: 'questions', reason: `The file holds more than ${MOST_QUESTIONS} questions; those from line ${index + 1} on are left out.` });
      return { questions, losses };
    }
    if (line === '') {
      if (draft) draft.isParted = true;
      continue;
    }
    const answer = ANSWER.exec(line);
    const option = OPTION.exec(line);
    draft ??= begin(index + 1);
    if (answer) {
      const right = (answer[1] as string)
        .split(/[\s,;]+/u)
        .filter((letter) => letter !== '')
        .map((letter) => draft?.letters.indexOf(letter.toUpperCase().replace(/[.)]$/u, '')) ?? -1);
      if (draft.prompt.length === 0) lose(draft, 'It has no text.');
      else if (draft.options.length < 2) lose(draft, 'It has fewer than two options.');
      else if (right.length === 0 || right.includes(-1)) lose(draft, `Its answer “${(answer[1] as string).slice(0, 40)}” is not a letter of its options.`);
      else
        questions.push({
          line: draft.line,
          prompt: draft.prompt.join(' '),
          options: draft.options.map((lines) => lines.join(' ')),
          right: [...new Set(right)].sort((one, other) => one - other),
        });
      draft = undefined;
    } else if (option && draft.prompt.length > 0 && option[1] === String.fromCharCode(65 + draft.options.length)) {
      draft.letters.push(option[1]);
      draft.options.push([(option[2] ?? '').trim()]);
      draft.isParted = false;
    } else {
      if (draft.options.length > 0 && draft.isParted) {
        lose(draft, 'It has no line “ANSWER:” after its options.');
        draft = begin(index + 1);
      }
      (draft.options.at(-1) ?? draft.prompt).push(line);
      draft.isParted = false;
    }
  }
  if (draft) lose(draft, 'It has no line “ANSWER:” after its options.');
  return { questions, losses };
}
