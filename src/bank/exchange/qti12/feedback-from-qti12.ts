import type { Qti12Item } from '../../../formats/qti/qti12-item.js';
import type { Text } from '../../../model/text.js';
import { wholeFeedback } from '../qti/raw-fields.js';
import { joinInline, type QtiReadContext } from '../qti/read-context.js';
import { sortFeedback, type FeedbackRun } from '../qti/sort-feedback.js';

/** Feedback texts of these ids, one below the other. */
export const feedbackText = (item: Qti12Item, ids: readonly string[], context: QtiReadContext): Text | undefined =>
  ids.map((id) => context.inline(item.feedback[id])).reduce<Text | undefined>((joined, text) => joinInline(joined, text), undefined);

/** Feedback that the rules show for what was given; `perfect` and `nothing` are whole responses. */
export function feedbackOf(item: Qti12Item, runs: readonly FeedbackRun[], context: QtiReadContext): { whole: { feedback?: object }; part: (id: string) => Text | undefined } {
  const sorted = sortFeedback(runs);
  const whole = wholeFeedback(feedbackText(item, sorted.correct, context), feedbackText(item, sorted.incorrect, context), feedbackText(item, sorted.general, context));
  const used = new Set(runs.flatMap(({ shown }) => shown));
  for (const id of Object.keys(item.feedback))
    if (!used.has(id) && id !== '') context.lose('feedback', `The feedback “${id}” is left out: no rule of the item shows it for a response that was tried.`);
  return { whole, part: (id) => feedbackText(item, sorted.parts[id] ?? [], context) };
}
