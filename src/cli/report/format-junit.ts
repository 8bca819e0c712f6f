import { rules } from '../../bank/rules/rules.js';
import type { LocatedProblem } from '../located-problem.js';
import { NEED_ADVICE, type CheckReport } from './check-report.js';

/**
 * The report as JUnit XML, which CI systems show as tests: a suite for each file, and in it a case for the form of the file and, in
 * banks, one for each rule. Errors are failures; warnings are written to the case’s output.
 */
export function formatJunit(report: CheckReport): string {
  const files = [...new Set([...report.files, ...report.problems.map(({ file }) => file)])];
  const suites = files.map((file) => makeSuite(file, report));
  const sum = (field: 'tests' | 'failures' | 'skipped'): number => suites.reduce((total, suite) => total + suite[field], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="geo-quiz check" tests="${sum('tests')}" failures="${sum('failures')}" errors="0" skipped="${sum('skipped')}">`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
  ].join('\n');
}

function makeSuite(file: string, { problems, banks, skipped }: CheckReport): { lines: string[]; tests: number; failures: number; skipped: number } {
  const own = problems.filter((problem) => problem.file === file && problem.level !== 'review');
  const cases = [
    { name: 'form of the file', problems: own.filter(({ rule }) => rule === undefined), lacks: undefined },
    ...rules.flatMap(({ id, title, check }) => {
      const found = own.filter(({ rule }) => rule === id);
      if (!check || (!banks.includes(file) && found.length === 0)) return [];
      return [{ name: `${id} ${title}`, problems: found, lacks: skipped.find((one) => one.file === file && one.rule === id)?.lacks }];
    }),
  ];
  const failures = cases.filter((one) => one.problems.some(({ level }) => level === 'error')).length;
  const left = cases.filter(({ lacks }) => lacks !== undefined).length;
  return {
    lines: [
      `  <testsuite name="${escapeXml(file)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${left}">`,
      ...cases.flatMap((one) => [
        `    <testcase classname="${escapeXml(file)}" name="${escapeXml(one.name)}" file="${escapeXml(file)}">`,
        ...(one.lacks === undefined ? [] : [`      <skipped message="${escapeXml(NEED_ADVICE[one.lacks])}"/>`]),
        ...writeProblems(one.problems),
        '    </testcase>',
      ]),
      '  </testsuite>',
    ],
    tests: cases.length,
    failures,
    skipped: left,
  };
}

function writeProblems(problems: readonly LocatedProblem[]): string[] {
  const errors = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  const listed = (some: readonly LocatedProblem[]): string =>
    some.map(({ file, line, column, message, code }) => escapeXml(`${file}:${line}:${column}  ${message} (${code})`)).join('\n');
  return [
    ...(errors[0] ? [`      <failure type="${escapeXml(errors[0].code)}" message="${escapeXml(errors[0].message)}">${listed(errors)}</failure>`] : []),
    ...(warnings.length > 0 ? [`      <system-out>${listed(warnings)}</system-out>`] : []),
  ];
}

/** Characters that XML 1.0 allows in no form. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

const escapeXml = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\n\r\t]/gu, (character) => ENTITIES[character] ?? character);
