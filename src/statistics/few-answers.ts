/**
 * From how many attempts on each figure is shown. The formulas work with two to four, but what they give then swings by chance: with
 * fewer than these, one learner more would turn “well made” into “look at it”.
 */
export const FEWEST = {
  /** What a question’s facility says in words. */
  facility: 5,
  /** Discrimination, its efficiency, effective weight. */
  discrimination: 10,
  /** Skewness and kurtosis; consistency, error ratio, standard error. */
  test: 20,
  /** What is said of how sure learners were. */
  certainty: 5,
} as const;

/** A figure where there are enough attempts for it. */
export const whereEnough = (figure: number | undefined, count: number, fewest: number): number | undefined => (count < fewest ? undefined : figure);
