import type { BankAudit } from '../../bank/audit/audit-bank.js';
import { ALL_BANKS } from '../../bank/audit/find-limits.js';

/** Bars made of parts: shares of one each. */
export interface ShareBars {
  readonly keys: readonly string[];
  readonly rows: readonly { readonly name: string; readonly shares: readonly number[] }[];
}

/** Bars of how many there are, each with a mark where it should end. */
export interface CountBars {
  readonly rows: readonly { readonly name: string; readonly found: number; readonly wanted: number }[];
}

/** A table of an audit, with what can be drawn of it. */
export interface AuditTable {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[];
  /** What each column of the table is called in full, where its head is a short form. */
  readonly legend?: readonly string[];
  readonly shares?: ShareBars;
  readonly counts?: CountBars;
}

/** What a bank is called in the tables; all of them together count as one. */
export const bankName = ({ id }: BankAudit): string => (id === ALL_BANKS ? 'All banks' : id);

/** A share of one, as tables write it. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
