import type { GiftText } from '../../../formats/gift/gift-item.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { joinTexts } from '../../../model/join-texts.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import type { ByType, KnownPart } from '../known-question.js';
import { choiceAnswers, numberAnswers, pairsOf, sayUncarried, textAnswers, type Choices, type WholeFeedback } from './gift-answers.js';
import { gapBodies } from './gap-bodies.js';
import type { GiftBody } from './gift-body.js';
import type { WriteContext } from './write-context.js';

const asChoice = (fields: Choices, whole: WholeFeedback, context: WriteContext, stem?: GiftText): GiftBody[] => {
  const answers = choiceAnswers(fields, whole, context);
  if (!answers) return [];
  const hides = (isRight: boolean): boolean => fields.choices.some(({ id, feedback }) => fields.answer.includes(id) === isRight && feedback !== undefined);
  sayUncarried(whole, { correct: hides(true), incorrect: hides(false) }, context);
  return [{ kind: 'choice', answers, ...(stem ? { stem } : {}) }];
};

const hidesAll = { correct: true, incorrect: true };

const sayPartFeedback = (parts: readonly { readonly feedback?: Text | undefined }[], { lose }: WriteContext): void => {
  if (parts.some(({ feedback }) => feedback !== undefined)) lose('feedback on parts', 'What is said of each pair is left out: GIFT has no place for it.');
};

/** How each type is written; none where a loss says why. */
export const BODIES: ByType<WriteContext, GiftBody[]> = {
  choice: (question, context) => {
    if (question.shuffle === false) context.lose('order of the options', 'Moodle shuffles them, unless the quiz is set not to.');
    return asChoice(question, wholeOf(question), context);
  },
  'true-false': (question, context) => {
    const { answer, feedbackTrue, feedbackFalse } = question;
    const whole = wholeOf(question);
    sayUncarried(whole, { correct: (answer ? feedbackTrue : feedbackFalse) !== undefined, incorrect: (answer ? feedbackFalse : feedbackTrue) !== undefined }, context);
    const whenTrue = context.sayIf(feedbackTrue ?? (answer ? whole.correct : whole.incorrect));
    const whenFalse = context.sayIf(feedbackFalse ?? (answer ? whole.incorrect : whole.correct));
    return [{ kind: 'true-false', answer, ...(whenTrue ? { whenTrue } : {}), ...(whenFalse ? { whenFalse } : {}) }];
  },
  'short-text': (question, context) => {
    const whole = wholeOf(question);
    sayUncarried(whole, { correct: question.accept.some(({ points = 1, feedback }) => points === 1 && feedback !== undefined), incorrect: false }, context);
    return [{ kind: 'short', answers: textAnswers(question, whole, context) }];
  },
  numeric: (question, context) => {
    const stem = question.unit === undefined ? {} : { stem: context.say(joinTexts([question.prompt, `(${charactersOf(question.unit)})`], ' ')) };
    return [{ kind: 'numerical', answers: numberAnswers(question, wholeOf(question), context), ...stem }];
  },
  match: (question, context) => {
    const { prompts, options, answer } = question;
    sayUncarried(wholeOf(question), hidesAll, context);
    sayPartFeedback([...prompts, ...options], context);
    const used = new Set(Object.values(answer));
    const textOf = (id: string | undefined): Text => options.find((option) => option.id === id)?.text ?? '';
    const others = options.filter(({ id }) => !used.has(id)).map(({ text }) => text);
    return [
      {
        kind: 'match',
        pairs: pairsOf(
          prompts.map(({ id, text }) => ({ text, option: textOf(answer[id]) })),
          others,
          context,
        ),
      },
    ];
  },
  classify: (question, context) => {
    const { categories, statements } = question;
    context.lose('type', 'Sorting into categories is written as matching, each statement with the name of its category.');
    if (categories.some(({ meaning }) => meaning !== undefined)) context.lose('meaning of the categories', 'What a category means is left out; only its name stands.');
    sayUncarried(wholeOf(question), hidesAll, context);
    sayPartFeedback(statements, context);
    const used = new Set(statements.map(({ answer }) => answer));
    const textOf = (id: string): Text => categories.find((category) => category.id === id)?.text ?? '';
    const others = categories.filter(({ id }) => !used.has(id)).map(({ text }) => text);
    return [
      {
        kind: 'match',
        pairs: pairsOf(
          statements.map(({ text, answer }) => ({ text, option: textOf(answer) })),
          others,
          context,
        ),
      },
    ];
  },
  order: (question, context) => {
    const { entries } = question;
    context.lose('type', 'Putting in order is written as matching each entry with its place, 1 for the first; a place earns its share by itself, whatever stands beside it.');
    sayUncarried(wholeOf(question), hidesAll, context);
    sayPartFeedback(entries, context);
    return [
      {
        kind: 'match',
        pairs: pairsOf(
          inOtherOrder(entries).map(({ entry: { text }, place }) => ({ text, option: String(place) })),
          [],
          context,
        ),
      },
    ];
  },
  'hot-text': (question, context) => {
    const { segments, answer } = question;
    const choices = segments.filter(({ fixed }) => !fixed).map((segment) => ({ ...segment, text: trimText(segment.text) }));
    context.lose('type', 'Selecting in a text is written as a choice of several; the text stands in the question, and its parts below it.');
    const running = segments
      .map(({ text }, index) => `${index > 0 && needsSpace(charactersOf(segments[index - 1]?.text ?? ''), charactersOf(text)) ? ' ' : ''}${charactersOf(text)}`)
      .join('');
    const stem = context.raw(`${context.characters(question.prompt)}${context.paragraph}${context.characters(running)}`);
    return asChoice({ choices, answer, multiple: true }, wholeOf(question), context, stem);
  },
  cloze: (question, context) => {
    sayUncarried(wholeOf(question), hidesAll, context);
    return gapBodies(question, context);
  },
  'map-point': (question, context) => {
    context.lose('type', 'A point on the map is written as a choice from its list of places.');
    const { answer, choices } = question;
    const right = choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id);
    return asChoice({ choices, answer: right }, wholeOf(question), context);
  },
  hotspot: (_question, context) => {
    context.lose('question', 'It asks for a place in a picture, and GIFT holds no pictures; it is left out.');
    return [];
  },
  'evidence-pair': (question, context) => {
    context.lose('choice of evidence', 'Only its first part is written, the answer; the statements that support it are not asked for.');
    return asChoice(question, wholeOf(question), context);
  },
  essay: (question, context) => {
    sayUncarried(wholeOf(question), hidesAll, context);
    if (question.rubric) context.lose('rubric', 'The rows it is marked by are left out; a teacher marks it in Moodle.');
    return [{ kind: 'essay', general: context.say(question.modelAnswer) }];
  },
};

/** What is said of the whole question; words that are the same for all are written as general feedback, not here. */
const wholeOf = ({ feedback = {} }: { readonly feedback?: WholeFeedback | undefined }): WholeFeedback => (saidToAll(feedback) === undefined ? feedback : {});

/** What is said alike to those who are right and to those who are wrong. */
export const saidToAll = ({ correct, incorrect }: WholeFeedback): Text | undefined => (JSON.stringify(correct) === JSON.stringify(incorrect) ? correct : undefined);

/** Entries with their places, in an order that is neither the right one nor left to chance, because not every program shuffles. */
const inOtherOrder = (entries: readonly KnownPart[]): { entry: KnownPart; place: number }[] => {
  const placed = entries.map((entry, index) => ({ entry, place: index + 1 }));
  return placed.length < 3 ? placed.reverse() : [...placed.filter(({ place }) => place % 2 === 0), ...placed.filter(({ place }) => place % 2 === 1)];
};

const trimText = (text: Text): Text => (typeof text === 'string' ? text.trim() : { ...text, text: text.text.trim() });

const needsSpace = (before: string, after: string): boolean => !/\s$/u.test(before) && !/^[\s.,;:!?%…)\]}»”’]/u.test(after) && !/[([{«“‘]$/u.test(before);
