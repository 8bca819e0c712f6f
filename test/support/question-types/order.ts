import fc from 'fast-check';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import type { AskedOrder } from '../../../src/question-types/order/ask-order.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

const orderShown = fc.record(
  {
    entries: fc.uniqueArray(fc.record({ id: identifiers.map((id) => `${SECRET}-${id}`), text: texts }, { noNullPrototype: true }), {
      minLength: 2,
      maxLength: 6,
      selector: ({ id }) => id,
    }),
    axis: fc.constantFrom('time' as const, null),
  },
  { requiredKeys: ['entries'], noNullPrototype: true },
);

/** The order that earns nothing for the sample: from the last to the first. */
const BACKWARDS = ['Closing', 'Repair', 'Survey', 'Building'];

export const order: TypeSupport = {
  sample: {
    id: 'bridge-years',
    type: 'order',
    prompt: 'What happened to the bridge, one after the other?',
    evidence: ['c1'],
    objective: 'read',
    points: 3,
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    entries: [
      { id: 'built', text: 'Building', feedback: 'It had to stand before all else.', evidence: ['c1'] },
      { id: 'counted', text: 'Survey', feedback: 'The survey came in the first year.' },
      { id: 'mended', text: 'Repair', feedback: 'The survey had asked for it.' },
      { id: 'shut', text: 'Closing', feedback: 'It came last.', evidence: ['c2'] },
    ],
  },
  wrongResponse: (asked: AskedOrder) => [...asked.entries].sort((one, other) => BACKWARDS.indexOf(String(one.text)) - BACKWARDS.indexOf(String(other.text))).map(({ id }) => id),
  answerByKeyboard: async ({ press }) => {
    // The list of places and then the one button that is open of the first row.
    await press('Tab', 2);
    await press(' ');
  },
  secrets: ['built', 'counted', 'mended', 'shut', 'Right pair'],
  pair: pairOf(
    'order',
    orderShown,
    ({ entries }) =>
      fc.record(
        {
          entries: fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
          marking: fc.constantFrom('pairs' as const, 'exact' as const),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: entries.length,
            maxLength: entries.length,
          }),
        },
        { requiredKeys: ['entries', 'reasons'], noNullPrototype: true },
      ),
    (shown, { entries, reasons, ...rest }) => ({ ...shown, ...rest, entries: entries.map((entry, index) => ({ ...entry, ...reasons[index] })) }),
  ),
  response: (question) => {
    const ids = questionTypes.order.perfectResponse(question as Extract<Question, { type: 'order' }>);
    return fc.oneof(
      fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
      fc.array(fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 80 })), { maxLength: 26 }),
    );
  },
};
