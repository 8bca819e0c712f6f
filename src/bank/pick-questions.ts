import type { DrawRule } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import { shuffleWith } from '../model/seeded-random.js';

export interface PickOptions {
  /** How many at most; all when left out. */
  readonly limit?: number | undefined;
  /** So many of each pool, in place of the whole bank. */
  readonly draw?: readonly DrawRule[] | undefined;
  /** In an order drawn from the seed (true) or the author's (false). */
  readonly shuffle: boolean;
  readonly seed: string;
}

/** A pool that did not have as many questions as were wanted of it, enemies kept apart. */
export interface Shortfall {
  /** Its place among the draw rules. */
  readonly rule: number;
  readonly wanted: number;
  readonly drawn: number;
}

export interface Picked<Question> {
  readonly questions: Question[];
  readonly shortfalls: readonly Shortfall[];
}

/** How many orders are tried before a pool stays short; which questions are enemies can make the first one a bad one. */
const MOST_ORDERS = 24;

/**
 * Draws questions: the same bank, options and seed give the same paper anywhere. Which ones are drawn is left to chance; in which
 * order they come is `shuffle`'s affair, and questions that are `fixed` keep their place. Two enemies never come together when
 * fewer than all are drawn; with all of them asked for, every question is given. Where a pool has too few, there is what there is.
 */
export function drawQuestions<Question extends QuestionBase>(questions: readonly Question[], { limit, draw, shuffle, seed }: PickOptions): Picked<Question> {
  const rules: readonly DrawRule[] = draw && draw.length > 0 ? draw : limit === undefined || limit >= questions.length ? [] : [{ count: limit }];
  let best: { drawn: Set<Question>; shortfalls: Shortfall[] } = { drawn: new Set(questions), shortfalls: [] };
  if (rules.length > 0) {
    for (let order = 0; order < MOST_ORDERS; order++) {
      const found = drawByRules(shuffleWith(questions, order === 0 ? `${seed}/paper` : `${seed}/paper/${order}`), rules);
      if (order === 0 || missingIn(found.shortfalls) < missingIn(best.shortfalls)) best = found;
      if (best.shortfalls.length === 0) break;
    }
  }
  const inOrder = questions.filter((question) => best.drawn.has(question));
  const ordered = shuffle ? inSeedOrder(inOrder, shuffleWith(questions, `${seed}/paper`)) : inOrder;
  return { questions: limit === undefined ? ordered : cutTo(limit, ordered, seed), shortfalls: best.shortfalls };
}

/** The questions alone. See {@link drawQuestions}. */
export const pickQuestions = <Question extends QuestionBase>(questions: readonly Question[], options: PickOptions): Question[] => drawQuestions(questions, options).questions;

const missingIn = (shortfalls: readonly Shortfall[]): number => shortfalls.reduce((sum, { wanted, drawn }) => sum + wanted - drawn, 0);

/** Serves the rules in turn, each from what the ones before it left. */
function drawByRules<Question extends QuestionBase>(candidates: readonly Question[], rules: readonly DrawRule[]): { drawn: Set<Question>; shortfalls: Shortfall[] } {
  const drawn = new Set<Question>();
  const ids = new Set<string>();
  const barred = new Set<string>();
  const shortfalls: Shortfall[] = [];
  rules.forEach(({ count, objective, tag }, rule) => {
    let got = 0;
    for (const question of candidates) {
      if (got >= count) break;
      if (drawn.has(question) || barred.has(question.id) || question.enemies?.some((enemy) => ids.has(enemy))) continue;
      if ((objective !== undefined && question.objective !== objective) || (tag !== undefined && !question.tags?.includes(tag))) continue;
      drawn.add(question);
      ids.add(question.id);
      for (const enemy of question.enemies ?? []) barred.add(enemy);
      got++;
    }
    if (got < count) shortfalls.push({ rule, wanted: count, drawn: got });
  });
  return { drawn, shortfalls };
}

/** The loose questions in the order of `shuffled`, around the fixed ones. */
function inSeedOrder<Question extends QuestionBase>(questions: readonly Question[], shuffled: readonly Question[]): Question[] {
  const kept = new Set(questions);
  const loose = shuffled.filter((question) => kept.has(question) && question.fixed !== true);
  let next = 0;
  return questions.map((question) => (question.fixed === true ? question : (loose[next++] as Question)));
}

/** A limit below what the pools give leaves questions out by chance, not from the end. */
function cutTo<Question extends QuestionBase>(limit: number, questions: readonly Question[], seed: string): Question[] {
  if (questions.length <= limit) return [...questions];
  const kept = new Set(shuffleWith(questions, `${seed}/limit`).slice(0, limit));
  return questions.filter((question) => kept.has(question));
}
