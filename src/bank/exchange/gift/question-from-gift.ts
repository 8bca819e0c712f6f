import type { GiftQuestion } from '../../../formats/gift/gift-item.js';
import { plainStretches } from '../../../model/inline-text.js';
import { exchangeWords } from '../exchange-words.js';
import { readPictures, type PictureShelf } from '../moodle-xml/read-pictures.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import { choiceFromGift } from './choice-from-gift.js';
import { matchFromGift } from './match-from-gift.js';
import { numberFromGift } from './number-from-gift.js';
import type { ReadContext } from './read-context.js';
import { textFromGift } from './text-from-gift.js';

/** A question without its id, or undefined where a loss says why there is none. */
export type QuestionFields = { type: string; prompt: string } & Record<string, unknown>;

type Kind<Name extends GiftQuestion['kind']> = Extract<GiftQuestion, { kind: Name }>;
type Read<Name extends GiftQuestion['kind']> = (question: Kind<Name>, context: ReadContext) => Omit<QuestionFields, 'prompt'> | undefined;

/** How each kind becomes a question, apart from its text. `feedback` in it goes before the feedback for everybody. */
const READERS: { readonly [Name in Exclude<GiftQuestion['kind'], 'description'>]: Read<Name> } = {
  essay: ({ general }, context) => {
    const modelAnswer = context.inline(general);
    if (modelAnswer === undefined) context.lose('model answer', 'The file holds none to compare with; a sentence that says so stands in its place.');
    return { type: 'essay', modelAnswer: modelAnswer ?? exchangeWords(context.language).noModelAnswer };
  },
  'true-false': ({ answer, whenTrue, whenFalse }, { inline }) => {
    const feedbackTrue = inline(whenTrue);
    const feedbackFalse = inline(whenFalse);
    return { type: 'true-false', answer, ...(feedbackTrue === undefined ? {} : { feedbackTrue }), ...(feedbackFalse === undefined ? {} : { feedbackFalse }) };
  },
  choice: ({ answers }, context) => {
    const fields = choiceFromGift(answers, context);
    return fields && { type: 'choice', ...fields };
  },
  short: ({ answers }, context) => {
    const read = textFromGift(answers, context);
    return read && { type: 'short-text', ...read.fields, ...(read.otherwise === undefined ? {} : { feedback: { incorrect: read.otherwise } }) };
  },
  numerical: ({ answers }, context) => {
    const read = numberFromGift(answers, context);
    if (!read) return undefined;
    const feedback = { ...(read.correct === undefined ? {} : { correct: read.correct }), ...(read.otherwise === undefined ? {} : { incorrect: read.otherwise }) };
    return { type: 'accept' in read.fields ? 'short-text' : 'numeric', ...read.fields, ...(Object.keys(feedback).length > 0 ? { feedback } : {}) };
  },
  match: ({ pairs }, context) => {
    const fields = matchFromGift(pairs, context);
    return fields && { type: 'match', ...fields };
  },
};

/** Stands for the gap while a text is converted; no text holds it, because it is for private use and taken out of them. */
const GAP = '\ue0f0';

/** Reads a question with its answers, text and pictures. */
export function questionFromGift(question: Exclude<GiftQuestion, { kind: 'description' }>, shelf: PictureShelf, context: ReadContext): QuestionFields | undefined {
  const read = READERS[question.kind] as Read<typeof question.kind>;
  const fields = read(question, context);
  if (!fields) return undefined;
  const { prompt, images } = readStem(question, shelf, context);
  const words = exchangeWords(context.language);
  const shown = prompt.replaceAll(GAP, '_____');
  const title = question.title === undefined ? undefined : inlineFromPlain(question.title.toWellFormed());
  const whole: QuestionFields = {
    ...fields,
    type: fields.type as string,
    prompt: shown === '' ? (title ?? (question.kind === 'match' ? words.match : '')) : shown,
    ...readGeneral(question, fields, context),
  };
  if (images.length > 0) whole.stimulus = images;
  const withGap = prompt.includes(GAP) ? clozeOf(whole, prompt, words.fillIn) : undefined;
  if (withGap) return withGap;
  if (whole.prompt.trim() === '') {
    context.lose('question', 'It has no text. The question is left out.');
    return;
  }
  return whole;
}

/** The text of the question with a gap where the answers stood, and its pictures. */
function readStem({ kind, stem, after, isTight }: GiftQuestion, shelf: PictureShelf, context: ReadContext): { prompt: string; images: object[] } {
  const before = stem.text.replaceAll(GAP, '');
  const behind = (after ?? '').replaceAll(GAP, '');
  // “What is pi? {#3.14}.” asks in its own words, and the stop is a slip; “Pi is {#3.14}.” has a gap.
  const isTail = /^[\s.,;:!?…。।۔)"'”’»]*$/u.test(behind) && /[?:.!…؟]\s*(?:<\/\w{1,10}>\s*)*$/u.test(before.slice(-200));
  const isOpen = behind !== '' && !isTail;
  const text = isOpen ? `${before}${isTight || before === '' ? '' : ' '}${GAP}${behind}` : before;
  const converted = context.convert({ format: stem.format, text });
  if (isOpen && !['choice', 'short', 'numerical'].includes(kind))
    return { prompt: converted.text.replaceAll(GAP, '_____'), images: readPictures(converted.images, stem, shelf, context) };
  return { prompt: converted.text, images: readPictures(converted.images, stem, shelf, context) };
}

/** What is said to everybody goes to those who are right and to those who are wrong, behind what is said to them alone. */
function readGeneral(question: GiftQuestion, fields: Record<string, unknown>, context: ReadContext): { feedback?: object } {
  const general = question.kind === 'essay' ? undefined : context.inline(question.general);
  if (general === undefined) return {};
  const own = (fields.feedback ?? {}) as { correct?: string; incorrect?: string };
  const joined = (text: string | undefined): string => (text === undefined ? general : `${text}\n${general}`);
  return { feedback: { correct: joined(own.correct), incorrect: joined(own.incorrect) } };
}

/** A gap of the text in place of answers below it; undefined where our gaps cannot stand there or be answered so. */
function clozeOf(fields: QuestionFields, prompt: string, fillIn: string): QuestionFields | undefined {
  const text = prompt.replaceAll('{{', '{ {').replaceAll(GAP, '{{gap}}');
  // Inside of code or a link nothing can be filled in.
  if (plainStretches(text).join('').split('{{gap}}').length !== 2) return undefined;
  const { type, prompt: _prompt, stimulus, feedback, ...rest } = fields;
  if (type === 'choice' && rest.multiple === true) return undefined;
  const gap = type === 'choice' ? { id: 'gap', choices: rest.choices, answer: (rest.answer as string[])[0] } : { id: 'gap', ...rest };
  return { type: 'cloze', prompt: fillIn, ...(stimulus === undefined ? {} : { stimulus }), text, gaps: [gap], ...(feedback === undefined ? {} : { feedback }) };
}
