import type { GiftAnswer, GiftNumericAnswer } from '../../../formats/gift/gift-item.js';
import type { MoodleAnswer, MoodleBody, MoodleQuestion } from '../../../formats/moodle-xml/moodle-item.js';
import { readFigure } from '../../../formats/moodle-xml/read-moodle-text.js';
import { exchangeWords } from '../exchange-words.js';
import { choiceFromGift } from '../gift/choice-from-gift.js';
import { matchFromGift } from '../gift/match-from-gift.js';
import { numberFromGift } from '../gift/number-from-gift.js';
import type { Picture, ReadContext } from '../gift/read-context.js';
import { textFromGift } from '../gift/text-from-gift.js';
import { letterOf } from '../make-id.js';
import { clozeFromEmbedded, clozeFromOptions } from './cloze-from-moodle.js';

type Kind<Name extends MoodleBody['kind']> = MoodleQuestion & Extract<MoodleBody, { kind: Name }>;
/** `prompt` and `images` in the result stand in place of the text of the question. */
export type MoodleFields = { type: string; images?: readonly Picture[] } & Record<string, unknown>;

const MOST_ENTRIES = 26;

const refuse = (context: ReadContext, reason: string): undefined => context.lose('question', `${reason} The question is left out.`);

/** How each kind becomes a question, apart from its text. `feedback` in it goes before the feedback of the question. */
const READERS: { readonly [Name in Exclude<MoodleBody['kind'], 'description' | 'other'>]: (question: Kind<Name>, context: ReadContext) => MoodleFields | undefined } = {
  multichoice: ({ answers, isSingle, shuffle }, context) => {
    const options = answers.map(({ percent, text, feedback }) => {
      const isRight = isSingle && percent >= 99.99;
      return { isRight, ...(isRight ? {} : { percent }), text, ...(feedback ? { feedback } : {}) };
    });
    const fields = choiceFromGift(isSingle && !options.some(({ isRight }) => isRight) ? withBest(options, context) : options, context);
    return fields && { type: 'choice', ...fields, ...(shuffle ? {} : { shuffle: false }) };
  },
  truefalse: ({ answers }, context) => {
    const isTrue = ({ text }: MoodleAnswer): boolean => text.text.trim().toLowerCase() === 'true';
    // In old files the words are those of a language, and the first of the two is true.
    const whenTrue = answers.find(isTrue) ?? answers[0];
    const whenFalse = answers.find((answer) => answer !== whenTrue);
    if (!whenTrue || !whenFalse) {
      refuse(context, 'It does not have two answers.');
      return;
    }
    const [feedbackTrue, feedbackFalse] = [context.inline(whenTrue.feedback), context.inline(whenFalse.feedback)];
    return {
      type: 'true-false',
      answer: whenTrue.percent > whenFalse.percent,
      ...(feedbackTrue === undefined ? {} : { feedbackTrue }),
      ...(feedbackFalse === undefined ? {} : { feedbackFalse }),
    };
  },
  shortanswer: ({ answers, matchCase }, context) => {
    const read = textFromGift(
      answers.map((answer) => ({ ...answer, isRight: true })),
      context,
    );
    return (
      read && { type: 'short-text', ...read.fields, ...(matchCase ? { matchCase } : {}), ...(read.otherwise === undefined ? {} : { feedback: { incorrect: read.otherwise } }) }
    );
  },
  numerical: (question, context) => {
    const numbers = question.answers.flatMap(({ text, tolerance, ...answer }): GiftNumericAnswer[] => {
      if (text.text === '*' || text.text === '') return [{ ...answer, isRight: true, number: null }];
      const value = readFigure(text.text);
      if (value !== undefined) return [{ ...answer, isRight: true, number: { value, tolerance: Math.abs(tolerance ?? 0) } }];
      context.lose('answer', `“${text.text.slice(0, 40)}” is no number; it is left out.`);
      return [];
    });
    const read = numberFromGift(numbers, context);
    if (!read) return undefined;
    const feedback = { ...(read.correct === undefined ? {} : { correct: read.correct }), ...(read.otherwise === undefined ? {} : { incorrect: read.otherwise }) };
    const isText = 'accept' in read.fields;
    return { type: isText ? 'short-text' : 'numeric', ...read.fields, ...(isText ? {} : readUnits(question, context)), ...(Object.keys(feedback).length > 0 ? { feedback } : {}) };
  },
  matching: ({ pairs }, context) => {
    const fields = matchFromGift(
      pairs.map(({ prompt, option }) => ({ prompt, option })),
      context,
    );
    return fields && { type: 'match', ...fields };
  },
  ordering: ({ entries, grading, isWhole }, context) => {
    const texts = entries.flatMap(({ text }) => context.inline(text) ?? []);
    if (texts.length < 2 || texts.length > MOST_ENTRIES) {
      refuse(context, `It has ${texts.length} entries; a question here may have 2 to ${MOST_ENTRIES}.`);
      return;
    }
    if (!isWhole) context.lose('drawn entries', 'The file shows some of the entries only; here all of them are put in order.');
    const isExact = /^(?:ALL_OR_NOTHING|-1)$/u.test(grading);
    if (!isExact && !/^(?:RELATIVE_NEXT_EXCLUDE_LAST|RELATIVE|REL|1|)$/u.test(grading))
      context.lose('partial marks', 'The file marks the order in another way; here each pair of neighbours earns its share.');
    return { type: 'order', entries: texts.map((text, index) => ({ id: letterOf(index), text })), ...(isExact ? { marking: 'exact' } : {}) };
  },
  essay: ({ graderInfo, template, attachments }, context) => {
    const modelAnswer = context.inline(graderInfo);
    if (modelAnswer === undefined) context.lose('model answer', 'The file holds none to compare with; a sentence that says so stands in its place.');
    if (template) context.lose('template', 'The text that stands in the field to begin with is left out.');
    if (attachments !== 0) context.lose('attachments', 'Files cannot be handed in here.');
    return { type: 'essay', modelAnswer: modelAnswer ?? exchangeWords(context.language).noModelAnswer };
  },
  cloze: ({ text }, context) => {
    const read = clozeFromEmbedded(text, context);
    return read && { ...read.fields, images: read.images };
  },
  gapselect: readOptions,
  ddwtos: readOptions,
};

function readOptions({ kind, text, options, points = 1 }: Kind<'gapselect' | 'ddwtos'>, context: ReadContext): MoodleFields | undefined {
  if (kind === 'ddwtos') context.lose('type', 'Words that are dragged into the text are picked from a list here, each as often as one likes.');
  const read = clozeFromOptions(text, options, points === 1 ? {} : { points }, context);
  return read && { ...read.fields, images: read.images };
}

/** Where no option earns the full mark, the best ones do. */
function withBest(options: readonly GiftAnswer[], context: ReadContext): GiftAnswer[] {
  const best = Math.max(0, ...options.map(({ percent = 0 }) => percent));
  if (best === 0) return [...options];
  context.lose('partial marks', 'No option earns the full mark in the file; here the best one does.');
  return options.map(({ percent, ...option }) => (percent === best ? { ...option, isRight: true } : { ...option, ...(percent === undefined ? {} : { percent }) }));
}

function readUnits({ units, unitCounts, unitFirst }: Kind<'numerical'>, context: ReadContext): { unit?: string; acceptUnits?: string[] } {
  const names = units.filter(({ multiplier }) => multiplier === 1).map(({ name }) => name);
  if (names.length < units.length)
    context.lose('units', 'A number in another unit is right in the file after it is converted; here only the units are known that need no conversion.');
  if (unitCounts) context.lose('unit', 'The file takes marks away for a missing unit; here a unit may be left away.');
  if (unitFirst) context.lose('unit', 'The file wants the unit before the number; here it stands behind it.');
  const [unit, ...others] = names;
  return unit === undefined ? {} : { unit, ...(others.length > 0 ? { acceptUnits: others } : {}) };
}

/** Reads the answers of a question; undefined, with a loss, where nothing here is like it. */
export function fieldsFromMoodle(question: Exclude<MoodleQuestion, { kind: 'description' }>, context: ReadContext): MoodleFields | undefined {
  if (question.kind === 'other') {
    refuse(context, `It is of the kind “${question.type}”, which is not read.`);
    return;
  }
  return (READERS[question.kind] as (question: MoodleQuestion, context: ReadContext) => MoodleFields | undefined)(question, context);
}
