import type { Blueprint, LimitName } from '../../model/blueprint.js';
import { sourceBalance } from '../rules/balance.js';
import type { LintSettings } from '../rules/lint-settings.js';
import { optionsOf } from '../rules/lint-settings.js';
import { optionLengths } from '../rules/option-lengths.js';
import { keyPositions } from '../rules/option-order.js';
import type { Rule } from '../rules/rule.js';
import { oneProposition } from '../rules/true-false.js';
import type { BankAudit } from './audit-bank.js';

/** One limit, looked at in one bank. */
export interface LimitResult {
  readonly limit: LimitName;
  /** The id of the bank; `all` for all of them together. */
  readonly bank: string;
  readonly verdict: 'kept' | 'broken' | 'explained';
  /** What was found and what is allowed, in a sentence. */
  readonly message: string;
  /** Why it may be broken. */
  readonly reason?: string;
}

/** The id of all banks together. */
export const ALL_BANKS = 'all';

/** The rule of `geo-quiz check` that looks at the same thing; an exception to one is an exception to the other. */
const RULES: Readonly<Partial<Record<LimitName, Rule>>> = {
  'source-share': sourceBalance,
  'key-position': keyPositions,
  'key-length': optionLengths,
  'truth-balance': oneProposition,
};

/** Compares the figures of a bank with the limits of a blueprint; what it does not set is as the rules have it. */
export function findLimits(audit: BankAudit, blueprint: Blueprint | undefined, settings: LintSettings): LimitResult[] {
  const limits = blueprint?.limits;
  const option = (rule: Rule, name: string): number => optionsOf(rule, settings).number(name);
  const results = [
    ...sourceShares(audit, limits?.sourceShare ?? option(sourceBalance, 'most'), option(sourceBalance, 'fewest')),
    ...(limits?.companions ?? []).flatMap((companion) => companions(audit, companion)),
    ...keyPlaces(audit, limits?.keyPositionShare ?? option(keyPositions, 'share'), option(keyPositions, 'fewest')),
    ...longestKeys(audit, limits?.longestKeyShare ?? option(optionLengths, 'keyShare'), option(optionLengths, 'fewest')),
    ...trueShares(audit, limits?.trueShare ?? { least: option(oneProposition, 'least'), most: option(oneProposition, 'most') }),
  ];
  return results.map(({ limit, broken, message }): LimitResult => {
    if (!broken) return { limit, bank: audit.id, verdict: 'kept', message };
    const rule = RULES[limit];
    const reason =
      blueprint?.exceptions?.find((exception) => exception.limit === limit && exception.bank === audit.id)?.reason ??
      settings.exceptions.find((exception) => exception.rule === rule?.id && exception.bank === audit.id && exception.question === undefined)?.reason;
    return { limit, bank: audit.id, verdict: reason === undefined ? 'broken' : 'explained', message, ...(reason === undefined ? {} : { reason }) };
  });
}

interface Looked {
  readonly limit: LimitName;
  readonly broken: boolean;
  readonly message: string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A bank on one source says so by its sources; with two or three an even share and a fifth more is allowed. */
function sourceShares({ bySource, citations, sources }: BankAudit, most: number, fewest: number): Looked[] {
  if (sources < 2 || citations < fewest) return [];
  const allowed = Math.max(most, 1.2 / sources);
  const [source, count] = largest(bySource);
  const broken = count / citations > allowed;
  return [{ limit: 'source-share', broken, message: `“${source}” gives ${percent(count / citations)} of the evidence; ${percent(allowed)} is the most.` }];
}

function companions({ bySource, byObjective, tags }: BankAudit, { source, objectives = [], tags: wanted = [] }: NonNullable<Blueprint['limits']['companions']>[number]): Looked[] {
  const uses = bySource[source] ?? 0;
  if (uses === 0) return [];
  const found = objectives.reduce((sum, id) => sum + (byObjective[id] ?? 0), 0) + wanted.reduce((sum, tag) => sum + (tags[tag] ?? 0), 0);
  const names = [...objectives, ...wanted.map((tag) => `tag “${tag}”`)].join(' or ');
  return [{ limit: 'companion', broken: found === 0, message: `“${source}” is cited ${uses} times, beside ${found === 0 ? 'no question' : 'questions'} of ${names}.` }];
}

function keyPlaces({ keyPlaces: places, choices }: BankAudit, most: number, fewest: number): Looked[] {
  if (choices < fewest) return [];
  const [place, count] = largest(places);
  return [
    {
      limit: 'key-position',
      broken: count / choices > most,
      message: `The right option stands in place ${place} in ${percent(count / choices)} of ${choices} choices; ${percent(most)} is the most.`,
    },
  ];
}

function longestKeys({ longestKeys: count, choices }: BankAudit, most: number, fewest: number): Looked[] {
  if (choices < fewest) return [];
  return [
    {
      limit: 'key-length',
      broken: count / choices > most,
      message: `The right option is the longest in ${percent(count / choices)} of ${choices} choices; ${percent(most)} is the most.`,
    },
  ];
}

/** One more of either kind is always allowed. */
function trueShares({ statements, trueStatements }: BankAudit, { least, most }: { readonly least: number; readonly most: number }): Looked[] {
  if (statements === 0) return [];
  const share = trueStatements / statements;
  const broken = Math.abs(2 * trueStatements - statements) > 1 && (share < least || share > most);
  return [{ limit: 'truth-balance', broken, message: `${trueStatements} of ${statements} statements are true; ${percent(least)} to ${percent(most)} may be.` }];
}

function largest(counts: Readonly<Record<string, number>>): [name: string, count: number] {
  return Object.entries(counts).reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0]);
}
