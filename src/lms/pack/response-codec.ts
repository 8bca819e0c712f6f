import type { IdGroup } from './id-groups.js';
import type { IntervalReader, IntervalWriter } from './interval-coder.js';

/** The words that learners typed, apart from the rest; a text that is undefined was cut. */
export interface TextStream {
  put(text: string): void;
  /** Undefined where the text was cut. */
  take(): string | undefined;
}

/** The kinds of values that responses are made of. */
const KINDS = ['none', 'boolean', 'id', 'text', 'number', 'list', 'map', 'record'] as const;
type Kind = (typeof KINDS)[number];

/** What stands where a text was cut. */
const CUT = '';

/** How many entries a list or object may have; longer ones are no response. */
const MOST_ENTRIES = 200;

interface Place {
  readonly group: number;
  readonly index: number;
}

function find(groups: readonly IdGroup[], id: unknown, only?: number): Place | undefined {
  for (const [group, { ids }] of groups.entries()) {
    const index = only === undefined || only === group ? ids.indexOf(id as string) : -1;
    if (index >= 0) return { group, index };
  }
  return undefined;
}

function kindOf(value: unknown, groups: readonly IdGroup[]): Kind {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return find(groups, value) ? 'id' : 'text';
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

const NO_FORM: Form = { kind: 'none', fields: new Map() };
const TEXT_FORM: Form = { kind: 'text', fields: new Map() };

export function formOf(value: unknown, groups: readonly IdGroup[]): Form {
  const kind = kindOf(value, groups);
  const fields = kind === 'record' ? Object.entries(value as object).map(([key, field]) => [key, formOf(field, groups)] as const) : [];
  return { kind, fields: new Map(fields), ...(kind === 'list' ? { entry: formOf((value as unknown[])[0], groups) } : {}) };
}

/**
 * Writes a response. `like` is the form that is expected; any other fits too, and takes more room.
 * Ids of the question become their places, other words go to `texts`.
 */
export function writeResponse(writer: IntervalWriter, texts: TextStream, value: unknown, groups: readonly IdGroup[], like: Form | undefined): void {
  const kind = kindOf(value, groups);
  const expected = like?.kind ?? 'none';
  writer.putRarely(kind !== expected);
  if (kind !== expected) writer.put(KINDS.indexOf(kind), KINDS.length);
  if (kind === 'none') writer.put(value === null ? 1 : 0, 2);
  else if (kind === 'boolean') writer.put(value === true ? 1 : 0, 2);
  else if (kind === 'id') writeId(writer, find(groups, value) as Place, groups);
  else if (kind === 'text') texts.put(value as string);
  else if (kind === 'number') texts.put(String(value));
  else if (kind === 'list') writeList(writer, texts, value as unknown[], groups, like);
  else if (kind === 'map') writeMap(writer, texts, value as Record<string, unknown>, groups);
  else writeRecord(writer, texts, value as Record<string, unknown>, groups, like);
}

export function readResponse(reader: IntervalReader, texts: TextStream, groups: readonly IdGroup[], like: Form | undefined): unknown {
  const kind = reader.takeRarely() ? KINDS[reader.take(KINDS.length)] : (like ?? NO_FORM).kind;
  switch (kind) {
    case 'none':
      return reader.take(2) === 1 ? null : undefined;
    case 'boolean':
      return reader.take(2) === 1;
    case 'id':
      return readId(reader, groups);
    case 'text':
      return texts.take() ?? CUT;
    case 'number':
      return Number(texts.take() ?? 0);
    case 'list':
      return readList(reader, texts, groups, like);
    case 'map':
      return readMap(reader, texts, groups);
    default:
      return readRecord(reader, texts, groups, like);
  }
}

function writeId(writer: IntervalWriter, { group, index }: Place, groups: readonly IdGroup[]): void {
  writer.put(group, groups.length);
  writer.put(index, (groups[group] as IdGroup).ids.length);
}

function readId(reader: IntervalReader, groups: readonly IdGroup[]): string {
  const { ids } = groups[reader.take(groups.length)] as IdGroup;
  return ids[reader.take(ids.length)] as string;
}

/** Different ids of one group, as most lists hold: which of them in a row, or which of them, whichever is shorter. */
function writeList(writer: IntervalWriter, texts: TextStream, values: readonly unknown[], groups: readonly IdGroup[], like: Form | undefined): void {
  const group = groups.findIndex(({ ids }) => values.every((value) => ids.includes(value as string)));
  const isPlain = group >= 0 && new Set(values).size === values.length;
  writer.putRarely(!isPlain);
  if (!isPlain) {
    writer.putNumber(values.length);
    for (const value of values) writeResponse(writer, texts, value, groups, like?.entry);
    return;
  }
  const { ids } = groups[group] as IdGroup;
  writer.put(group, groups.length);
  const inOrder = ids.filter((id) => values.includes(id));
  const asSet = inOrder.every((id, index) => id === values[index]) && ids.length < rowBits(values.length, ids.length);
  writer.put(asSet ? 1 : 0, 2);
  if (asSet) for (const id of ids) writer.put(values.includes(id) ? 1 : 0, 2);
  else {
    writer.put(values.length, ids.length + 1);
    const left = [...ids];
    for (const value of values) {
      const index = left.indexOf(value as string);
      writer.put(index, left.length);
      left.splice(index, 1);
    }
  }
}

function readList(reader: IntervalReader, texts: TextStream, groups: readonly IdGroup[], like: Form | undefined): unknown[] {
  if (reader.takeRarely()) return Array.from({ length: bounded(reader.takeNumber()) }, () => readResponse(reader, texts, groups, like?.entry));
  const { ids } = groups[reader.take(groups.length)] ?? { ids: [] };
  if (reader.take(2) === 1) return ids.filter(() => reader.take(2) === 1);
  const left = [...ids];
  return Array.from({ length: reader.take(ids.length + 1) }, () => left.splice(reader.take(left.length), 1)[0]);
}

/** How many bits it takes to say which of `count` come in a row of `length`. */
function rowBits(length: number, count: number): number {
  let bits = Math.log2(count + 1);
  for (let taken = 0; taken < length; taken++) bits += Math.log2(count - taken);
  return bits;
}

/** An object whose keys are ids of one group; its values are mostly ids of another, or of the list inside each key's own entry. */
function writeMap(writer: IntervalWriter, texts: TextStream, value: Readonly<Record<string, unknown>>, groups: readonly IdGroup[]): void {
  const keys = Object.keys(value);
  const group = groups.findIndex(({ ids }) => keys.every((key) => ids.includes(key)));
  const { ids, inside } = groups[group] as IdGroup;
  // Where most values belong.
  const common = groups
    .map((_, other) => keys.filter((key) => find(groups, value[key], other)).length)
    .reduce((best, count, index, counts) => (count > (counts[best] as number) ? index : best), 0);
  writer.put(group, groups.length);
  writer.put(common, groups.length);
  for (const id of ids) {
    const target = groups[inside.get(id) ?? common] as IdGroup;
    const size = target.ids.length;
    const index = Object.hasOwn(value, id) ? target.ids.indexOf(value[id] as string) : size;
    const isOther = index < 0;
    writer.putRarely(isOther);
    if (isOther) writeResponse(writer, texts, value[id], groups, TEXT_FORM);
    else writer.put(index, size + 1);
  }
}

function readMap(reader: IntervalReader, texts: TextStream, groups: readonly IdGroup[]): Record<string, unknown> {
  const { ids, inside } = groups[reader.take(groups.length)] as IdGroup;
  const common = reader.take(groups.length);
  const entries = ids.flatMap((id): [string, unknown][] => {
    const target = groups[inside.get(id) ?? common] as IdGroup;
    if (reader.takeRarely()) return [[id, readResponse(reader, texts, groups, TEXT_FORM)]];
    const index = reader.take(target.ids.length + 1);
    return index === target.ids.length ? [] : [[id, target.ids[index]]];
  });
  return Object.fromEntries(entries);
}

/** An object with fields of its own, mostly those of the response that it is like. */
function writeRecord(writer: IntervalWriter, texts: TextStream, value: Readonly<Record<string, unknown>>, groups: readonly IdGroup[], like: Form | undefined): void {
  const expected = [...(like ?? NO_FORM).fields.keys()];
  const keys = Object.keys(value);
  const isLike = keys.length === expected.length && expected.every((key) => keys.includes(key));
  writer.putRarely(!isLike);
  if (!isLike) {
    writer.putNumber(keys.length);
    for (const key of keys) texts.put(key);
  }
  for (const key of isLike ? expected : keys) writeResponse(writer, texts, value[key], groups, like?.fields.get(key));
}

function readRecord(reader: IntervalReader, texts: TextStream, groups: readonly IdGroup[], like: Form | undefined): Record<string, unknown> {
  const keys = reader.takeRarely() ? Array.from({ length: bounded(reader.takeNumber()) }, () => texts.take() ?? CUT) : [...(like ?? NO_FORM).fields.keys()];
  return Object.fromEntries(keys.map((key) => [key, readResponse(reader, texts, groups, like?.fields.get(key))]));
}

function bounded(length: number): number {
  if (length > MOST_ENTRIES) throw new RangeError(`${length} entries are no response`);
  return length;
}
