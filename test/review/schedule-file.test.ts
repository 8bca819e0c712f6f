import { expect } from 'chai';
import fc from 'fast-check';
import { mergeReviews } from '../../src/review/merge-reviews.js';
import { readScheduleFile, writeScheduleFile } from '../../src/review/schedule-file.js';
import { DAY, NOON, reviewLists, sampleReview } from './sample-reviews.js';

const file = (change: object = {}) => ({ ...writeScheduleFile([sampleReview()], NOON), ...change });
const refusal = (data: unknown) => {
  const read = readScheduleFile(data, NOON);
  return 'refusal' in read ? read.refusal : undefined;
};

describe('readScheduleFile', () => {
  it('gives back what was written, through JSON', () => {
    fc.assert(
      fc.property(reviewLists, (reviews) => {
        const now = NOON + 10 * DAY;
        expect(readScheduleFile(JSON.stringify(writeScheduleFile(reviews, now)), now)).to.deep.equal({ reviews: mergeReviews(reviews, []) });
      }),
    );
  });

  it('reads a file that begins with a byte order mark', () => expect(refusal(`\ufeff${JSON.stringify(file())}`)).to.equal(undefined));

  for (const [name, data, reason, place] of [
    ['no JSON', 'x', 'not-json', undefined],
    ['an empty file', '', 'not-json', undefined],
    ['a question bank', '{"version":1,"id":"b","questions":[]}', 'foreign', undefined],
    ['a list', '[]', 'foreign', undefined],
    ['nothing', 'null', 'foreign', undefined],
    ['a later version', file({ version: 2, surprise: true }), 'newer', undefined],
    ['no version', file({ version: undefined }), 'damaged', 'version'],
    ['no reviews', file({ reviews: undefined }), 'damaged', 'reviews'],
    ['an unknown grade', file({ reviews: [sampleReview(), sampleReview({ grade: 'best' as never })] }), 'damaged', 'reviews[1].grade'],
    ['a time that is no number', file({ reviews: [{ ...sampleReview(), at: '5' }] }), 'damaged', 'reviews[0].at'],
    ['a time in the far future', file({ reviews: [sampleReview({ at: NOON + 3 * DAY })] }), 'damaged', 'reviews[0].at'],
    ['a claim without a source', file({ reviews: [sampleReview({ claim: 'c1' })] }), 'damaged', 'reviews[0].claim'],
    ['a field that is not known', file({ reviews: [{ ...sampleReview(), note: 'x' }] }), 'damaged', 'reviews[0].note'],
    ['a hidden prototype', JSON.stringify(file({ reviews: [{ ...sampleReview(), X: 1 }] })).replace('"X"', '"__proto__"'), 'damaged', 'reviews[0].__proto__'],
    ['far too much', file({ reviews: Array.from({ length: 200_001 }, () => 0) }), 'too-big', undefined],
  ] as const)
    it(`refuses ${name} as ${reason}`, () => expect(refusal(data)).to.deep.equal(place === undefined ? { reason } : { reason, place }));

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json(),
          fc.anything().map((reviews) => file({ reviews })),
        ),
        (data) => void readScheduleFile(data, NOON),
      ),
    );
  });
});
