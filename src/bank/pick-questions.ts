import type { QuestionBase } from '../model/question.js';
import { shuffleWith } from '../model/seeded-random.js';

export interface PickOptions {
  /** How many at most; all when left out. */
  readonly limit?: number | undefined;
  /** In an order drawn from the seed (true) or the author's (false). */
  readonly shuffle: boolean;
  readonly seed: string;
}

/**
 * Draws questions: the same bank, options and seed give the same paper anywhere. Which ones are drawn is left to chance; in which
 * order they come is `shuffle`'s affair. Two enemies never come together when fewer than all are drawn; with all of them asked
 * for, every question is given.
 */
export function pickQuestions<Question extends QuestionBase>(questions: readonly Question[], { limit, shuffle, seed }: PickOptions): Question[] {
  const byChance = shuffleWith(questions, `${seed}/paper`);
  const picked = limit === undefined || limit >= questions.length ? byChance : pickFriends(byChance, limit);
  if (shuffle) return picked;
  const drawn = new Set(picked);
  return questions.filter((question) => drawn.has(question));
}

/** The first questions of which no two are enemies. */
function pickFriends<Question extends QuestionBase>(candidates: readonly Question[], limit: number): Question[] {
  const picked: Question[] = [];
  const barred = new Set<string>();
  const pickedIds = new Set<string>();
  for (const question of candidates) {
    if (picked.length >= limit) break;
    if (barred.has(question.id) || question.enemies?.some((enemy) => pickedIds.has(enemy))) continue;
    picked.push(question);
    pickedIds.add(question.id);
    for (const enemy of question.enemies ?? []) barred.add(enemy);
  }
  return picked;
}
