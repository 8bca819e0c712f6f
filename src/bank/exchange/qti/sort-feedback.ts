import { recordOf } from '../../../formats/record-of.js';

/** What was shown when one thing was given. */
export interface FeedbackRun {
  /** Which part was given alone, where one was. */
  readonly part?: string;
  readonly isRight: boolean;
  /** Ids of feedback. */
  readonly shown: readonly string[];
}

/** Feedback by what it is about, as ids. */
export interface SortedFeedback {
  /** Shown whatever is given. */
  readonly general: readonly string[];
  readonly correct: readonly string[];
  readonly incorrect: readonly string[];
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

const OF_THE_WHOLE = /correct|right|wrong|general/iu;

/** Whether the name of feedback speaks of the whole, not of a part. */
export const isOfTheWhole = (key: string): boolean => OF_THE_WHOLE.test(key.slice(key.indexOf(':') + 1));

/** Tells from what is shown when which feedback belongs to a part, to all that is right, to all that is wrong, or to everybody. */
export function sortFeedback(runs: readonly FeedbackRun[]): SortedFeedback {
  const ids = [...new Set(runs.flatMap(({ shown }) => shown))];
  const sorted = { general: [] as string[], correct: [] as string[], incorrect: [] as string[], parts: recordOf<string[]>([]) };
  for (const id of ids) {
    const where = runs.filter(({ shown }) => shown.includes(id));
    const [only] = where;
    if (where.length === runs.length && runs.some(({ isRight }) => isRight) && runs.some(({ isRight }) => !isRight)) sorted.general.push(id);
    else if (where.length === 1 && only?.part !== undefined && isOfPart(id, only.part)) (sorted.parts[only.part] ??= []).push(id);
    else if (where.every(({ isRight }) => isRight)) sorted.correct.push(id);
    else if (where.every(({ isRight }) => !isRight)) sorted.incorrect.push(id);
    else for (const { part } of where) if (part !== undefined) (sorted.parts[part] ??= []).push(id);
  }
  return sorted;
}

/** The last piece of the id names the part, or nothing in it speaks of the whole. */
const isOfPart = (id: string, part: string): boolean => id.slice(id.indexOf(':') + 1) === part || id.includes(`${part}_`) || !OF_THE_WHOLE.test(id.slice(id.indexOf(':') + 1));
