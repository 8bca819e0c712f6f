import fc, { type Arbitrary } from 'fast-check';
import type { AskedCloze } from '../../../src/question-types/cloze/ask-cloze.js';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import { SECRET, filledTexts, finite, identifiers, pairOf, patterns, secretTexts, texts, type TypeSupport } from '../type-support.js';

const secretIdentifiers = identifiers.map((id) => `${SECRET}-${id}`);

/** What a learner sees of a gap. */
const shownGaps = fc.oneof(
  fc.record(
    {
      choices: fc.uniqueArray(fc.record({ id: secretIdentifiers, text: texts }, { noNullPrototype: true }), { minLength: 2, maxLength: 4, selector: ({ id }) => id }),
    },
    { noNullPrototype: true },
  ),
  fc.constant({ typed: 'text' as const }),
  fc.record({ unit: filledTexts, acceptUnits: fc.array(filledTexts, { maxLength: 2 }) }, { requiredKeys: [], noNullPrototype: true }),
);

/** Something between two gaps, with marks that could swallow one. */
const between = fc.oneof(
  texts.map((text) => (typeof text === 'string' ? text : text.text)),
  fc.constantFrom(' **bold** ', '\n- ', ' * ', '`code` ', '{{', '[link](https://example.org) ', '. '),
);

const clozeShown = fc.uniqueArray(fc.tuple(secretIdentifiers, shownGaps, between), { minLength: 1, maxLength: 4, selector: ([id]) => id }).map((entries) => ({ entries }));

type Shown = (typeof clozeShown extends Arbitrary<infer Value> ? Value : never)['entries'][number][1];

/** What the author keeps to himself of a gap. */
function hiddenGap(shown: Shown): Arbitrary<object> {
  if ('choices' in shown) {
    const { choices } = shown;
    return fc
      .tuple(fc.constantFrom(...choices.map(({ id }) => id)), fc.array(fc.option(secretTexts, { nil: undefined }), { minLength: choices.length, maxLength: choices.length }))
      .map(([answer, reasons]) => ({
        choices: choices.map((choice, index) => ({ ...choice, ...(reasons[index] === undefined ? {} : { feedback: reasons[index] }) })),
        answer,
      }));
  }
  if ('typed' in shown)
    return fc.record(
      {
        accept: fc.array(fc.record({ text: patterns, points: fc.constantFrom(0, 0.5, 1), feedback: secretTexts }, { requiredKeys: ['text'], noNullPrototype: true }), {
          minLength: 1,
          maxLength: 3,
        }),
        commonErrors: fc.array(fc.record({ text: patterns, feedback: secretTexts }, { noNullPrototype: true }), { maxLength: 2 }),
        matchCase: fc.boolean(),
      },
      { requiredKeys: ['accept'], noNullPrototype: true },
    );
  return fc
    .record(
      {
        answer: fc.record({ value: finite, tolerance: finite.map(Math.abs), toleranceKind: fc.constantFrom('absolute' as const, 'percent' as const) }, { noNullPrototype: true }),
        commonErrors: fc.array(fc.record({ value: finite, feedback: secretTexts }, { noNullPrototype: true }), { maxLength: 1 }),
      },
      { requiredKeys: ['answer'], noNullPrototype: true },
    )
    .map((hidden) => ({ ...hidden, ...shown }));
}

export const cloze: TypeSupport = {
  sample: {
    id: 'summary',
    type: 'cloze',
    prompt: 'Complete the summary of the survey.',
    evidence: ['c1', 'c2'],
    objective: 'read',
    points: 3,
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    text: 'The survey by the {{office}} counts {{count}} on the {{river}}.',
    gaps: [
      {
        id: 'river',
        choices: [
          { id: 'nile', text: 'Nile', feedback: 'The survey is about it.' },
          { id: 'indus', text: 'Indus', feedback: 'It is not named.' },
        ],
        answer: 'nile',
      },
      {
        id: 'office',
        accept: [
          { text: 'River Office', feedback: 'It made the survey.' },
          { text: '*Office*', points: 0.5, feedback: 'Which one?' },
        ],
        commonErrors: [{ text: 'Bridge Bureau', feedback: 'That is another body.' }],
      },
      {
        id: 'count',
        answer: { value: 12, tolerance: 0, toleranceKind: 'absolute' },
        unit: 'bridges',
        acceptUnits: ['bridge'],
        commonErrors: [{ value: 10, feedback: 'That leaves the closed ones out.' }],
      },
    ],
  },
  wrongResponse: ({ gaps }: AskedCloze) => ({
    [gaps[0]?.id as string]: 'Bridge Bureau',
    [gaps[1]?.id as string]: { text: '10', value: 10 },
    [gaps[2]?.id as string]: gaps.flatMap((gap) => (gap.kind === 'choice' ? gap.choices.filter(({ text }) => text !== 'Nile') : []))[0]?.id,
  }),
  answerByKeyboard: async ({ press, type }) => {
    await press('Tab');
    await type('River Office');
    await press('Tab');
    await type('12');
    await press('Tab');
    await type('N');
  },
  secrets: ['River Office', 'Bridge Bureau', 'nile', 'indus', 'office', '>12<'],
  pair: pairOf(
    'cloze',
    clozeShown,
    ({ entries }) => fc.tuple(...entries.map(([, shown]) => hiddenGap(shown))).map((gaps) => ({ gaps })),
    ({ entries }, { gaps }) => ({
      text: entries.map(([id, , text]) => `${text}{{${id}}}`).join(' '),
      gaps: gaps.map((gap, index) => ({ id: entries[index]?.[0], ...gap })),
    }),
  ),
  response: (question) => {
    const { gaps } = questionTypes.cloze.withoutAnswer(question as Extract<Question, { type: 'cloze' }>, '') as AskedCloze;
    const numbers = fc.record({ text: fc.string({ maxLength: 200 }), value: fc.oneof(fc.constant(null), finite) }, { noNullPrototype: true });
    const perfect = questionTypes.cloze.perfectResponse(question as Extract<Question, { type: 'cloze' }>);
    const given = gaps.map((gap) =>
      fc.oneof(fc.constant(perfect[gap.id]), gap.kind === 'choice' ? fc.constantFrom(...gap.choices.map(({ id }) => id)) : fc.string({ unit: 'binary', maxLength: 60 }), numbers),
    );
    return fc.oneof(
      fc.tuple(...given).map((values) => Object.fromEntries(gaps.map(({ id }, index) => [id, values[index]]))),
      fc.dictionary(fc.string({ maxLength: 20 }), fc.oneof(fc.string({ maxLength: 60 }), numbers), { maxKeys: 5, noNullPrototype: true }),
    );
  },
};
