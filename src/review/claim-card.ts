import { Rating, createEmptyCard, fsrs, type Card, type Grade as FsrsGrade } from 'ts-fsrs';
import { GRADES, compareReviews, type ClaimReview, type Grade } from './claim-review.js';
import { startOfLearningDay } from './learning-day.js';

/**
 * FSRS with its published parameters and without chance. One step of ten minutes where a claim was missed; what was known at once comes
 * back after days, not minutes, because many claims are met in one quiz. Changing any of it would move everybody's dates.
 */
export const FSRS_PARAMETERS = { enable_fuzz: false, learning_steps: ['10m'], relearning_steps: ['10m'] } as const;

const scheduler = fsrs(FSRS_PARAMETERS);

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };

/** What is known of one claim, all of it worked out from its reviews. */
export interface ClaimCard {
  readonly claim: string;
  /** When it is to be asked again. */
  readonly due: number;
  /** From when on it counts as due: the beginning of that day, or, for steps within a day, the moment itself. */
  readonly dueFrom: number;
  readonly reviewedAt: number;
  readonly grade: Grade;
  /** Its last review was a miss by one who was very sure. */
  readonly sure: boolean;
  readonly reviews: number;
  /** The question of the last review, where that was a miss. */
  readonly missed: string | undefined;
}

/** The card of a claim after its reviews, in whatever order they are given; undefined without any. */
export function cardFrom(reviews: readonly ClaimReview[]): ClaimCard | undefined {
  const ordered = [...reviews].sort(compareReviews);
  const last = ordered.at(-1);
  if (!last) return undefined;
  const card = replay(ordered);
  return {
    claim: last.claim,
    due: card.due.getTime(),
    dueFrom: dueFromOf(card),
    reviewedAt: last.at,
    grade: last.grade,
    sure: last.sure === true && last.grade === 'again',
    reviews: ordered.length,
    missed: last.grade === 'again' ? last.question : undefined,
  };
}

/** When a claim would return after each grade, given at a moment after its reviews. */
export function previewGrades(reviews: readonly ClaimReview[], at: number): Readonly<Record<Grade, number>> {
  const ordered = [...reviews].sort(compareReviews);
  const card = replay(ordered);
  // A clock that was set back does not undo what was.
  const moment = Math.max(at, ordered.at(-1)?.at ?? at);
  return Object.fromEntries(GRADES.map((grade) => [grade, scheduler.next(card, moment, RATINGS[grade]).card.due.getTime()])) as Record<Grade, number>;
}

const replay = (ordered: readonly ClaimReview[]): Card =>
  ordered.reduce<Card>((card, { at, grade }) => scheduler.next(card, at, RATINGS[grade]).card, createEmptyCard(ordered[0]?.at ?? 0));

const dueFromOf = ({ due, scheduled_days: days }: Card): number => (days >= 1 ? startOfLearningDay(due.getTime()) : due.getTime());
