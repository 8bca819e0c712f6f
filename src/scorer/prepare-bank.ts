import { parseBank } from '../bank/parse-bank.js';
import { parseSource } from '../bank/parse-source.js';
import { needsStatements, placeStatements } from '../bank/place-statements.js';
import { formatPath } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';

/** A bank with its answers, and the sources behind it. */
export interface PreparedBank {
  readonly bank: QuestionBank;
  readonly sources: readonly Source[];
}

/**
 * Parses a bank and its sources, and puts the statements of claims into the questions that quote them. Sources that are not given
 * are taken from inside the bank.
 * @throws when anything is wrong with them, so that a server that has started serves all of it
 */
export function prepareBank(data: unknown, given: readonly unknown[] | undefined, types: QuestionTypes): PreparedBank {
  const { bank, problems } = parseBank(data, types);
  const parsed = (given ?? bank?.sources?.filter((entry) => typeof entry === 'object') ?? []).map((source, index) => parseSource(source, ['sources', index]));
  const errors = [...problems, ...parsed.flatMap((one) => one.problems)].filter(({ level }) => level === 'error');
  if (!bank || errors.length > 0) throw new Error(`The bank cannot be served:\n${errors.map(({ path, message }) => `  ${formatPath(path)} ${message}`).join('\n')}`);
  const sources = parsed.flatMap(({ source }) => (source ? [source] : []));
  const placed = placeStatements(bank, sources, types);
  if (needsStatements(placed, types)) throw new Error('The bank cannot be served: it quotes claims that are in no source. Give its sources as objects, in `sources`.');
  return { bank: placed, sources };
}
