import fc from 'fast-check';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import { SECRET, pairOf, secretTexts, type TypeSupport } from '../type-support.js';

const rows = fc.uniqueArray(
  fc.record(
    { id: fc.integer({ min: 1, max: 99 }).map((number) => `${SECRET}-${number}`), text: secretTexts, points: fc.constantFrom(0.01, 0.1, 1, 2.5, 1000) },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 4, selector: ({ id }) => id },
);

export const essay: TypeSupport = {
  sample: {
    id: 'why-closed',
    type: 'essay',
    prompt: 'Why, by the survey, are two bridges closed?',
    evidence: ['c2'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    modelAnswer: 'The survey found rust in their cables.',
    rubric: [
      { id: 'rust', text: 'It names the rust.', points: 2 },
      { id: 'cables', text: 'It names the cables.', points: 1 },
    ],
  },
  wrongResponse: () => ({ text: 'They are old.', rubric: [] }),
  answerByKeyboard: async ({ press, type }) => {
    await press('Tab');
    await type('They rust.');
  },
  secrets: ['rust', 'cables'],
  pair: pairOf('essay', fc.constant({}), () => fc.record({ modelAnswer: secretTexts, rubric: rows }, { requiredKeys: ['modelAnswer'], noNullPrototype: true })),
  response: (question) => {
    const ids = questionTypes.essay.perfectResponse(question as Extract<Question, { type: 'essay' }>).rubric;
    return fc.record(
      {
        text: fc.string({ unit: 'binary', maxLength: 200 }),
        rubric: fc.oneof(fc.subarray([...ids]), fc.array(fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 80 })), { maxLength: 20 })),
      },
      { noNullPrototype: true },
    );
  },
};
