import type { BankAudit, Counts } from '../../bank/audit/audit-bank.js';
import { bankName, percent, type AuditTable } from './audit-table.js';

interface DistributionOptions {
  readonly note?: string;
  /** Short heads for keys that are long. */
  readonly heads?: readonly string[];
  readonly intended?: Readonly<Record<string, Range | undefined>> | undefined;
}

interface Range {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Each bank’s shares of what is counted, as figures and as bars, and below them what is intended. */
export function distributionTable(
  id: string,
  title: string,
  audits: readonly BankAudit[],
  countsOf: (audit: BankAudit) => Counts,
  keys: readonly string[],
  { note, heads, intended }: DistributionOptions = {},
): AuditTable {
  const shares = audits.map((audit) => {
    const counts = countsOf(audit);
    const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { name: bankName(audit), whole, shares: keys.map((key) => (whole === 0 ? 0 : (counts[key] ?? 0) / whole)) };
  });
  return {
    id,
    title,
    ...(note === undefined ? {} : { note }),
    columns: ['Bank', ...(heads ?? keys)],
    rows: [
      ...shares.map(({ name, whole, shares: own }) => [name, ...own.map((share) => (whole === 0 ? '–' : percent(share)))]),
      ...(intended ? [['Intended', ...keys.map((key) => rangeText(intended[key]))]] : []),
    ],
    ...(heads ? { legend: keys.map((key, index) => `${heads[index]}: ${key}`) } : {}),
    shares: { keys: heads ?? keys, rows: [...shares, ...(intended ? [{ name: 'Intended', shares: middles(keys.map((key) => intended[key])) }] : [])] },
  };
}

/** One bar for ranges: the middle of each, stretched so that they fill it. */
function middles(ranges: readonly (Range | undefined)[]): number[] {
  const values = ranges.map((range) => ((range?.least ?? range?.most ?? 0) + (range?.most ?? range?.least ?? 0)) / 2);
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (whole === 0 ? 0 : value / whole));
}

function rangeText(range: Range | undefined): string {
  const { least, most } = range ?? {};
  if (least !== undefined && most !== undefined) return least === most ? percent(least) : `${Math.round(least * 100)}–${percent(most)}`;
  return least !== undefined ? `≥ ${percent(least)}` : most !== undefined ? `≤ ${percent(most)}` : '–';
}
