import fc, { type Arbitrary } from 'fast-check';
import type { Question } from '../../src/question-types/question-types.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';

/** What stands in everything that an asked question may not hold, so that it can be searched for. */
export const SECRET = 'zzsecret';

/** How questions of one type and responses to them are made up. */
export interface QuestionArbitrary {
  /** Two sound questions that look the same to a learner and differ in what the author keeps to himself. */
  readonly pair: Arbitrary<readonly [Question, Question]>;
  /** A response that the type's schema accepts, sensible or not. */
  response(question: Question): Arbitrary<unknown>;
}

/** Text that a person might write, in any script. */
export const filledTexts: Arbitrary<string> = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
export const texts = fc.oneof(filledTexts, fc.record({ text: filledTexts, lang: fc.constantFrom('ur', 'tr', 'hi-IN') }, { noNullPrototype: true }));
const secretTexts = filledTexts.map((text) => `${SECRET} ${text}`);
const secretIds = fc.uniqueArray(
  fc.integer({ min: 1, max: 99 }).map((number) => `${SECRET}-${number}`),
  { maxLength: 3 },
);
export const identifiers = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);

const shownBase = fc.record(
  { id: identifiers, prompt: texts, stimulus: fc.array(fc.record({ kind: fc.constant('text' as const), text: texts }, { noNullPrototype: true }), { maxLength: 2 }) },
  { requiredKeys: ['id', 'prompt'], noNullPrototype: true },
);

const hiddenBase = fc.record(
  {
    evidence: secretIds,
    attribution: secretTexts,
    points: fc.constantFrom(0, 0.5, 1, 3, 1000),
    difficulty: fc.constantFrom('easy' as const, 'hard' as const),
    objective: fc.constant(`${SECRET}-objective`),
    hints: fc.array(secretTexts, { maxLength: 2 }),
    feedback: fc.record({ correct: secretTexts, incorrect: secretTexts }, { requiredKeys: [], noNullPrototype: true }),
    tags: fc.array(secretTexts, { maxLength: 2 }),
    conflicts: secretIds,
    enemies: secretIds,
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Joins what is shown with two versions of what is hidden; only questions without problems are kept. */
function pairOf<Shown extends object, Hidden extends object>(
  name: Question['type'],
  shown: Arbitrary<Shown>,
  hidden: (shown: Shown) => Arbitrary<Hidden>,
  join = (one: Shown, other: Hidden): object => ({ ...one, ...other }),
): QuestionArbitrary['pair'] {
  const type: AnyQuestionType = questionTypes[name];
  return fc
    .tuple(shownBase, shown)
    .chain(([base, own]) => {
      const whole = fc.tuple(hiddenBase, hidden(own)).map(([kept, answer]) => ({ ...base, type: name, ...kept, ...join(own, answer) }) as unknown as Question);
      return fc.tuple(whole, whole);
    })
    .filter((questions) => questions.every((question) => type.problems(question).length === 0));
}

const choiceShown = fc.record(
  {
    choices: fc.uniqueArray(
      fc.record({ id: identifiers.map((id) => `${SECRET}-${id}`), text: texts, fixed: fc.boolean() }, { requiredKeys: ['id', 'text'], noNullPrototype: true }),
      { minLength: 2, maxLength: 6, selector: ({ id }) => id },
    ),
    multiple: fc.boolean(),
    shuffle: fc.boolean(),
  },
  { requiredKeys: ['choices'], noNullPrototype: true },
);

const choice: QuestionArbitrary = {
  pair: pairOf(
    'choice',
    choiceShown,
    ({ choices, multiple }) =>
      fc.record(
        {
          answer: fc.subarray(
            choices.map(({ id }) => id),
            { minLength: 1, maxLength: multiple === true ? choices.length : 1 },
          ),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: choices.length,
            maxLength: choices.length,
          }),
        },
        { noNullPrototype: true },
      ),
    ({ choices, ...rest }, { answer, reasons }) => ({ ...rest, answer, choices: choices.map((entry, index) => ({ ...entry, ...reasons[index] })) }),
  ),
  response: (question) => {
    const ids = (questionTypes.choice.withoutAnswer(question as Extract<Question, { type: 'choice' }>, '') as { choices: readonly { id: string }[] }).choices.map(({ id }) => id);
    return fc.oneof(fc.subarray(ids), fc.array(fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 80 })), { maxLength: 26 }));
  },
};

const trueFalse: QuestionArbitrary = {
  pair: pairOf('true-false', fc.constant({}), () =>
    fc.record({ answer: fc.boolean(), feedbackTrue: secretTexts, feedbackFalse: secretTexts }, { requiredKeys: ['answer'], noNullPrototype: true }),
  ),
  response: () => fc.boolean(),
};

const finite = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true })).map((number) => number + 0);

const numeric: QuestionArbitrary = {
  pair: pairOf('numeric', fc.record({ unit: filledTexts, acceptUnits: fc.array(filledTexts, { maxLength: 2 }) }, { requiredKeys: [], noNullPrototype: true }), () =>
    fc.record(
      {
        answer: fc.record({ value: finite, tolerance: finite.map(Math.abs), toleranceKind: fc.constantFrom('absolute' as const, 'percent' as const) }, { noNullPrototype: true }),
        commonErrors: fc.array(fc.record({ value: finite, feedback: secretTexts }, { noNullPrototype: true }), { maxLength: 2 }),
      },
      { requiredKeys: ['answer'], noNullPrototype: true },
    ),
  ),
  response: (question) => {
    const { value } = (question as Extract<Question, { type: 'numeric' }>).answer;
    return fc.record({ text: fc.string({ maxLength: 200 }), value: fc.oneof(fc.constant(null), fc.constant(value), finite) }, { noNullPrototype: true });
  },
};

const patterns = fc.oneof(
  filledTexts,
  fc
    .array(fc.constantFrom('*', '\\*', 'a', 'New ', '. ', 'ΑΣ', 'İ', 'न्द', '“', '\\', '…'), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''))
    .filter((text) => text.trim() !== ''),
);

const shortText: QuestionArbitrary = {
  pair: pairOf('short-text', fc.constant({}), () =>
    fc.record(
      {
        accept: fc.array(fc.record({ text: patterns, points: fc.constantFrom(0, 0.3, 0.5, 1), feedback: secretTexts }, { requiredKeys: ['text'], noNullPrototype: true }), {
          minLength: 1,
          maxLength: 3,
        }),
        commonErrors: fc.array(fc.record({ text: patterns, feedback: secretTexts }, { noNullPrototype: true }), { maxLength: 2 }),
        matchCase: fc.boolean(),
        matchAccents: fc.boolean(),
      },
      { requiredKeys: ['accept'], noNullPrototype: true },
    ),
  ),
  response: (question) =>
    fc.oneof(fc.constantFrom(...(question as Extract<Question, { type: 'short-text' }>).accept.map(({ text }) => text)), fc.string({ unit: 'binary', maxLength: 500 })),
};

/** By the type's name. A type that is not here fails its laws. */
export const questionArbitraries: Readonly<Record<string, QuestionArbitrary>> = { choice, 'true-false': trueFalse, numeric, 'short-text': shortText };
