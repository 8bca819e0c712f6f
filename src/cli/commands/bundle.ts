import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleBank, parseBank, questionTypes } from '../../index.js';
import { errorAt } from '../../model/problem.js';
import type { CommandResult } from '../command-result.js';
import { countWords } from '../count-words.js';
import { fileKindOf } from '../file-kind.js';
import { countProblems, formatProblem, sortProblems, writeOutControls } from '../format-problem.js';
import { locateIn, readJsonDocument } from '../json-document.js';
import { fileError, type LocatedProblem } from '../located-problem.js';
import { readSources } from '../read-sources.js';
import { describeFileError } from '../read-text-file.js';

/** `geo-quiz bundle`: writes a bank with its sources inside it, each with the claims that are used. Refuses a faulty bank. */
export async function runBundle(file: string, { output }: { readonly output: string }): Promise<CommandResult> {
  const { document, problems } = await readJsonDocument(file);
  if (!document) return refuse(problems);
  if (fileKindOf(document.data) !== 'bank')
    return refuse([...problems, locateIn(document, errorAt([], 'not-a-bank', 'This is not a question bank: it has no field "questions".'))]);
  const { bank, problems: faults } = parseBank(document.data);
  problems.push(...faults.map((problem) => locateIn(document, problem)));
  const read = bank ? await readSources(document, bank.sources ?? []) : [];
  for (const { problems: inline, entryProblem } of read) problems.push(...(entryProblem ? [locateIn(document, entryProblem)] : inline));
  if (!bank || problems.some(({ level }) => level === 'error')) return refuse(problems);

  const inputs = [file, ...read.flatMap(({ place }) => (place ? [place.document.file] : []))].map((path) => resolve(path));
  if (inputs.includes(resolve(output))) return refuse([fileError(output, 'would-overwrite', 'This is one of the files the bundle is made from; write to another.')]);
  const sources = read.flatMap(({ source }) => (source ? [source] : []));
  const text = `${JSON.stringify(bundleBank(bank, sources, questionTypes), null, 2)}\n`;
  try {
    await writeFile(output, text);
  } catch (error) {
    return refuse([fileError(output, 'unwritable', describeFileError(error, 'written'))]);
  }
  const size = (Buffer.byteLength(text) / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
  return {
    lines: [
      ...problems.map(formatProblem),
      `Wrote ${writeOutControls(output)}: ${countWords(bank.questions.length, 'question')}, ${countWords(sources.length, 'source')}, ${size} kB`,
    ],
    exitCode: 0,
  };
}

const refuse = (problems: readonly LocatedProblem[]): CommandResult => ({
  lines: [...sortProblems(problems, []).map(formatProblem), `Nothing was written: ${countProblems(problems).text}`],
  exitCode: 1,
});
