import type { GiftAnswer } from '../../../formats/gift/gift-item.js';
import { fractionFromPercent } from '../../../formats/moodle-fractions.js';
import { matchesText } from '../../../scoring/text-match.js';
import { LONGEST_TYPED } from '../../../model/expected-text.js';
import { acceptsEverything } from '../accepts-everything.js';
import { shorten, type ReadContext } from './read-context.js';

/** The fields of a typed answer, with what is said to anybody whose answer is none of those expected. */
export interface TextFields {
  accept: { text: string; points?: number; feedback?: string }[];
  commonErrors?: { text: string; feedback: string }[];
}

/** Reads the texts of a short answer; undefined, with a loss, when none of them can be right. */
export function textFromGift(answers: readonly GiftAnswer[], context: ReadContext): { fields: TextFields; otherwise?: string } | undefined {
  const accept: TextFields['accept'] = [];
  const errors: { text: string; feedback: string }[] = [];
  let otherwise: string | undefined;
  for (const { text, percent, isRight, feedback } of answers) {
    const typed = text.text.toWellFormed().replace(/\s+/gu, ' ').trim();
    const share = percent === undefined ? Number(isRight) : Math.max(0, fractionFromPercent(percent));
    const said = context.inline(feedback);
    if (acceptsEverything(typed)) {
      if (share > 0) context.lose('wildcard', `“${shorten(typed)}” accepts anything at all; it is left out.`);
      else otherwise ??= said;
    } else if (typed.length > LONGEST_TYPED) context.lose('answer', `An expected text has ${typed.length} characters, more than can be typed; it is left out.`);
    else if (share > 0) accept.push({ text: typed, ...(share < 1 ? { points: share } : {}), ...(said === undefined ? {} : { feedback: said }) });
    else if (said !== undefined) errors.push({ text: typed, feedback: said });
  }
  const best = Math.max(0, ...accept.map(({ points }) => points ?? 1));
  if (best === 0) {
    context.lose('question', 'No text is accepted as right. The question is left out.');
    return;
  }
  if (best < 1) {
    context.lose('partial marks', 'No text earns the full mark in the file; here the best one does.');
    for (const entry of accept) if (entry.points === best) delete entry.points;
  }
  // In the file the first match decides; here an accepted text goes before an error.
  const commonErrors = errors.filter(({ text }) => !accept.some((accepted) => matchesText(text, accepted.text)));
  if (commonErrors.length < errors.length) context.lose('common error', 'A text that is marked wrong in the file is accepted by another pattern here; its feedback is left out.');
  return { fields: { accept, ...(commonErrors.length > 0 ? { commonErrors } : {}) }, ...(otherwise === undefined ? {} : { otherwise }) };
}
