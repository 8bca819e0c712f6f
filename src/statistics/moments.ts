/** Sums and moments of lists of numbers. Each function gives undefined where the list is too short for it, never NaN. */

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const meanOf = (values: readonly number[]): number | undefined => (values.length === 0 ? undefined : sumOf(values) / values.length);

/** The middle value; of an even number of values the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = inOrder(values);
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

export const inOrder = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

/**
 * The covariance of pairs, divided by one less than their number. The two lists go together by index.
 * @throws RangeError for lists of different lengths
 */
export function covarianceOf(ones: readonly number[], others: readonly number[]): number | undefined {
  if (ones.length !== others.length) throw new RangeError(`Two lists of ${ones.length} and ${others.length} values make no pairs.`);
  const [oneMean, otherMean] = [meanOf(ones), meanOf(others)];
  if (oneMean === undefined || otherMean === undefined || ones.length < 2) return undefined;
  let sum = 0;
  ones.forEach((one, index) => (sum += (one - oneMean) * ((others[index] as number) - otherMean)));
  return sum / (ones.length - 1);
}

/** The variance, divided by one less than the number of values. */
export const varianceOf = (values: readonly number[]): number | undefined => covarianceOf(values, values);

/** The mean of a power of the distances from the mean. */
export function centralMoment(values: readonly number[], power: number): number | undefined {
  const mean = meanOf(values);
  return mean === undefined ? undefined : sumOf(values.map((value) => (value - mean) ** power)) / values.length;
}

/** Whether a variance is more than what the rounding of sums leaves of none. */
export function isSpread(variance: number | undefined, values: readonly number[]): variance is number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return variance !== undefined && variance > 1e-24 * largest ** 2 && variance > 0;
}
