import fc from 'fast-check';
import { pairOf, secretTexts, type TypeSupport } from '../type-support.js';

export const trueFalse: TypeSupport = {
  sample: {
    id: 'closed',
    type: 'true-false',
    prompt: 'Two bridges are closed.',
    evidence: ['c2'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    answer: true,
    feedbackTrue: 'It says so.',
    feedbackFalse: 'It says two.',
  },
  wrongResponse: () => false,
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    await press(' ');
  },
  secrets: [],
  pair: pairOf('true-false', fc.constant({}), () =>
    fc.record({ answer: fc.boolean(), feedbackTrue: secretTexts, feedbackFalse: secretTexts }, { requiredKeys: ['answer'], noNullPrototype: true }),
  ),
  response: () => fc.boolean(),
};
