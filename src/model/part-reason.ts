import { definedOnly } from './defined-only.js';
import type { ScorePart } from './score.js';
import type { Text } from './text.js';

/** Why a part of a question is right or wrong, without the fields that it lacks. */
export const partReason = ({
  feedback,
  evidence,
}: {
  readonly feedback?: Text | undefined;
  readonly evidence?: readonly string[] | undefined;
}): Pick<ScorePart, 'feedback' | 'evidence'> => definedOnly({ feedback, evidence });
