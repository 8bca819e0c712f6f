import type { Text } from '../../../model/text.js';
import { defined, partIds, partText, type QuestionFields } from './raw-fields.js';
import type { QtiReadContext } from './read-context.js';

/** Something that can be picked, with what it earns alone. */
export interface ReadOption {
  readonly id: string;
  readonly html: string;
  readonly fixed?: boolean | undefined;
  readonly feedback?: Text | undefined;
}

/** Options and which of them are right. */
export interface ReadChoices {
  readonly options: readonly ReadOption[];
  /** Ids of the right ones. */
  readonly right: readonly string[];
  readonly isMultiple: boolean;
  readonly isShuffled: boolean;
}

const MOST = 26;
const TRUE = new Set(['true', 't', 'yes', 'right', 'wahr', 'richtig', 'ja', 'vrai', 'verdadero', 'doğru', 'درست', 'सही', 'waar', 'juist']);
const FALSE = new Set(['false', 'f', 'no', 'wrong', 'falsch', 'nein', 'faux', 'falso', 'yanlış', 'غلط', 'ग़लत', 'onwaar', 'onjuist']);

/** The fields of a choice, or of a true or false question where its two options say so; undefined, with a loss, when there is none to make. */
export function choiceFields({ options, right, isMultiple, isShuffled }: ReadChoices, prompt: Text, context: QtiReadContext): QuestionFields | undefined {
  const judged = isMultiple ? undefined : asTrueFalse(options, right, context);
  if (judged) return { type: 'true-false', prompt, ...judged };
  const list = choiceList(options, right, context);
  if (!list) return undefined;
  const several = isMultiple || list.answer.length > 1;
  if (several && !isMultiple) context.lose('several right answers', 'Any one of the right options earns the full mark in the file; here all of them are to be picked.');
  return { type: 'choice', prompt, ...list, ...(several ? { multiple: true } : {}), ...(isShuffled ? {} : { shuffle: false }) };
}

/** Options with ids of ours; undefined, with a loss, where they are none that a question may have. */
export function choiceList(options: readonly ReadOption[], right: readonly string[], context: QtiReadContext): { choices: object[]; answer: string[] } | undefined {
  const refuse = <Nothing>(reason: string): Nothing | undefined => context.lose<Nothing>('question', `${reason} The question is left out.`);
  if (options.length < 2) return refuse('It has fewer than two options.');
  if (options.length > MOST) return refuse(`It has ${options.length} options; a question here may have ${MOST}.`);
  if (right.length === 0) return refuse('The file does not say which option is right.');
  const read = options.map((option) => ({ ...option, text: partText(option.html, context) }));
  const kept = read.filter(({ text }) => text !== undefined);
  // An empty line that an author left is no option; one that is right, or a picture without words, is.
  if (read.some(({ text, id, html }) => text === undefined && (right.includes(id) || html.includes('<')))) return refuse('An option has no words, nor its picture a description.');
  if (kept.length < read.length) context.lose('empty options', `${read.length - kept.length} options without words are left out.`);
  if (kept.length < 2) return refuse('It has fewer than two options with words.');
  const ids = partIds(kept.map(({ id }) => id));
  const answer = ids.filter((_id, index) => right.includes(kept[index]?.id as string));
  if (answer.length === 0) return refuse('The option that the file calls right is not there.');
  return { choices: kept.map(({ text, fixed, feedback }, index) => defined({ id: ids[index], text, feedback, fixed: fixed === true ? true : undefined })), answer };
}

/** Two options that are true and false by their ids and words. */
function asTrueFalse(options: readonly ReadOption[], right: readonly string[], context: QtiReadContext): Record<string, unknown> | undefined {
  if (options.length !== 2 || right.length !== 1) return undefined;
  const words = options.map(({ html }) =>
    html
      .replace(/<[^<>]*>/gu, '')
      .trim()
      .toLowerCase(),
  );
  const yes = words.findIndex((word) => TRUE.has(word) || word === context.words.true.toLowerCase());
  const no = words.findIndex((word) => FALSE.has(word) || word === context.words.false.toLowerCase());
  if (yes < 0 || no < 0 || yes === no) return undefined;
  return defined({ answer: options[yes]?.id === right[0], feedbackTrue: options[yes]?.feedback, feedbackFalse: options[no]?.feedback });
}
