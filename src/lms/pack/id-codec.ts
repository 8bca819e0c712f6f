import { placeOf, type IdGroup, type Place } from './id-groups.js';
import type { IntervalReader, IntervalWriter } from './interval-coder.js';

/** An id that stands in one of the groups, as its place. */
export function writeId(writer: IntervalWriter, id: string, groups: readonly IdGroup[]): void {
  const { group, index } = placeOf(groups, id) as Place;
  writer.put(group, groups.length);
  writer.put(index, (groups[group] as IdGroup).ids.length);
}

export function readId(reader: IntervalReader, groups: readonly IdGroup[]): string {
  const { ids } = groups[reader.take(groups.length)] as IdGroup;
  return ids[reader.take(ids.length)] as string;
}

/** Different ids of one group: which of them in a row, or which of them, whichever is shorter. */
export function writeIds(writer: IntervalWriter, values: readonly string[], group: number, groups: readonly IdGroup[]): void {
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
      const index = left.indexOf(value);
      writer.put(index, left.length);
      left.splice(index, 1);
    }
  }
}

export function readIds(reader: IntervalReader, groups: readonly IdGroup[]): string[] {
  const { ids } = groups[reader.take(groups.length)] ?? { ids: [] };
  if (reader.take(2) === 1) return ids.filter(() => reader.take(2) === 1);
  const left = [...ids];
  return Array.from({ length: reader.take(ids.length + 1) }, () => left.splice(reader.take(left.length), 1)[0] as string);
}

/** How many bits it takes to say which of `count` come in a row of `length`. */
function rowBits(length: number, count: number): number {
  let bits = Math.log2(count + 1);
  for (let taken = 0; taken < length; taken++) bits += Math.log2(count - taken);
  return bits;
}
