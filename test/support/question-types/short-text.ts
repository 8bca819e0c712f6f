import fc from 'fast-check';
import type { Question } from '../../../src/question-types/question-types.js';
import { pairOf, patterns, secretTexts, type TypeSupport } from '../type-support.js';

export const shortText: TypeSupport = {
  sample: {
    id: 'office',
    type: 'short-text',
    prompt: 'Which office made the survey?',
    evidence: ['c1'],
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    accept: [{ text: 'River Office' }, { text: '*Office*', points: 0.5, feedback: 'Which one?' }],
    commonErrors: [{ text: 'Bridge Bureau', feedback: 'That is another body.' }],
  },
  wrongResponse: () => 'Bridge Bureau',
  answerByKeyboard: async ({ press, type }) => {
    await press('Tab');
    await type('River Office');
  },
  secrets: ['River Office', 'Bridge Bureau'],
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
