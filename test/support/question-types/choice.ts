import fc from 'fast-check';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import type { AskedChoice } from '../../../src/question-types/choice/ask-choice.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

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

export const choice: TypeSupport = {
  sample: {
    id: 'river',
    type: 'choice',
    prompt: 'Which river does the survey cover?',
    evidence: ['c1'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    choices: [
      { id: 'nile', text: 'The Nile', feedback: 'The survey is about it.', evidence: ['c1'] },
      { id: 'indus', text: 'The Indus', feedback: 'It is not named.' },
      { id: 'tigris', text: 'The Tigris', feedback: 'It is named once, for comparison.' },
    ],
    answer: ['nile'],
  },
  wrongResponse: (asked: AskedChoice) => [asked.choices.find(({ text }) => text !== 'The Nile')?.id],
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    await press(' ');
  },
  secrets: ['nile'],
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
