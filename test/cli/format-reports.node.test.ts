import { expect } from 'chai';
import type { CheckReport } from '../../src/cli/report/check-report.js';
import { formatJson } from '../../src/cli/report/format-json.js';
import { formatJunit } from '../../src/cli/report/format-junit.js';
import { formatSarif } from '../../src/cli/report/format-sarif.js';
import { formatText } from '../../src/cli/report/format-text.js';

const report: CheckReport = {
  files: ['banks/my bank.json', 'sources/a.json'],
  banks: ['banks/my bank.json'],
  problems: [
    {
      file: 'banks/my bank.json',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
      level: 'error',
      rule: 'L25',
      code: 'option-lengths',
      message: 'Too <long> & "odd" \u0007.',
      question: 'q1',
    },
    { file: 'banks/my bank.json', line: 4, column: 1, level: 'warning', rule: 'L11', code: 'extra-space', message: 'A space ]]> too many.' },
    { file: 'banks/my bank.json', line: 9, column: 16, level: 'review', rule: 'L31', code: 'no-lone-pair', message: 'Is there a pair?' },
    { file: 'sources/a.json', line: 1, column: 1, level: 'error', code: 'missing-field', message: '“version” is missing.' },
  ],
  skipped: [{ file: 'banks/my bank.json', rule: 'L03', lacks: 'articles' }],
  version: '1.2.3',
};

type Json = Record<string, unknown>;
const at = (value: unknown, ...path: (string | number)[]): unknown => path.reduce<unknown>((inner, step) => (inner as Json | undefined)?.[step], value);

describe('formatText', () => {
  it('names the rule before the code, and leaves review questions out until they are asked for', () => {
    const lines = formatText(report, { review: false, quiet: false });
    expect(lines[0]).to.equal('banks/my bank.json:3:5  error  Too <long> & "odd" \\u0007. (L25 option-lengths)');
    expect(lines.at(-1)).to.equal('2 errors, 1 warning in 2 files');
    expect(lines).to.have.length(4);
  });

  it('adds review questions and what could not be checked at the end', () => {
    expect(formatText(report, { review: true, quiet: false }).slice(4)).to.deep.equal([
      '',
      'To be judged by a person:',
      '  L31  Is there a pair?',
      '',
      'Not checked:',
      '  L03  name the folder of the articles with --articles',
    ]);
  });
});

describe('formatJson', () => {
  it('gives every problem the same fields, and counts', () => {
    const json = JSON.parse(formatJson(report)) as { problems: Json[]; summary: Json; skipped: unknown };
    expect(json.summary).to.deep.equal({ errors: 2, warnings: 1, reviews: 1 });
    expect(new Set(json.problems.map((problem) => Object.keys(problem).join(' ')))).to.have.property('size', 1);
    expect(json.problems[0]).to.deep.equal({
      file: 'banks/my bank.json',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
      level: 'error',
      rule: 'L25',
      code: 'option-lengths',
      message: 'Too <long> & "odd" \u0007.',
      question: 'q1',
    });
    expect(json.problems[3]).to.include({ rule: null, question: null, endLine: 1 });
    expect(json.skipped).to.deep.equal(report.skipped);
  });
});

describe('formatSarif', () => {
  const log = JSON.parse(formatSarif(report)) as Json;
  const run = at(log, 'runs', 0) as Json;
  const results = run.results as Json[];
  const descriptors = at(run, 'tool', 'driver', 'rules') as Json[];

  it('is a log of version 2.1.0 with one run of a named tool', () => {
    expect(log.version).to.equal('2.1.0');
    expect(log.$schema).to.match(/sarif-2\.1\.0\.json$/);
    expect(log.runs).to.have.length(1);
    expect(at(run, 'tool', 'driver')).to.include({ name: 'geo-quiz', semanticVersion: '1.2.3' });
    expect(run.columnKind).to.equal('utf16CodeUnits');
  });

  it('describes every rule with help, and every result names one by id and index', () => {
    expect(descriptors).to.have.length(51);
    expect(new Set(descriptors.map(({ id }) => id))).to.have.property('size', 51);
    for (const rule of descriptors) {
      expect(rule.name).to.match(/^[A-Z][A-Za-z]+$/);
      for (const field of ['shortDescription', 'fullDescription', 'help'])
        expect(at(rule, field, 'text'))
          .to.be.a('string')
          .and.not.equal('');
      expect(['error', 'warning', 'note']).to.include(at(rule, 'defaultConfiguration', 'level'));
    }
    for (const { ruleId, ruleIndex } of results) expect(descriptors[ruleIndex as number]?.id).to.equal(ruleId);
  });

  it('has a message, a level and a region with a relative address for every result', () => {
    expect(results.map(({ level }) => level)).to.deep.equal(['error', 'warning', 'note', 'error']);
    for (const result of results) {
      expect(at(result, 'message', 'text')).to.be.a('string');
      const place = at(result, 'locations', 0, 'physicalLocation');
      expect(at(place, 'artifactLocation', 'uri')).to.match(/^(?!\/|[a-z]+:)\S+$/);
      expect(at(place, 'region', 'startLine')).to.be.at.least(1);
      expect(at(place, 'region', 'startColumn')).to.be.at.least(1);
    }
    expect(at(results[0], 'locations', 0, 'physicalLocation')).to.deep.equal({
      artifactLocation: { uri: 'banks/my%20bank.json' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    });
  });
});

describe('formatJunit', () => {
  const xml = formatJunit(report);

  it('has a suite for each file and a case for each rule of a bank', () => {
    expect(xml).to.match(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="geo-quiz check" tests="50" failures="2" errors="0" skipped="1">/);
    expect(xml.match(/<testsuite /g)).to.have.length(2);
    expect(xml.match(/<testcase /g)).to.have.length(50);
  });

  it('writes errors as failures, warnings as output and what did not run as skipped', () => {
    expect(xml).to.contain('<failure type="option-lengths" message="Too &lt;long&gt; &amp; &quot;odd&quot; \uFFFD.">');
    expect(xml).to.contain('<system-out>banks/my bank.json:4:1  A space ]]&gt; too many. (extra-space)</system-out>');
    expect(xml).to.contain('<skipped message="name the folder of the articles with --articles"/>');
    expect(xml).to.not.contain('Is there a pair?');
  });

  it('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, closing, name = '', self] of xml.replace(/<\?.*?\?>/, '').matchAll(/<(\/?)([a-z-]+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).to.equal(name);
      else if (!self) open.push(name);
    }
    expect(open).to.deep.equal([]);
  });
});
