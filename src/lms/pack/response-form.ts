import { placeOf, type IdGroup } from './id-groups.js';

/** The kinds of values that responses are made of. */
export const KINDS = ['none', 'boolean', 'id', 'text', 'number', 'list', 'map', 'record'] as const;
type Kind = (typeof KINDS)[number];

export function kindOf(value: unknown, groups: readonly IdGroup[]): Kind {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return placeOf(groups, value) ? 'id' : 'text';
  if (Array.isArray(value)) return 'list';
  const keys = Object.keys(value);
  return keys.length > 0 && groups.some(({ ids }) => keys.every((key) => ids.includes(key))) ? 'map' : 'record';
}

/** What a response looks like, whichever ids and words it holds. */
export interface Form {
  readonly kind: Kind;
  readonly fields: ReadonlyMap<string, Form>;
  /** Of the entries of a list. */
  readonly entry?: Form | undefined;
}

export const NO_FORM: Form = { kind: 'none', fields: new Map() };
export const TEXT_FORM: Form = { kind: 'text', fields: new Map() };

export function formOf(value: unknown, groups: readonly IdGroup[]): Form {
  const kind = kindOf(value, groups);
  const fields = kind === 'record' ? Object.entries(value as object).map(([key, field]) => [key, formOf(field, groups)] as const) : [];
  return { kind, fields: new Map(fields), ...(kind === 'list' ? { entry: formOf((value as unknown[])[0], groups) } : {}) };
}
