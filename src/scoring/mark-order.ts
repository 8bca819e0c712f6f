/** How an order compares with the right one. */
export interface OrderMark {
  /** Whether all stand where they belong. */
  readonly isExact: boolean;
  /** The neighbours that stand one after the other as in the right order. */
  readonly rightPairs: readonly (readonly [first: string, second: string])[];
  /** How many neighbouring pairs the right order has. */
  readonly pairCount: number;
}

/** Compares an order, which may lack some, with the right one. Neither names anything twice. */
export function markOrder(given: readonly string[], right: readonly string[]): OrderMark {
  const follower = new Map(right.map((id, index) => [id, right[index + 1]]));
  const rightPairs = given.flatMap((id, index) => {
    const next = given[index + 1];
    return next !== undefined && follower.get(id) === next ? [[id, next] as const] : [];
  });
  return { isExact: given.length === right.length && right.every((id, index) => given[index] === id), rightPairs, pairCount: Math.max(0, right.length - 1) };
}
