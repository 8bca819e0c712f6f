import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import { charactersOf, type Text } from '../../../model/text.js';
import type { KnownPart, KnownQuestion } from '../known-question.js';
import type { MoodlePart } from './moodle-part.js';
import { supportPrompt } from './moodle-words.js';
import { wholeOf } from './whole-feedback.js';
import { writeChoice } from './write-choice.js';
import { paragraphs, type WriteContext } from './write-context.js';

/** An answer and what supports it, as two questions; the first alone where the second cannot be written. */
export function writeEvidencePair(question: KnownQuestion<'evidence-pair'>, context: WriteContext): MoodlePart[] {
  const statements = statementsOf(question.offered, context);
  const first = writeChoice(question, wholeOf(question), context);
  if (first.length === 0) return [];
  const second = statements && writeChoice({ choices: statements, answer: question.support, multiple: true }, {}, context)[0];
  if (!second) {
    context.lose('choice of evidence', 'Only its first part is written, the answer; the statements that support it cannot be.');
    return first;
  }
  context.lose('type', 'Its two parts are two questions of half the points each; the evidence counts there without the right answer, too.');
  const text = paragraphs([htmlFromInline(question.prompt), htmlFromInline(supportPrompt(context.language))]);
  return [...first.map((part) => ({ ...part, share: 0.5 })), { ...second, suffix: 'support', share: 0.5, prompt: text }];
}

/** Statements with their words; those that stand for a claim have the claim's own. Undefined where one has none. */
function statementsOf(
  offered: readonly { readonly claim: string; readonly text?: Text | undefined; readonly feedback?: Text | undefined }[],
  { sources }: WriteContext,
): KnownPart[] | undefined {
  const parts = offered.map(({ claim, text, feedback }) => ({
    id: claim,
    text: text ?? sources.flatMap(({ claims }) => claims).find(({ id }) => id === claim)?.statement ?? '',
    feedback,
  }));
  return parts.every(({ text }) => charactersOf(text) !== '') ? parts : undefined;
}
