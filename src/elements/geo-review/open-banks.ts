import type { FetchLike } from '../../bank/fetch-json.js';
import { PART_MISSING, loadBank, readBank, type TypeLoader } from '../../bank/load-bank.js';
import { loadSources } from '../../bank/load-sources.js';
import { placeStatements } from '../../bank/place-statements.js';
import type { ParsedBank } from '../../bank/parse-bank.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import type { Problem } from '../../model/problem.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import { questionTypeLoaders } from '../../question-types/question-type-loaders.js';
import type { BankAtHand } from '../../review/question-pool.js';
import { fetchHere } from '../geo-quiz/fetch-here.js';

/** A bank ready to be asked from. */
export interface OpenedBank extends BankAtHand {
  /** What addresses in it are relative to. */
  readonly base: string;
  /** Whether all its sources are here, so that no claim of it is unknown. */
  readonly isWhole: boolean;
}

/** What is wrong with a bank or its sources. */
export interface BankProblems {
  /** Its address, or its place among the banks that were given as objects. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** The rules of the types that banks use, without their elements: of many questions few are shown in one review. */
const ruleLoader: TypeLoader = {
  names: Object.keys(questionTypeLoaders),
  async load(names) {
    const loaded = await Promise.all(names.map(async (name) => [name, await questionTypeLoaders[name]?.()] as const));
    return Object.fromEntries(loaded) as QuestionTypes;
  },
};

/** Loads banks and what they cite, side by side; a source that several banks cite is fetched once. Never throws. */
export async function openBanks(addresses: readonly string[], given: readonly unknown[]): Promise<{ banks: OpenedBank[]; problems: BankProblems[] }> {
  const fetch = fetchOnce(fetchHere);
  const opened = await Promise.all([
    ...given.map(async (data, index) => open(`banks[${index}]`, document.baseURI, readBank(data, ruleLoader), fetch)),
    ...addresses.map(async (address) => {
      const base = resolveAddress(address);
      return open(address, base, loadBank(base, { fetch, types: ruleLoader }), fetch);
    }),
  ]);
  return { banks: opened.flatMap(({ bank }) => bank ?? []), problems: opened.filter(({ problems }) => problems.length > 0) };
}

async function open(name: string, base: string, reading: Promise<ParsedBank>, fetch: FetchLike): Promise<BankProblems & { readonly bank?: OpenedBank }> {
  const { bank, problems } = await reading;
  if (!bank) return { name, problems };
  try {
    const [types, { sources, problems: missing }] = await Promise.all([ruleLoader.load([...new Set(bank.questions.map(({ type }) => type))]), loadSources(bank, { fetch, base })]);
    return { name, problems: [...problems, ...missing], bank: { bank: placeStatements(bank, sources, types), types, sources, base, isWhole: missing.length === 0 } };
  } catch {
    return { name, problems: [...problems, PART_MISSING] };
  }
}

/** Fetches each address once. */
function fetchOnce(fetch: FetchLike): FetchLike {
  const answers = new Map<string, Promise<{ ok: boolean; status: number; text(): Promise<string> }>>();
  const ask = async (address: string): Promise<{ ok: boolean; status: number; text(): Promise<string> }> => {
    const answer = await fetch(address);
    const text = answer.ok ? await answer.text() : '';
    return { ok: answer.ok, status: answer.status, text: () => Promise.resolve(text) };
  };
  return (address) => {
    const kept = answers.get(address) ?? ask(address);
    answers.set(address, kept);
    return kept;
  };
}
