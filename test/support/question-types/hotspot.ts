import fc from 'fast-check';
import type { AskedHotspot } from '../../../src/question-types/hotspot/ask-hotspot.js';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';
import { SECRET, filledTexts, identifiers, pairOf, secretIds, secretTexts, texts, type TypeSupport } from '../type-support.js';

const fractions = fc.integer({ min: 0, max: 1000 }).map((number) => number / 1000);
const extents = fc.integer({ min: 1, max: 1000 }).map((number) => number / 1000);

const shapes = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), x: fractions, y: fractions, radius: extents }, { noNullPrototype: true }),
  fc
    .tuple(fractions, fractions, extents, extents)
    .filter(([x, y]) => x < 1 && y < 1)
    .map(([x, y, width, height]) => ({ kind: 'rectangle' as const, x, y, width: width * (1 - x), height: height * (1 - y) })),
  fc.record({ kind: fc.constant('polygon' as const), points: fc.array(fc.tuple(fractions, fractions), { minLength: 3, maxLength: 6 }) }, { noNullPrototype: true }),
);

const hotspotShown = fc.record(
  {
    image: fc.constantFrom('map.svg', '../pictures/map.png', 'https://example.org/map.jpg'),
    imageSize: fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) }, { noNullPrototype: true }),
    alt: filledTexts,
    regions: fc.uniqueArray(fc.record({ id: identifiers.map((id) => `${SECRET}-${id}`), shape: shapes, label: texts }, { noNullPrototype: true }), {
      minLength: 2,
      maxLength: 6,
      selector: ({ id }) => id,
    }),
  },
  { requiredKeys: ['image', 'alt', 'regions'], noNullPrototype: true },
);

export const hotspot: TypeSupport = {
  sample: {
    id: 'bank',
    type: 'hotspot',
    prompt: 'On which bank does the office stand?',
    evidence: ['c1'],
    objective: 'read',
    feedback: { correct: 'Yes.', incorrect: 'No.' },
    image: 'plan-of-the-river.svg',
    imageSize: { width: 400, height: 200 },
    alt: 'A plan of a river that runs from left to right.',
    regions: [
      { id: 'upper', shape: { kind: 'rectangle', x: 0.1, y: 0, width: 0.8, height: 0.4 }, label: 'Above the river', feedback: 'The survey says so.', evidence: ['c1'] },
      { id: 'lower', shape: { kind: 'circle', x: 0.3, y: 0.8, radius: 0.08 }, label: 'Below the river', feedback: 'That is the village.' },
    ],
    answer: 'upper',
  },
  wrongResponse: (asked: AskedHotspot) => asked.regions.find(({ label }) => label !== 'Above the river')?.id,
  answerByKeyboard: async ({ press }) => {
    await press('Tab');
    await press(' ');
  },
  secrets: ['upper'],
  pair: pairOf(
    'hotspot',
    hotspotShown,
    ({ regions }) =>
      fc.record(
        {
          answer: fc.constantFrom(...regions.map(({ id }) => id)),
          reasons: fc.array(fc.record({ feedback: secretTexts, evidence: secretIds }, { requiredKeys: [], noNullPrototype: true }), {
            minLength: regions.length,
            maxLength: regions.length,
          }),
        },
        { noNullPrototype: true },
      ),
    ({ regions, ...rest }, { answer, reasons }) => ({ ...rest, answer, regions: regions.map((entry, index) => ({ ...entry, ...reasons[index] })) }),
  ),
  response: (question) => {
    const { regions } = questionTypes.hotspot.withoutAnswer(question as Extract<Question, { type: 'hotspot' }>, '');
    return fc.oneof(fc.constantFrom(...regions.map(({ id }) => id)), fc.string({ maxLength: 80 }));
  },
};
