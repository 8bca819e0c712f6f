import fc from 'fast-check';
import type { AskedEvidencePair } from '../../../src/question-types/evidence-pair/ask-evidence-pair.js';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

const own = identifiers.map((id) => `${SECRET}-${id}`);

const evidencePairShown = fc.record(
  {
    choices: fc.uniqueArray(fc.record({ id: own, text: texts, fixed: fc.boolean() }, { requiredKeys: ['id', 'text'], noNullPrototype: true }), {
      minLength: 2,
      maxLength: 5,
      selector: ({ id }) => id,
    }),
    offered: fc.uniqueArray(fc.record({ claim: own, text: texts }, { requiredKeys: ['claim'], noNullPrototype: true }), {
      minLength: 2,
      maxLength: 5,
      selector: ({ claim }) => claim,
    }),
    multiple: fc.boolean(),
    shuffle: fc.boolean(),
  },
  { requiredKeys: ['choices', 'offered'], noNullPrototype: true },
);

export const evidencePair: TypeSupport = {
  sample: {
    id: 'many',
    type: 'evidence-pair',
    prompt: 'Are there more than ten bridges?',
    evidence: ['c1'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    choices: [
      { id: 'more', text: 'More than ten', feedback: 'The survey counts twelve.', evidence: ['c1'] },
      { id: 'fewer', text: 'Ten or fewer', feedback: 'That is too few.' },
    ],
    answer: ['more'],
    offered: [
      { claim: 'c1', text: 'The survey has twelve bridges on its list.', feedback: 'It gives the number.' },
      { claim: 'c2', text: 'Two of the bridges are closed.', feedback: 'It says nothing of the others.' },
    ],
    support: ['c1'],
  },
  wrongResponse: (asked: AskedEvidencePair) => ({
    choices: asked.choices.filter(({ text }) => text === 'Ten or fewer').map(({ id }) => id),
    statements: asked.statements.filter(({ text }) => text === 'Two of the bridges are closed.').map(({ id }) => id),
  }),
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press(' ');
  },
  secrets: [],
  pair: pairOf(
    'evidence-pair',
    evidencePairShown,
    ({ choices, offered, multiple }) =>
      fc.record(
        {
          answer: fc.subarray(
            choices.map(({ id }) => id),
            { minLength: 1, maxLength: multiple === true ? choices.length : 1 },
          ),
          support: fc.subarray(
            offered.map(({ claim }) => claim),
            { minLength: 1 },
          ),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: choices.length,
            maxLength: choices.length,
          }),
          replies: fc.array(fc.record({ feedback: secretTexts }, { requiredKeys: [], noNullPrototype: true }), { minLength: offered.length, maxLength: offered.length }),
        },
        { noNullPrototype: true },
      ),
    ({ choices, offered, ...rest }, { answer, support, reasons, replies }) => ({
      ...rest,
      answer,
      support,
      choices: choices.map((entry, index) => ({ ...entry, ...reasons[index] })),
      offered: offered.map((entry, index) => ({ ...entry, ...replies[index] })),
    }),
  ),
  response: (question) => {
    const asked = questionTypes['evidence-pair'].withoutAnswer(question as Extract<Question, { type: 'evidence-pair' }>, '');
    const picks = (entries: readonly { readonly id: string }[]) => {
      const ids = entries.map(({ id }) => id);
      return fc.oneof(fc.subarray(ids), fc.array(fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 80 })), { maxLength: 26 }));
    };
    return fc.record({ choices: picks(asked.choices), statements: picks(asked.statements) }, { noNullPrototype: true });
  },
};
