import type { QtiResponse } from './qti-item.js';

/** A value of any cardinality as characters; null where there is none. */
export type QtiValue = readonly string[] | null;

/** What an expression may look at. */
export interface QtiScope {
  readonly responses: ReadonlyMap<string, QtiResponse>;
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly variables: Map<string, QtiValue>;
  readonly unknown: Set<string>;
  steps: number;
}

/** A value as true or false; null where it is neither. */
export const truth = (value: QtiValue): boolean | null => (value?.[0] === 'true' ? true : value?.[0] === 'false' ? false : null);

/** True or false as a value. */
export const bool = (value: boolean): QtiValue => [String(value)];

/** A value as a number; null where it is none. */
export const toNumber = (value: QtiValue): number | null => (value?.[0] === undefined || !Number.isFinite(Number(value[0])) ? null : Number(value[0]));

/** A number as a value; null where it is none or without end. */
export const fromNumber = (value: number | null): QtiValue => (value === null || !Number.isFinite(value) ? null : [String(value)]);
