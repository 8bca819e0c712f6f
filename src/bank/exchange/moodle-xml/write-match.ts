import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { MoodlePair } from '../../../formats/moodle-xml/moodle-item.js';
import { plainInlineText } from '../../../model/inline-text.js';
import { charactersOf, type Text } from '../../../model/text.js';
import type { KnownQuestion } from '../known-question.js';
import { sayReasons, type MoodlePart } from './moodle-part.js';
import { combined, wholeOf } from './whole-feedback.js';
import { listOfReasons, paragraphs, type WriteContext } from './write-context.js';

/** Prompts, each with the option that belongs to it; then the options that belong to none. */
export function writeMatch(question: KnownQuestion<'match'>, context: WriteContext): MoodlePart[] {
  const { prompts, options, answer } = question;
  const used = new Set(Object.values(answer));
  const textOf = (id: string | undefined): Text => options.find((option) => option.id === id)?.text ?? '';
  const others = options.filter(({ id }) => !used.has(id)).map(({ text }) => text);
  const pairs = asPairs(
    prompts.map(({ id, text }) => ({ text, option: textOf(answer[id]) })),
    others,
    context,
  );
  return [{ kind: 'matching', shuffle: true, pairs, reasons: sayReasons([...prompts, ...options], context), ...combined(wholeOf(question), context) }];
}

/** Statements, each with the name of its category. */
export function writeClassify(question: KnownQuestion<'classify'>, context: WriteContext): MoodlePart[] {
  const { categories, statements, prompt } = question;
  context.lose('type', 'Sorting into categories is written as matching, each statement with the name of its category.');
  const textOf = (id: string): Text => categories.find((category) => category.id === id)?.text ?? '';
  const used = new Set(statements.map(({ answer }) => answer));
  const others = categories.filter(({ id }) => !used.has(id)).map(({ text }) => text);
  const meanings = listOfReasons(categories.map(({ text, meaning }) => ({ text, feedback: meaning })));
  if (meanings.length > 0) context.lose('meaning of the categories', 'What the categories mean stands in a list in the question’s text.');
  const pairs = asPairs(
    statements.map(({ text, answer }) => ({ text, option: textOf(answer) })),
    others,
    context,
  );
  const extra = meanings.length > 0 ? { prompt: paragraphs([htmlFromInline(prompt), ...meanings]) } : {};
  return [{ kind: 'matching', shuffle: true, pairs, reasons: sayReasons(statements, context), ...combined(wholeOf(question), context), ...extra }];
}

const asPlain = (text: Text): string => plainInlineText(charactersOf(text)).trim();

function asPairs(pairs: readonly { readonly text: Text; readonly option: Text }[], others: readonly Text[], context: WriteContext): MoodlePair[] {
  const options = [...pairs.map(({ option }) => option), ...others];
  if (options.some((option) => typeof option !== 'string' || option !== asPlain(option))) context.lose('formatting', 'Options to match with are plain characters in Moodle.');
  return [
    ...pairs.map(({ text, option }) => ({ prompt: context.say(text), option: asPlain(option) })),
    ...others.map((option) => ({ prompt: context.say(''), option: asPlain(option) })),
  ];
}
