import type { MoodleQuestion } from '../../../formats/moodle-xml/moodle-item.js';
import { plainInlineText } from '../../../model/inline-text.js';
import { exchangeWords } from '../exchange-words.js';
import type { Picture, ReadContext } from '../gift/read-context.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import { feedbackFromMoodle, type WholeFeedback } from './feedback-from-moodle.js';
import { fieldsFromMoodle } from './fields-from-moodle.js';

/** A question without its id, or undefined where a loss says why there is none. */
export type QuestionFields = { type: string; prompt: string } & Record<string, unknown>;

/** Reads a question with its answers and texts; pictures are given apart. */
export function questionFromMoodle(
  question: Exclude<MoodleQuestion, { kind: 'description' }>,
  context: ReadContext,
): { fields: QuestionFields; images: readonly Picture[] } | undefined {
  const read = fieldsFromMoodle(question, context);
  if (!read) return undefined;
  const { type, prompt, images, feedback: own, ...fields } = read;
  const text = prompt === undefined ? context.convert(question.text) : { text: prompt as string, images: images ?? [] };
  const shown = text.text !== '' ? text.text : question.kind === 'matching' ? exchangeWords(context.language).match : inlineFromPlain(question.name);
  if (plainInlineText(shown).trim() === '') {
    context.lose('question', 'It has no text. The question is left out.');
    return;
  }
  const feedback = feedbackFromMoodle(question, own as WholeFeedback | undefined, context);
  const hints = (question.hints ?? []).flatMap((hint) => context.inline(hint) ?? []);
  const { points } = question;
  const marks = points === undefined || points === 1 || 'points' in fields ? {} : { points: Math.min(1000, Math.max(0, points)) };
  return { fields: { type, prompt: shown, ...fields, ...marks, ...(hints.length > 0 ? { hints } : {}), ...(feedback ? { feedback } : {}) }, images: text.images };
}
