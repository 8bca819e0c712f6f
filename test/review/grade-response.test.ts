import { expect } from 'chai';
import type { Grade } from '../../src/review/claim-review.js';
import { gradeResponse, gradeSelfMarked, type GradedResponse } from '../../src/review/grade-response.js';

const cases: [string, Partial<GradedResponse>, Grade][] = [
  ['wrong', { right: false }, 'again'],
  ['wrong and sure', { right: false, certainty: 3 }, 'again'],
  ['wrong and unsure', { right: false, certainty: 1 }, 'again'],
  ['right', {}, 'good'],
  ['right and fairly sure', { certainty: 2 }, 'good'],
  ['right and very sure', { certainty: 3 }, 'easy'],
  ['right and unsure', { certainty: 1 }, 'hard'],
  ['right with a hint', { hints: 1 }, 'hard'],
  ['right at the second try', { tryNumber: 2 }, 'hard'],
  ['very sure with a hint', { hints: 1, certainty: 3 }, 'hard'],
  ['very sure at the second try', { tryNumber: 2, certainty: 3 }, 'hard'],
];

describe('gradeResponse', () => {
  for (const [name, change, grade] of cases)
    it(`grades a response that is ${name} as ${grade}`, () => expect(gradeResponse({ right: true, tryNumber: 1, hints: 0, ...change })).to.equal(grade));
});

describe('gradeSelfMarked', () => {
  for (const [earned, possible, right, grade] of [
    [3, 3, true, 'good'],
    [2, 3, false, 'hard'],
    [1, 2, false, 'hard'],
    [1, 3, false, 'again'],
    [0, 0, false, 'again'],
  ] as const)
    it(`grades ${earned} of ${possible} as ${grade}`, () => expect(gradeSelfMarked({ earned, possible, right })).to.equal(grade));
});
