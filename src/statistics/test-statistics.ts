import { centralMoment, isSpread, meanOf, medianOf, sumOf, varianceOf } from './moments.js';

/** How the scores of a test lie, in the points of the test; shares are 0 to 1, where Moodle shows them times 100. */
export interface TestStatistics {
  readonly count: number;
  readonly mean?: number | undefined;
  readonly median?: number | undefined;
  readonly standardDeviation?: number | undefined;
  /** Below 0 where there are few low scores, above 0 where there are few high ones. */
  readonly skewness?: number | undefined;
  /** Above 0 where more scores than in a normal distribution lie at the ends. */
  readonly kurtosis?: number | undefined;
  /** Cronbach’s alpha: how far the questions measure the same; at most 1, may be below 0. */
  readonly consistency?: number | undefined;
  /** The share of the standard deviation that is chance. */
  readonly errorRatio?: number | undefined;
  /** By how many points a score may well be off. */
  readonly standardError?: number | undefined;
}

/**
 * Statistics of a test as Moodle publishes them, in the section “Test statistics”: “Mean Score”, “Median Score”, “Standard Deviation”,
 * “Skewness and Kurtosis”, “Coefficient of Internal Consistency”, “Error Ratio”, “Standard Error”.
 *
 * With S scores, mean T̄ and central moments m₂, m₃, m₄:
 * k₂ = S m₂ ÷ (S−1), k₃ = S² m₃ ÷ (S−1)(S−2), k₄ = S² ((S+1) m₄ − 3 (S−1) m₂²) ÷ (S−1)(S−2)(S−3);
 * skewness k₃ ÷ k₂^1.5, kurtosis k₄ ÷ k₂²; consistency P ÷ (P−1) × (1 − Σ V(xₚ) ÷ V(T)); error ratio √(1 − consistency).
 * @param totals one score for each attempt
 * @param variances of the marks of each question; undefined where attempts had different questions, and there is no consistency
 * @see https://docs.moodle.org/dev/Quiz_statistics_calculations#Test_statistics
 */
export function testStatistics(totals: readonly number[], variances?: readonly number[]): TestStatistics {
  const count = totals.length;
  const variance = varianceOf(totals);
  const standardDeviation = variance === undefined ? undefined : Math.sqrt(variance);
  const consistency = variances && consistencyOf(variances, isSpread(variance, totals) ? variance : undefined);
  const errorRatio = consistency === undefined ? undefined : Math.sqrt(Math.max(0, 1 - consistency));
  return {
    count,
    mean: meanOf(totals),
    median: medianOf(totals),
    standardDeviation,
    ...shapeOf(totals, variance),
    consistency,
    errorRatio,
    standardError: errorRatio === undefined || standardDeviation === undefined ? undefined : errorRatio * standardDeviation,
  };
}

function shapeOf(totals: readonly number[], k2: number | undefined): Pick<TestStatistics, 'skewness' | 'kurtosis'> {
  const count = totals.length;
  const [m2 = 0, m3 = 0, m4 = 0] = [centralMoment(totals, 2), centralMoment(totals, 3), centralMoment(totals, 4)];
  if (!isSpread(k2, totals) || count < 3) return {};
  const k3 = (count ** 2 * m3) / ((count - 1) * (count - 2));
  const skewness = k3 / k2 ** 1.5;
  if (count < 4) return { skewness };
  const k4 = (count ** 2 * ((count + 1) * m4 - 3 * (count - 1) * m2 ** 2)) / ((count - 1) * (count - 2) * (count - 3));
  return { skewness, kurtosis: k4 / k2 ** 2 };
}

function consistencyOf(variances: readonly number[], total: number | undefined): number | undefined {
  const positions = variances.length;
  return positions < 2 || !total ? undefined : (positions / (positions - 1)) * (1 - sumOf(variances) / total);
}
