import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditHtml } from '../../src/cli/report/audit-html.js';
import { inFolder, runCli } from './run-cli.js';

const plan = (limits: object, exceptions: readonly object[] = []): string =>
  JSON.stringify({
    version: 1,
    id: 'plan',
    title: 'A plan',
    modules: [{ id: 'M1', title: 'M', bank: 'good', questions: 3 }],
    objectives: [{ id: 'read-news', module: 'M1', text: 'Read <news>', bloom: 'analyse', questions: 5 }],
    limits,
    exceptions,
  });
const COMPANION = { companions: [{ source: 'harbour-news', tags: ['sourcing'], reason: 'It names nobody.' }] };

describe('geo-quiz audit', () => {
  it('writes tables, and ends well where every limit is kept', () =>
    inFolder({ 'plan.json': plan({}) }, async (folder) => {
      const { lines, exitCode, errors } = await runCli(['audit', 'banks/good.json', '--blueprint', 'plan.json'], folder);
      expect(errors).to.equal('');
      expect(lines).to.include('Evidence by source').and.to.include('Objectives');
      expect(lines.at(-1)).to.match(/^3 questions in 1 bank: \d+ limits? looked at, 0 broken, 0 broken and explained$/u);
      expect(lines.find((line) => line.startsWith('read-news'))).to.match(/^read-news {2}analyse +5 +\d +\d {2}Read <news>$/u);
      expect(exitCode).to.equal(0);
    }));

  it('fails where a limit is broken, unless it says why', () =>
    inFolder({ 'plan.json': plan(COMPANION), 'excused.json': plan(COMPANION, [{ limit: 'companion', bank: 'good', reason: 'It is an example.' }]) }, async (folder) => {
      const broken = await runCli(['audit', 'banks/good.json', '--blueprint', 'plan.json'], folder);
      expect(broken.exitCode).to.equal(1);
      expect(broken.lines.find((line) => line.startsWith('companion')))
        .to.contain('broken')
        .and.to.contain('“harbour-news” is cited');
      const excused = await runCli(['audit', 'banks/good.json', '--blueprint', 'excused.json'], folder);
      expect(excused.exitCode).to.equal(0);
      expect(excused.lines.find((line) => line.startsWith('companion'))).to.contain('Explained: It is an example.');
      expect(excused.lines.at(-1)).to.contain('0 broken, 1 broken and explained');
    }));

  it('writes JSON for programs', () =>
    inFolder({}, async (folder) => {
      const { lines } = await runCli(['audit', 'banks/good.json', '--format', 'json'], folder);
      const report = JSON.parse(lines.join('\n')) as { format: number; banks: { id: string; bySource: object }[]; coverage: unknown[] };
      expect(report).to.include({ format: 1 });
      expect(report.banks[0]).to.include({ id: 'good' });
      expect(Object.keys(report.banks[0]!.bySource)).to.include('harbour-news');
      expect(report.coverage).to.deep.equal([]);
    }));

  it('writes one page that fetches nothing, with a table for every plot', () =>
    inFolder({ 'plan.json': plan({}) }, async (folder) => {
      const { lines, exitCode } = await runCli(['audit', 'banks/good.json', '--blueprint', 'plan.json', '--format', 'html', '--output', 'audit.html'], folder);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^Wrote audit\.html: 3 questions in 1 bank/u);
      expect(exitCode).to.equal(0);
      const page = await readFile(join(folder, 'audit.html'), 'utf8');
      expect(page).to.not.match(/<script|<link|@import|\bsrc=|url\(|https?:/u);
      expect(page).to.contain('prefers-color-scheme: dark').and.to.contain('@media print').and.to.contain('Read &lt;news&gt;');
      for (const section of page.split('<section').slice(1)) expect(section, section.slice(0, 60)).to.contain('<table>');
      expect(page.split('<svg').length).to.be.greaterThan(7);
    }));

  it('audits nothing where a bank or the blueprint cannot be read', () =>
    inFolder({ 'plan.json': '{ "version": 1, "id": "p", "title": "P", "modules": [], "objectives": [], "limits": { "x": 1 } }' }, async (folder) => {
      const { lines, exitCode } = await runCli(['audit', 'banks/bad.json', 'sources/harbour-news.json', 'nowhere.json', '--blueprint', 'plan.json'], folder);
      expect(exitCode).to.equal(1);
      expect(lines.at(-1)).to.match(/^Nothing was audited: \d+ errors, 0 warnings$/u);
      for (const code of ['unknown-field', 'not-a-bank', 'unreadable', 'missing-field'])
        expect(
          lines.some((line) => line.endsWith(`(${code})`)),
          code,
        ).to.equal(true);
    }));

  it('keeps the shipped blueprint and the banks in step', async () => {
    const root = new URL('../../', import.meta.url);
    const accepts = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
      JSON.parse(readFileSync(new URL('questions/schema/blueprint.schema.json', root), 'utf8')) as object,
    );
    const blueprint = JSON.parse(readFileSync(new URL('questions/blueprint.json', root), 'utf8')) as {
      modules: { id: string; bank: string; questions: number; formats: Record<string, number> }[];
      objectives: { module: string; questions: number }[];
    };
    expect(accepts(blueprint), JSON.stringify(accepts.errors)).to.equal(true);
    expect(blueprint.objectives).to.have.length(28);
    for (const { id, questions, formats } of blueprint.modules) {
      expect(
        Object.values(formats).reduce((sum, count) => sum + count, 0),
        id,
      ).to.equal(questions);
      expect(
        blueprint.objectives.filter(({ module }) => module === id).reduce((sum, objective) => sum + objective.questions, 0),
        id,
      ).to.equal(questions);
    }
    const files = blueprint.modules.map(({ bank }) => `questions/banks/${bank}.json`);
    const { lines, exitCode } = await runCli(['audit', ...files, '--blueprint', 'questions/blueprint.json', '--format', 'json']);
    const { coverage } = JSON.parse(lines.join('\n')) as { coverage: { id: string; wanted: number; found: number }[] };
    expect(coverage.filter(({ wanted, found }) => found < wanted)).to.deep.equal([]);
    expect(exitCode).to.equal(0);
  });

  it('escapes what stands in a page', () => {
    const page = auditHtml([{ id: 't', title: '<b>&', columns: ['"'], rows: [["'<i>"]], shares: { keys: ['<k>'], rows: [{ name: '<n>', shares: [1] }] } }], {
      title: '<t>',
      summary: '<s>',
    });
    expect(page).to.not.match(/<(?:b|i|k|n|t|s)>/u);
  });
});
