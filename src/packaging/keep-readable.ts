import { parseBank } from '../bank/parse-bank.js';
import { formatPath } from '../model/problem.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { ConvertError } from './convert-error.js';
import type { Converted } from './convert-file.js';

/** Leaves out of a converted bank what would not parse, each with the reason, so that a bank that was written can be opened. Throws a {@link ConvertError} where the bank as a whole would not. */
export function keepReadable(converted: Converted, types: QuestionTypes): Converted {
  const faults = parseBank(converted.bank, types).problems.filter(({ level }) => level === 'error');
  if (faults.length === 0) return converted;
  const whole = faults.find(({ path, code }) => (path[0] !== 'questions' || path.length < 2) && code !== 'no-questions');
  if (whole) throw new ConvertError(`The bank in it has a fault: ${whole.message}`);
  const reasons = new Map<number, string>();
  for (const { path, message } of faults) {
    const [field, index, ...rest] = path;
    if (field === 'questions' && typeof index === 'number' && !reasons.has(index))
      reasons.set(index, /^\p{Ll}/u.test(message) ? `${formatPath(rest) || 'It'} ${message}` : message);
  }
  const { questions } = converted.bank;
  const losses = [...reasons].map(([index, reason]) => ({ question: String(questions[index]?.id ?? index + 1), feature: 'question', reason: `It is left out: ${reason}` }));
  return { ...converted, bank: { ...converted.bank, questions: questions.filter((_, index) => !reasons.has(index)) }, losses: [...converted.losses, ...losses] };
}
