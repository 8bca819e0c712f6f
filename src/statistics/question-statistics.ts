import { covarianceOf, inOrder, isSpread, meanOf, sumOf, varianceOf } from './moments.js';

/** The marks of one question, one for each attempt that met it; lists go together by index. */
export interface QuestionMarks {
  readonly marks: readonly number[];
  /** What the same attempts earned with the rest of the test. */
  readonly rests: readonly number[];
  /** The most that the question gives. */
  readonly most: number;
  /** The least: 0, or below it with certainty. */
  readonly least: number;
}

/** Shares are 0 to 1, where Moodle shows them times 100. */
export interface QuestionStatistics {
  readonly count: number;
  /** How far the mean mark lies from the least to the most: 1 where everybody was right. */
  readonly facility?: number | undefined;
  /** Of the marks, as a share of what they can differ by. */
  readonly standardDeviation?: number | undefined;
  /** How the mark goes together with the rest of the test: −1 to 1. */
  readonly discrimination?: number | undefined;
  /** The discrimination as a share of the best that these marks could have. */
  readonly efficiency?: number | undefined;
}

/**
 * Statistics of one question as Moodle publishes them, in the section “Position statistics”: “Facility index”, “Standard deviation”,
 * “Discrimination index”, “Discriminative efficiency”.
 *
 * Facility (x̄ − x_min) ÷ (x_max − x_min); discrimination C(x, X) ÷ √(V(x) V(X)), X being the rest of the test; efficiency C(x, X) ÷
 * C_max, where C_max is the covariance of the same two lists when each is sorted. Undefined where everybody has the same mark, or the
 * same rest.
 * @see https://docs.moodle.org/dev/Quiz_statistics_calculations#Position_statistics
 */
export function questionStatistics({ marks, rests, most, least }: QuestionMarks): QuestionStatistics {
  const span = most - least;
  const mean = meanOf(marks);
  const variance = varianceOf(marks);
  const restVariance = varianceOf(rests);
  const covariance = covarianceOf(marks, rests);
  const best = covarianceOf(inOrder(marks), inOrder(rests));
  const differ = isSpread(variance, marks) && isSpread(restVariance, rests);
  return {
    count: marks.length,
    facility: mean === undefined || span === 0 ? undefined : (mean - least) / span,
    standardDeviation: variance === undefined || span === 0 ? undefined : Math.sqrt(variance) / span,
    discrimination: differ && covariance !== undefined ? within(covariance / Math.sqrt(variance * restVariance)) : undefined,
    efficiency: differ && best && covariance !== undefined ? covariance / best : undefined,
  };
}

/** A correlation, without what rounding puts beyond its ends. */
const within = (correlation: number): number => Math.max(-1, Math.min(1, correlation));

/**
 * How much of the spread of the scores each question makes: √C(xₚ, T) ÷ Σ √C(xₚ, T), T being the score of the whole test. A question
 * that goes against the test has no weight, and no part in the sum.
 * @param questions one list of marks for each question, all of the same attempts in the same order
 * @see https://docs.moodle.org/dev/Quiz_statistics_calculations#Effective_question_weight
 */
export function effectiveWeights(questions: readonly (readonly number[])[]): (number | undefined)[] {
  const totals = (questions[0] ?? []).map((_, attempt) => sumOf(questions.map((marks) => marks[attempt] as number)));
  const roots = questions.map((marks) => {
    const covariance = covarianceOf(marks, totals);
    // What rounding leaves of a covariance of none may lie below 0.
    return covariance === undefined || covariance < -1e-12 ? undefined : Math.sqrt(Math.max(0, covariance));
  });
  const whole = sumOf(roots.map((root) => root ?? 0));
  return roots.map((root) => (root === undefined || whole === 0 ? undefined : root / whole));
}

/**
 * What share of the score each question was meant to make.
 * @see https://docs.moodle.org/dev/Quiz_statistics_calculations#Intended_question_weight
 */
export function intendedWeights(questions: readonly Pick<QuestionMarks, 'most' | 'least'>[]): (number | undefined)[] {
  const whole = sumOf(questions.map(({ most, least }) => most - least));
  return questions.map(({ most, least }) => (whole === 0 ? undefined : (most - least) / whole));
}
