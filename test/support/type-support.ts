import fc, { type Arbitrary } from 'fast-check';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';

/** What stands in everything that an asked question may not hold, so that it can be searched for. */
export const SECRET = 'zzsecret';

/** What a person at a keyboard does. */
export interface Keyboard {
  /** Presses a key by its name (`Tab`, `ArrowDown`, ` `), once or several times. */
  press(key: string, times?: number): Promise<void>;
  type(text: string): Promise<void>;
}

/** What the laws that hold for every type need to know of one. */
export interface TypeSupport {
  /** A sound question with evidence, reasons and feedback, on `sampleSource` (claims `c1` and `c2`). */
  readonly sample: Question;
  /** A response to the sample that earns nothing; a part of it is marked wrong. `asked` is the sample without its answer. */
  wrongResponse(asked: never): unknown;
  /** Answers the sample with something that can be marked, from the focusable element before the question on. */
  answerByKeyboard(keyboard: Keyboard): Promise<void>;
  /** Words of the sample that may not be on the page before marking, beside all its feedback and evidence. */
  readonly secrets: readonly string[];
  /** Two sound questions that look the same to a learner and differ in what the author keeps to himself. */
  readonly pair: Arbitrary<readonly [Question, Question]>;
  /** A response that the type's schema accepts, sensible or not. */
  response(question: Question): Arbitrary<unknown>;
}

/** Text that a person might write, in any script. */
export const filledTexts: Arbitrary<string> = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
export const texts = fc.oneof(filledTexts, fc.record({ text: filledTexts, lang: fc.constantFrom('ur', 'tr', 'hi-IN') }, { noNullPrototype: true }));
export const secretTexts = filledTexts.map((text) => `${SECRET} ${text}`);
export const secretIds = fc.uniqueArray(
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
export function pairOf<Shown extends object, Hidden extends object>(
  name: Question['type'],
  shown: Arbitrary<Shown>,
  hidden: (shown: Shown) => Arbitrary<Hidden>,
  join = (one: Shown, other: Hidden): object => ({ ...one, ...other }),
): TypeSupport['pair'] {
  const type: AnyQuestionType = questionTypes[name];
  return fc
    .tuple(shownBase, shown)
    .chain(([base, own]) => {
      const whole = fc.tuple(hiddenBase, hidden(own)).map(([kept, answer]) => ({ ...base, type: name, ...kept, ...join(own, answer) }) as unknown as Question);
      return fc.tuple(whole, whole);
    })
    .filter((questions) => questions.every((question) => type.problems(question).length === 0));
}

export const finite = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true })).map((number) => number + 0);

/** Texts as they are accepted, with wildcards and other things that could trip a reader up. */
export const patterns = fc.oneof(
  filledTexts,
  fc
    .array(fc.constantFrom('*', '\\*', 'a', 'New ', '. ', 'ΑΣ', 'İ', 'न्द', '“', '\\', '…'), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''))
    .filter((text) => text.trim() !== ''),
);
