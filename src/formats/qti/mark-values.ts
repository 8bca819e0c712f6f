import { isInArea } from './areas.js';
import type { QtiResponse } from './qti-item.js';

/** Whether two values of a response are the same; the ends of a pair may be turned round. */
export function isSame(one: string, other: string, baseType: string): boolean {
  if (one.trim() === other.trim()) return true;
  if (baseType === 'float' || baseType === 'integer') return one.trim() !== '' && Number(one) === Number(other);
  const [first, second] = [one, other].map((pair) => pair.trim().split(/\s+/u));
  if (first?.length !== 2 || second?.length !== 2) return false;
  return (first[0] === second[0] && first[1] === second[1]) || (baseType === 'pair' && first[0] === second[1] && first[1] === second[0]);
}

/** What a response earns by its table. */
export function mapResponse(response: QtiResponse | undefined, given: readonly string[]): string[] {
  const mapping = response?.mapping;
  if (!response || !mapping) return ['0'];
  let sum = 0;
  for (const value of new Set(given)) {
    const entry = mapping.entries.find(({ key, matchCase }) => isSame(key, value, response.baseType) || (!matchCase && key.toLowerCase() === value.trim().toLowerCase()));
    sum += entry ? entry.value : mapping.otherwise;
  }
  return [String(Math.min(mapping.most ?? Number.POSITIVE_INFINITY, Math.max(mapping.least ?? Number.NEGATIVE_INFINITY, sum)))];
}

/** What points in a picture earn by its areas, each of which counts once. */
export function mapPoints(response: QtiResponse | undefined, given: readonly string[]): string[] {
  const areas = response?.areas;
  if (!areas) return ['0'];
  let sum = 0;
  const used = new Set<number>();
  for (const point of given) {
    const index = areas.entries.findIndex((area, at) => !used.has(at) && isInArea(area, point));
    if (index < 0) sum += areas.otherwise;
    else {
      used.add(index);
      sum += areas.entries[index]?.value ?? 0;
    }
  }
  return [String(Math.min(areas.most ?? Number.POSITIVE_INFINITY, Math.max(areas.least ?? Number.NEGATIVE_INFINITY, sum)))];
}

/** Whether two lists hold the same values in any order. */
export function sameBag(one: readonly string[], other: readonly string[], baseType: string): boolean {
  const left = [...other];
  return one.every((value) => {
    const at = left.findIndex((candidate) => isSame(candidate, value, baseType));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
