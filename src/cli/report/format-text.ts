import { countWords } from '../count-words.js';
import { countProblems, formatProblem } from '../format-problem.js';
import { NEED_ADVICE, type CheckReport } from './check-report.js';

/** The report as lines for people. `review` adds what a person has to judge, and what could not be checked. */
export function formatText({ files, problems, skipped }: CheckReport, { review, quiet }: { readonly review: boolean; readonly quiet: boolean }): string[] {
  const found = problems.filter(({ level }) => level !== 'review');
  const { errors, text } = countProblems(found);
  if (quiet && errors === 0) return [];
  const questions = new Map(problems.filter(({ level }) => level === 'review').map(({ rule = '', message }) => [rule, message]));
  const lacking = new Map(skipped.map(({ rule, lacks }) => [rule, NEED_ADVICE[lacks]]));
  return [
    ...found.map(formatProblem),
    `${found.length === 0 ? 'No problems' : text} in ${countWords(files.length, 'file')}`,
    ...(review && questions.size > 0 ? ['', 'To be judged by a person:', ...[...questions].map(([rule, question]) => `  ${rule}  ${question}`)] : []),
    ...(review && lacking.size > 0 ? ['', 'Not checked:', ...[...lacking].map(([rule, advice]) => `  ${rule}  ${advice}`)] : []),
  ];
}
