/** The shares of a mark, in percent, that Moodle accepts for an answer; it refuses any other. Negative ones are the same with a minus. */
export const MOODLE_PERCENTAGES: readonly number[] = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0];

/** How far a share may lie from one of Moodle's and still count as the same; 33, 33.3 and 33.33 all mean a third. */
const NEAR = 0.5;

/** A share of a mark as Moodle writes it. */
export interface MoodleFraction {
  /** In percent, −100 to 100, one of Moodle's. */
  readonly percent: number;
  /** The share that was asked for is the same but for rounding. */
  readonly isExact: boolean;
}

/** The share that Moodle knows which lies nearest to `fraction` (−1 to 1, wider ones are cut). */
export function nearestMoodleFraction(fraction: number): MoodleFraction {
  const wanted = Math.min(100, Math.abs(Number.isNaN(fraction) ? 0 : fraction) * 100);
  const nearest = MOODLE_PERCENTAGES.reduce((best, percent) => (Math.abs(percent - wanted) < Math.abs(best - wanted) ? percent : best));
  return { percent: fraction < 0 && nearest !== 0 ? -nearest : nearest, isExact: Math.abs(fraction) <= 1 && Math.abs(nearest - wanted) < 0.001 };
}

/** The fraction that a percentage in a file stands for: thirds and the like are made whole again, so that three of 33.33333 are one. */
export function fractionFromPercent(percent: number): number {
  const size = Math.abs(percent);
  for (const parts of [3, 6, 7, 9])
    for (let part = 1; part < parts; part++) {
      const whole = (part / parts) * 100;
      const isListed = MOODLE_PERCENTAGES.some((listed) => Math.abs(listed - whole) < 0.001);
      if (isListed && Math.abs(whole - size) < (parts === 3 ? NEAR : 0.05)) return (Math.sign(percent) * part) / parts;
    }
  return percent / 100;
}
