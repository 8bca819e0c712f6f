import fc from 'fast-check';
import type { AskedClassify } from '../../../src/question-types/classify/ask-classify.js';
import { classify as type } from '../../../src/question-types/classify/classify.js';
import type { ClassifyQuestion } from '../../../src/question-types/classify/classify-question.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

const withId = <Fields extends object>(fields: fc.Arbitrary<Fields>) => fc.tuple(identifiers, fields).map(([id, rest]) => ({ id: `${SECRET}-${id}`, ...rest }));

const shown = fc.record(
  {
    categories: fc.uniqueArray(withId(fc.record({ text: texts, meaning: texts }, { requiredKeys: ['text'], noNullPrototype: true })), {
      minLength: 2,
      maxLength: 5,
      selector: ({ id }) => id,
    }),
    statements: fc.uniqueArray(withId(fc.record({ text: texts }, { noNullPrototype: true })), { minLength: 2, maxLength: 6, selector: ({ id }) => id }),
  },
  { noNullPrototype: true },
);

export const classify: TypeSupport = {
  sample: {
    id: 'compare-bridges',
    type: 'classify',
    prompt: 'Where does each statement stand in the survey?',
    evidence: ['c1', 'c2'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    categories: [
      { id: 'zz-says', text: 'In the survey', meaning: 'The survey says it.' },
      { id: 'zz-against', text: 'Against the survey', meaning: 'The survey says something else.' },
      { id: 'zz-silent', text: 'Not in the survey', meaning: 'The survey is silent on it.' },
    ],
    statements: [
      { id: 'zz-twelve', text: 'There are twelve bridges.', answer: 'zz-says', feedback: 'The count is twelve.', evidence: ['c1'] },
      { id: 'zz-open', text: 'All bridges are open.', answer: 'zz-against', feedback: 'Two are closed.', evidence: ['c2'] },
      { id: 'zz-stone', text: 'Most bridges are of stone.', answer: 'zz-silent', feedback: 'Nothing is said of stone.' },
    ],
  },
  // One to the right of where it belongs.
  wrongResponse: ({ categories, statements }: AskedClassify) => {
    const right = ['There are twelve bridges.', 'All bridges are open.', 'Most bridges are of stone.'];
    return Object.fromEntries(statements.map(({ id, text }) => [id, categories[(right.indexOf(text as string) + 1) % 3]?.id]));
  },
  // The first stop is what the words mean.
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    for (let statement = 0; statement < 3; statement++) {
      await press('Tab');
      await press(' ');
    }
  },
  secrets: ['zz-'],
  pair: pairOf(
    'classify',
    shown,
    ({ categories, statements }) =>
      fc.record(
        {
          answers: fc.array(fc.constantFrom(...categories.map(({ id }) => id)), { minLength: statements.length, maxLength: statements.length }),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: statements.length,
            maxLength: statements.length,
          }),
        },
        { noNullPrototype: true },
      ),
    ({ categories, statements }, { answers, reasons }) => ({
      categories,
      statements: statements.map((statement, index) => ({ ...statement, answer: answers[index], ...reasons[index] })),
    }),
  ),
  response: (question) => {
    const { categories, statements } = type.withoutAnswer(question as ClassifyQuestion, '');
    const category = fc.constantFrom(...categories.map(({ id }) => id));
    const any = fc.string({ maxLength: 80 });
    return fc.oneof(
      fc.tuple(...statements.map(() => category)).map((picks) => Object.fromEntries(statements.map(({ id }, index) => [id, picks[index]]))),
      fc.dictionary(fc.oneof(fc.constantFrom(...statements.map(({ id }) => id)), any), fc.oneof(category, any), { maxKeys: 20, noNullPrototype: true }),
    );
  },
};
