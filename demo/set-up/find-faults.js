import { describeProblem } from './describe-problem.js';

/** Rules about citing sources, which files of other programs have no place for: said once and not for each question. */
const ABOUT_SOURCES = ['L01', 'L02', 'L42'];
const NO_SOURCES = 'Files of other programs name no sources, so that learners are told whether they are right and not where it says so.';

/**
 * Looks a bank over: what is wrong with its form, and what the rules for writing questions would say.
 * @param bank as in its file
 * @param tools of the built packaging
 * @param imported whether it comes from a file of another program
 * @returns the bank without what is faulty, undefined where nothing can be shown; sentences on faults; sentences of advice
 */
export async function findFaults(bank, { parseBank, parseSource, lintBank, BLOCKED_NAMES }, imported) {
  const { bank: parsed, problems } = parseBank(bank);
  const faults = problems.map((problem) => describeProblem(problem));
  if (!parsed) return { usable: undefined, faults, advice: [] };
  const errors = problems.filter(({ level }) => level === 'error');
  const left = new Set(errors.flatMap(({ path: [list, index] }) => (list === 'questions' ? [index] : [])));
  /** For each question that is left its index in the file. */
  const kept = [...bank.questions.keys()].filter((index) => !left.has(index));
  const sources = (parsed.sources ?? []).flatMap((entry) => (typeof entry === 'object' ? (parseSource(entry).source ?? []) : []));
  const settings = { levels: new Map(imported ? ABOUT_SOURCES.map((rule) => [rule, 'off']) : []), options: new Map(), exceptions: [] };
  const material = { sources, blockedNames: BLOCKED_NAMES, sha256: globalThis.crypto?.subtle && sha256 };
  const { problems: found } = await lintBank(parsed, material, settings);
  const advice = found.map((problem) => describeProblem(problem, (index) => (kept[index] ?? index) + 1));
  return { usable: errors.length > 0 ? parsed : bank, faults, advice: imported ? [...advice, NO_SOURCES] : advice };
}

async function sha256(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
