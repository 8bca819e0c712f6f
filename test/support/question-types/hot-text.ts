import fc from 'fast-check';
import type { AskedHotText } from '../../../src/question-types/hot-text/ask-hot-text.js';
import { hotText as type } from '../../../src/question-types/hot-text/hot-text.js';
import type { HotTextQuestion } from '../../../src/question-types/hot-text/hot-text-question.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

const shown = fc
  .uniqueArray(fc.record({ id: identifiers.map((id) => `${SECRET}-${id}`), text: texts, fixed: fc.boolean() }, { requiredKeys: ['id', 'text'], noNullPrototype: true }), {
    minLength: 2,
    maxLength: 7,
    selector: ({ id }) => id,
  })
  .filter((segments) => segments.some(({ fixed }) => fixed !== true))
  .map((segments) => ({ segments }));

export const hotText: TypeSupport = {
  sample: {
    id: 'careful-words',
    type: 'hot-text',
    prompt: 'Select the two parts that show who counts and how exact the number is.',
    evidence: ['c1'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    segments: [
      { id: 'zz-who', text: 'The River Office says', feedback: 'It names who counts.', evidence: ['c1'] },
      { id: 'zz-that', text: 'that the river has', fixed: true },
      { id: 'zz-about', text: 'about', feedback: 'It says that the number is not exact.' },
      { id: 'zz-number', text: 'twelve bridges', feedback: 'It is the number itself.' },
      { id: 'zz-when', text: 'this year.', feedback: 'It is the time.' },
    ],
    answer: ['zz-who', 'zz-about'],
  },
  wrongResponse: ({ segments }: AskedHotText) => segments.filter(({ text }) => text === 'twelve bridges').map(({ id }) => id),
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    await press(' ');
  },
  secrets: ['zz-'],
  pair: pairOf(
    'hot-text',
    shown,
    ({ segments }) =>
      fc.record(
        {
          answer: fc.subarray(
            segments.filter(({ fixed }) => fixed !== true).map(({ id }) => id),
            { minLength: 1 },
          ),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: segments.length,
            maxLength: segments.length,
          }),
        },
        { noNullPrototype: true },
      ),
    ({ segments }, { answer, reasons }) => ({ answer, segments: segments.map((segment, index) => ({ ...segment, ...reasons[index] })) }),
  ),
  response: (question) => {
    const ids = type.withoutAnswer(question as HotTextQuestion, '').segments.map(({ id }) => id);
    return fc.oneof(fc.subarray(ids), fc.array(fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 80 })), { maxLength: 80 }));
  },
};
