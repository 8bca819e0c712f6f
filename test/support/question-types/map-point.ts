import fc from 'fast-check';
import type { Question } from '../../../src/question-types/question-types.js';
import type { AskedMapPoint } from '../../../src/question-types/map-point/ask-map-point.js';
import { SECRET, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

/** Points so far apart that no two lie within the largest radius below. */
const spots = fc.record(
  { latitude: fc.integer({ min: -5, max: 5 }).map((step) => step * 12), longitude: fc.integer({ min: -8, max: 8 }).map((step) => step * 20) },
  { noNullPrototype: true },
);

const mapPointShown = fc
  .uniqueArray(fc.tuple(identifiers, spots, texts), { minLength: 2, maxLength: 5, selector: ([, spot]) => JSON.stringify(spot) })
  .map((entries) => ({ choices: entries.map(([id, spot, text], index) => ({ id: `${SECRET}-${id.slice(0, 8)}-${index}`, text, ...spot })) }));

export const mapPoint: TypeSupport = {
  sample: {
    id: 'station',
    type: 'map-point',
    prompt: 'Where does the survey begin?',
    evidence: ['c1'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    answer: { latitude: 31.5, longitude: 31.2, radiusKilometres: 212.75 },
    choices: [
      { id: 'mouth-of-it', text: 'In the delta', latitude: 31.2, longitude: 31, feedback: 'It begins at the mouth.', evidence: ['c1'] },
      { id: 'middle-of-it', text: 'At the great bend', latitude: 19, longitude: 32, feedback: 'The bend comes later.' },
      { id: 'other-river', text: 'Far to the east', latitude: 25, longitude: 68, feedback: 'That is another river.' },
    ],
  },
  wrongResponse: (asked: AskedMapPoint) => ({ choice: asked.choices.find(({ text }) => text !== 'In the delta')?.id }),
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    await press('ArrowRight', 2);
    await press(' ');
  },
  secrets: ['212.75', 'mouth-of-it', 'other-river'],
  pair: pairOf(
    'map-point',
    mapPointShown,
    ({ choices }) =>
      fc.record(
        {
          right: fc.nat({ max: choices.length - 1 }),
          radiusKilometres: fc.double({ min: 1, max: 300, noNaN: true }),
          shift: fc.double({ min: 0, max: 0.005, noNaN: true }),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: choices.length,
            maxLength: choices.length,
          }),
        },
        { noNullPrototype: true },
      ),
    ({ choices }, { right, radiusKilometres, shift, reasons }) => {
      const { latitude, longitude } = choices[right] as (typeof choices)[number];
      return { answer: { latitude: latitude + shift, longitude, radiusKilometres }, choices: choices.map((entry, index) => ({ ...entry, ...reasons[index] })) };
    },
  ),
  response: (question) => {
    const { choices } = question as Extract<Question, { type: 'map-point' }>;
    const anywhere = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) }, { noNullPrototype: true });
    const near = fc.constantFrom(...choices.map(({ latitude, longitude }) => ({ latitude, longitude })));
    return fc.oneof(anywhere, near, fc.record({ choice: fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom(...choices.map(({ id }) => id))) }, { noNullPrototype: true }));
  },
};
