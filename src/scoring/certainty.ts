/** How sure a learner says they are: 1 not very, 2 fairly, 3 very. */
export type CertaintyLevel = 1 | 2 | 3;

/** The levels in order. */
export const CERTAINTY_LEVELS = [1, 2, 3] as const satisfies readonly CertaintyLevel[];

/** The most a fully right response can earn for each point of its question. */
export const BEST_CERTAINTY_MARK = 3;

/** What a wrong response costs at each level. */
const WRONG = { 1: 0, 2: -2, 3: -6 } as const satisfies Record<CertaintyLevel, number>;

/**
 * The mark for one point of a response given with a level of certainty: a right one earns 1, 2 or 3, a wrong one 0, −2 or −6, a partly
 * right one its share of the positive mark. With these figures it pays to say how sure one really is: level 2 from a chance of
 * two thirds on, level 3 from 80 %.
 * @param fraction how right it was, 0 to 1
 * @throws RangeError for another level
 * @see A. R. Gardner-Medwin, “Certainty-Based Marking”, in Innovative Assessment in Higher Education (2006); Moodle’s CBM uses the same figures
 */
export function certaintyMark(fraction: number, level: CertaintyLevel): number {
  if (!Object.hasOwn(WRONG, level)) throw new RangeError(`Certainty has the levels 1, 2 and 3, not ${String(level)}.`);
  return fraction > 0 ? Math.min(1, fraction) * level : WRONG[level];
}

/** Between which chances of being right it pays best to choose a level: up to 2/3, from there to 4/5, and above. */
export const certaintySpan = (level: CertaintyLevel): readonly [from: number, to: number] => [paysFrom(level), level === 3 ? 1 : paysFrom((level + 1) as CertaintyLevel)];

/** The chance at which a level earns as much on average as the one below it: it costs `risk` more when wrong and earns 1 more when right. */
function paysFrom(level: CertaintyLevel): number {
  if (level === 1) return 0;
  const risk = WRONG[(level - 1) as CertaintyLevel] - WRONG[level];
  return risk / (risk + 1);
}
