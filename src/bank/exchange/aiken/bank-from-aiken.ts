import type { AikenQuestion } from '../../../formats/aiken/aiken-question.js';
import type { Loss } from '../../../formats/loss.js';
import type { ImportContext, ImportedBank, RawQuestion } from '../imported-bank.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import { holdsTooLongText } from '../longest-text.js';
import { idMaker, letterOf, slugOf } from '../make-id.js';

const MOST_CHOICES = 26;

/** Makes a bank of what was read from an Aiken file. */
export function bankFromAiken(
  file: { readonly questions: readonly AikenQuestion[]; readonly losses: readonly Loss[] },
  { id, title = 'Imported questions', language = 'en' }: ImportContext = {},
): ImportedBank {
  const losses = [...file.losses];
  const nextId = idMaker();
  const questions: RawQuestion[] = [];
  file.questions.forEach(({ prompt, options, right, line }, index) => {
    const place = `question ${index + 1}${line === undefined ? '' : ` (line ${line})`}`;
    const question = {
      type: 'choice',
      prompt: inlineFromPlain(prompt.toWellFormed()),
      choices: options.map((text, number) => ({ id: letterOf(number), text: inlineFromPlain(text.toWellFormed()) })),
      answer: right.map(letterOf),
      ...(right.length > 1 ? { multiple: true } : {}),
    };
    const fault =
      options.length > MOST_CHOICES
        ? `It has ${options.length} options; there may be ${MOST_CHOICES}.`
        : options.some((option) => option.trim() === '')
          ? 'An option is empty.'
          : holdsTooLongText(question)
            ? 'A text of it is longer than a question here may hold.'
            : undefined;
    if (fault === undefined) questions.push({ id: nextId(`q-${index + 1}`), ...question });
    else losses.push({ question: place, feature: 'question', reason: `${fault} The question is left out.` });
  });
  return { bank: { version: 1, id: id ?? (slugOf(title) || 'imported'), title, language, questions }, files: new Map(), losses };
}
