import fc from 'fast-check';
import type { Question } from '../../../src/question-types/question-types.js';
import { filledTexts, finite, pairOf, secretTexts, type TypeSupport } from '../type-support.js';

export const numeric: TypeSupport = {
  sample: {
    id: 'count',
    type: 'numeric',
    prompt: 'How many bridges does the survey count?',
    evidence: ['c1'],
    objective: 'count',
    points: 2,
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    answer: { value: 12, tolerance: 0, toleranceKind: 'absolute' },
    unit: 'bridges',
    acceptUnits: ['bridge'],
    commonErrors: [{ value: 10, feedback: 'That leaves the closed ones out.' }],
  },
  wrongResponse: () => ({ text: '10', value: 10 }),
  answerByKeyboard: async ({ press, type }) => {
    await press('Tab');
    await type('12');
  },
  secrets: ['12', '10'],
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
