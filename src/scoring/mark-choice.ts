/** How a set of picks compares with the set of right ones. */
export interface ChoiceMark {
  readonly rightPicks: number;
  readonly wrongPicks: number;
  /** How many right ones there are to pick. */
  readonly rightInAll: number;
  /** (right picks − wrong picks) ÷ right ones, never below 0. */
  readonly share: number;
}

/** Marks picks against the right ones. A pick counts once however often it is named; with one right pick it is all or nothing. */
export function markChoice(picks: Iterable<string>, right: Iterable<string>): ChoiceMark {
  const wanted = new Set(right);
  let rightPicks = 0;
  let wrongPicks = 0;
  for (const pick of new Set(picks)) {
    if (wanted.has(pick)) rightPicks++;
    else wrongPicks++;
  }
  const share = wanted.size === 0 ? (wrongPicks === 0 ? 1 : 0) : Math.max(0, (rightPicks - wrongPicks) / wanted.size);
  return { rightPicks, wrongPicks, rightInAll: wanted.size, share };
}
