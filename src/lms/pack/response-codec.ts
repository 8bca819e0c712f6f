import { readId, readIds, writeId, writeIds } from './id-codec.js';
import type { IdGroup } from './id-groups.js';
import type { IntervalReader, IntervalWriter } from './interval-coder.js';
import { kindOf, KINDS, NO_FORM, TEXT_FORM, type Form } from './response-form.js';
import type { TextStream } from './text-stream.js';

/** What stands where a text was cut. */
const CUT = '';

/** How many entries a list or object may have; longer ones are no response. */
const MOST_ENTRIES = 200;

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
  else if (kind === 'id') writeId(writer, value as string, groups);
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

/** Mostly different ids of one group. */
function writeList(writer: IntervalWriter, texts: TextStream, values: readonly unknown[], groups: readonly IdGroup[], like: Form | undefined): void {
  const group = groups.findIndex(({ ids }) => values.every((value) => ids.includes(value as string)));
  const isPlain = group >= 0 && new Set(values).size === values.length;
  writer.putRarely(!isPlain);
  if (isPlain) return writeIds(writer, values as readonly string[], group, groups);
  writer.putNumber(values.length);
  for (const value of values) writeResponse(writer, texts, value, groups, like?.entry);
}

function readList(reader: IntervalReader, texts: TextStream, groups: readonly IdGroup[], like: Form | undefined): unknown[] {
  if (!reader.takeRarely()) return readIds(reader, groups);
  return Array.from({ length: bounded(reader.takeNumber()) }, () => readResponse(reader, texts, groups, like?.entry));
}

/** An object whose keys are ids of one group; its values are mostly ids of another, or of the list inside each key's own entry. */
function writeMap(writer: IntervalWriter, texts: TextStream, value: Readonly<Record<string, unknown>>, groups: readonly IdGroup[]): void {
  const keys = Object.keys(value);
  const group = groups.findIndex(({ ids }) => keys.every((key) => ids.includes(key)));
  const { ids, inside } = groups[group] as IdGroup;
  // Where most values belong.
  const common = groups
    .map((other) => keys.filter((key) => other.ids.includes(value[key] as string)).length)
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
