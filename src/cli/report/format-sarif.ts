import type { Rule } from '../../bank/rules/rule.js';
import { rules } from '../../bank/rules/rules.js';
import type { LocatedProblem } from '../located-problem.js';
import type { CheckReport } from './check-report.js';

const LEVELS = { error: 'error', warning: 'warning', review: 'note', warn: 'warning' } as const;

/** What is wrong with the form of a file is no rule of the checklist; here each sort of it is a rule of its own. */
const ruleIdOf = ({ rule, code }: LocatedProblem): string => rule ?? code;

/**
 * The report as SARIF 2.1.0, which code hosts show beside the lines.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif({ problems, version, banks }: CheckReport): string {
  const codes = [...new Set(problems.filter(({ rule }) => rule === undefined).map(({ code }) => code))].sort();
  const descriptors = [...rules.map(describeRule), ...codes.map(describeCode)];
  const places = new Map(descriptors.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'geo-quiz', semanticVersion: version, informationUri: 'https://www.npmjs.com/package/geo-quiz', rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        artifacts: [...new Set([...banks, ...problems.map(({ file }) => file)])].map((file) => ({ location: { uri: uriOf(file) } })),
        results: problems.map((problem) => ({
          ruleId: ruleIdOf(problem),
          ruleIndex: places.get(ruleIdOf(problem)),
          level: LEVELS[problem.level],
          message: { text: problem.message },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(problem.file) }, region: regionOf(problem) } }],
          properties: { code: problem.code, ...(problem.question === undefined ? {} : { question: problem.question }) },
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const describeRule = ({ id, name, title, reason, basis, level, review, heldBy }: Rule) => ({
  id,
  name: pascalCase(name),
  shortDescription: { text: `${title}.` },
  fullDescription: { text: reason },
  help: { text: [`${title}.`, reason, `Source: ${basis}.`, review, heldBy].filter((line) => line !== undefined).join('\n') },
  defaultConfiguration: { level: LEVELS[level] },
});

const describeCode = (code: string) => ({
  id: code,
  name: pascalCase(code),
  shortDescription: { text: `The form of the file: ${code.replaceAll('-', ' ')}.` },
  fullDescription: { text: 'Files have to follow the format before the rules for writing questions are looked at.' },
  help: { text: `The form of the file: ${code.replaceAll('-', ' ')}.` },
  defaultConfiguration: { level: 'error' },
});

const pascalCase = (name: string): string => name.replace(/(?:^|-)(\p{L})/gu, (_whole, letter: string) => letter.toUpperCase());

function regionOf({ line, column, endLine, endColumn }: LocatedProblem) {
  return { startLine: line, startColumn: column, ...(endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }) };
}

/** A path as a relative reference: with slashes, and with what may not stand in one written out. */
const uriOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/^\.\//u, '')
    .split('/')
    .map((step) => encodeURIComponent(step))
    .join('/');
