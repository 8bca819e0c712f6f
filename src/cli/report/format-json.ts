import { countProblems } from '../format-problem.js';
import type { CheckReport } from './check-report.js';

/** The report as JSON for programs. */
export function formatJson({ files, problems, skipped, version }: CheckReport): string {
  const { errors, warnings } = countProblems(problems);
  const reviews = problems.length - errors - warnings;
  return JSON.stringify({ format: 1, tool: { name: 'geo-quiz', version }, files, problems: problems.map(orderFields), skipped, summary: { errors, warnings, reviews } }, null, 2);
}

const orderFields = ({ file, line, column, endLine, endColumn, level, rule, code, message, question }: CheckReport['problems'][number]) => ({
  file,
  line,
  column,
  endLine: endLine ?? line,
  endColumn: endColumn ?? column,
  level,
  rule: rule ?? null,
  code,
  message,
  question: question ?? null,
});
