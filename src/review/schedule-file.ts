import * as v from 'valibot';
import { formatPath } from '../model/problem.js';
import { filledText, finiteNumber, record } from '../model/schema.js';
import { GRADES, type ClaimReview } from './claim-review.js';
import { mergeReviews } from './merge-reviews.js';

/** What marks a file as a review schedule. */
export const SCHEDULE_FORMAT = 'geo-quiz-review';

/** The version that this release writes. A later one may be read by no earlier release. */
export const SCHEDULE_VERSION = 1;

/** A schedule as a file holds it: the reviews, from which every date follows. */
export interface ScheduleFile {
  readonly format: typeof SCHEDULE_FORMAT;
  readonly version: typeof SCHEDULE_VERSION;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  readonly reviews: readonly ClaimReview[];
}

/** Why a file was not taken in; nothing of it was then. `place` says where it is damaged. */
export interface ScheduleRefusal {
  readonly reason: 'not-json' | 'foreign' | 'newer' | 'damaged' | 'too-big';
  readonly place?: string;
}

/** More than a lifetime of reviews; a file beyond it is a mistake or an attack. */
const MOST_REVIEWS = 200_000;

/** Clocks differ between devices, but not by more than this. */
const CLOCK_ROOM = 2 * 86_400_000;

export const writeScheduleFile = (reviews: readonly ClaimReview[], now: number): ScheduleFile => ({
  format: SCHEDULE_FORMAT,
  version: SCHEDULE_VERSION,
  exportedAt: now,
  reviews: mergeReviews(reviews, []),
});

/** Reads a file of unknown origin, whole or not at all. `data` is its text, or what the text holds. */
export function readScheduleFile(data: unknown, now: number): { readonly reviews: readonly ClaimReview[] } | { readonly refusal: ScheduleRefusal } {
  const read = typeof data === 'string' ? readJson(data) : { value: data };
  if (!read) return refuse('not-json');
  const { value } = read;
  if (typeof value !== 'object' || value === null || (value as Partial<ScheduleFile>).format !== SCHEDULE_FORMAT) return refuse('foreign');
  const { version, reviews } = value as { readonly version?: unknown; readonly reviews?: unknown };
  if (typeof version === 'number' && version > SCHEDULE_VERSION) return refuse('newer');
  if (Array.isArray(reviews) && reviews.length > MOST_REVIEWS) return refuse('too-big');
  const parsed = v.safeParse(fileSchema(now + CLOCK_ROOM), value, { abortEarly: true });
  if (parsed.success) return { reviews: mergeReviews(parsed.output.reviews, []) };
  const path = parsed.issues[0].path?.map(({ key }) => key as string | number) ?? [];
  return refuse('damaged', formatPath(path));
}

const refuse = (reason: ScheduleRefusal['reason'], place = ''): { readonly refusal: ScheduleRefusal } => ({ refusal: { reason, ...(place === '' ? {} : { place }) } });

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown };
  } catch {
    return undefined;
  }
}

const key = v.pipe(filledText, v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\/[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'needs to be two ids with “/” between'));

function fileSchema(latest: number) {
  const time = v.pipe(finiteNumber, v.integer(), v.minValue(0), v.maxValue(latest, 'lies in the future'));
  const review = record({
    claim: key,
    at: time,
    question: key,
    grade: v.picklist(GRADES),
    from: v.picklist(['quiz', 'review']),
    sure: v.optional(v.literal(true)),
    chosenAt: v.optional(time),
  });
  return record({ format: v.literal(SCHEDULE_FORMAT), version: v.literal(SCHEDULE_VERSION), exportedAt: time, reviews: v.array(review) });
}
