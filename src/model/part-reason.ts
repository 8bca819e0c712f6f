import type { ScorePart } from './score.js';
import type { Text } from './text.js';

/** Why a part of a question is right or wrong, without the fields that it lacks. */
export const partReason = (part: { readonly feedback?: Text | undefined; readonly evidence?: readonly string[] | undefined }): Pick<ScorePart, 'feedback' | 'evidence'> => ({
  ...(part.feedback === undefined ? {} : { feedback: part.feedback }),
  ...(part.evidence === undefined ? {} : { evidence: part.evidence }),
});
