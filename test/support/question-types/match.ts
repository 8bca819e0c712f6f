import fc from 'fast-check';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import type { AskedMatch } from '../../../src/question-types/match/ask-match.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

const parts = (minLength: number) =>
  fc.uniqueArray(fc.record({ id: identifiers.map((id) => `${SECRET}-${id}`), text: texts }, { noNullPrototype: true }), { minLength, maxLength: 5, selector: ({ id }) => id });

const reasonsFor = <Part>(list: readonly Part[], withEvidence: boolean) =>
  fc.array(fc.record({ feedback: secretTexts, ...(withEvidence ? { evidence: secretIds } : {}) }, { requiredKeys: [], noNullPrototype: true }), {
    minLength: list.length,
    maxLength: list.length,
  });

export const match: TypeSupport = {
  sample: {
    id: 'bridge-places',
    type: 'match',
    prompt: 'Where does each bridge stand?',
    evidence: ['c1'],
    objective: 'read',
    points: 2,
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    prompts: [
      { id: 'first', text: 'Old Bridge', feedback: 'The survey puts it in the town.', evidence: ['c1'] },
      { id: 'second', text: 'Long Bridge', feedback: 'The survey puts it at the mouth.' },
    ],
    options: [
      { id: 'first', text: 'Town' },
      { id: 'mouth', text: 'Mouth of the river' },
      { id: 'spring', text: 'Spring of the river', feedback: 'No bridge stands there.' },
    ],
    answer: { first: 'first', second: 'mouth' },
  },
  wrongResponse: (asked: AskedMatch) => Object.fromEntries(asked.prompts.map(({ id }) => [id, asked.options.find(({ text }) => text === 'Spring of the river')?.id])),
  answerByKeyboard: async ({ press, type }) => {
    // The first letters pick from a list without opening it.
    await press('Tab');
    await type('T');
    await press('Tab');
    await type('S');
  },
  secrets: ['first', 'second', 'mouth', 'spring', 'No bridge stands there.', 'The answer'],
  pair: pairOf(
    'match',
    fc.record({ prompts: parts(1), options: parts(2) }, { noNullPrototype: true }),
    ({ prompts, options }) =>
      fc.record(
        {
          picks: fc.array(fc.constantFrom(...options.map(({ id }) => id)), { minLength: prompts.length, maxLength: prompts.length }),
          reasons: reasonsFor(prompts, true),
          optionReasons: reasonsFor(options, false),
        },
        { noNullPrototype: true },
      ),
    ({ prompts, options }, { picks, reasons, optionReasons }) => ({
      prompts: prompts.map((prompt, index) => ({ ...prompt, ...reasons[index] })),
      options: options.map((option, index) => ({ ...option, ...optionReasons[index] })),
      answer: Object.fromEntries(prompts.map(({ id }, index) => [id, picks[index]])),
    }),
  ),
  response: (question) => {
    const asked = questionTypes.match.withoutAnswer(question as Extract<Question, { type: 'match' }>, '') as AskedMatch;
    const ids = (list: readonly { readonly id: string }[]) => fc.oneof(fc.constantFrom(...list.map(({ id }) => id)), fc.string({ maxLength: 80 }));
    return fc.dictionary(ids(asked.prompts), ids(asked.options), { maxKeys: 8, noNullPrototype: true });
  },
};
