import { expect } from 'chai';
import fc from 'fast-check';
import type { GiftItem, GiftText } from '../../../src/formats/gift/gift-item.js';
import { readGift } from '../../../src/formats/gift/read-gift.js';
import { writeGift } from '../../../src/formats/gift/write-gift.js';
import { withoutLines } from './without-lines.js';

/** Characters that mean something to some reader, among others. */
const letters = fc.constantFrom(...':#={}~\\%[]()-> \n/.*$"\'<&abTF1é٣ığ'.split(''), '::', '####', '->', '//', '[html]', '%50%', '\\n', '{{', 'TRUE');
const words = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
/** Text as a reader gives it: white space inside is single, none is around it. */
const line = words.map((text) => text.replace(/\s+/gu, ' ').trim());
const filledLine = line.filter((text) => text !== '');
const format = fc.constantFrom('html' as const, 'markdown' as const, 'plain' as const, 'moodle' as const);
const textOf = (characters: fc.Arbitrary<string>): fc.Arbitrary<GiftText> => fc.record({ format, text: characters });
const feedback = fc.option(textOf(filledLine), { nil: undefined });
const percent = fc.option(fc.constantFrom(50, 33.33333, -100, 0, 12.5), { nil: undefined });
const bare = <Value extends object>(value: Value): Value => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;

const frame = fc.record({
  id: fc.option(fc.constantFrom('q1', 'a.b-c'), { nil: undefined }),
  title: fc.option(
    filledLine.filter((title) => !title.includes('\n')),
    { nil: undefined },
  ),
  stem: textOf(filledLine),
  general: feedback,
});
const answer = fc.record({ isRight: fc.boolean(), percent, text: textOf(filledLine), feedback }).map(bare);
const number = fc.record({ value: fc.constantFrom(0, 1, -2.5, 1e21, 1e-9, 1310), tolerance: fc.constantFrom(0, 0.5, 1e-7) });

const item: fc.Arbitrary<GiftItem> = fc.oneof(
  frame.map((rest) => bare({ ...rest, general: undefined, kind: 'description' as const })),
  frame.map((rest) => bare({ ...rest, kind: 'essay' as const })),
  fc
    .tuple(frame, fc.boolean(), feedback, feedback)
    .map(([rest, judged, whenTrue, whenFalse]) => bare({ ...rest, kind: 'true-false' as const, answer: judged, whenTrue, whenFalse })),
  fc.tuple(frame, fc.array(answer, { minLength: 1, maxLength: 4 }), fc.option(filledLine, { nil: undefined })).map(([rest, answers, after]) =>
    bare({
      ...rest,
      kind: 'choice' as const,
      answers: [{ ...(answers[0] as (typeof answers)[0]), isRight: false }, ...answers],
      after: after === undefined ? undefined : ` ${after}`,
    }),
  ),
  fc
    .tuple(frame, number, feedback)
    .map(([rest, value, said]) =>
      bare({ ...rest, kind: 'numerical' as const, answers: [bare({ isRight: true, number: value, feedback: said }), bare({ isRight: false, number: null, feedback: said })] }),
    ),
);

describe('writeGift', () => {
  it('writes what is read as the same, whatever stands in the texts', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const { items: read, losses } = readGift(writeGift(items));
        expect(losses).to.deep.equal([]);
        expect(withoutLines(read)).to.deep.equal(items);
      }),
      { numRuns: 500 },
    );
  });

  it('writes a file that people can read', () => {
    const text = writeGift([
      { kind: 'category', path: '$course$/top/Rivers' },
      {
        kind: 'choice',
        id: 'q1',
        tags: ['a b'],
        title: 'q1',
        stem: { format: 'moodle', text: 'Which: a or b?' },
        answers: [
          { isRight: true, text: { format: 'moodle', text: 'a' }, feedback: { format: 'moodle', text: 'Yes' } },
          { isRight: false, percent: -50, text: { format: 'html', text: '<b>b</b>' } },
        ],
        general: { format: 'moodle', text: 'All' },
      },
      { kind: 'true-false', title: 'q2', stem: { format: 'moodle', text: 'So' }, answer: true, whenTrue: { format: 'moodle', text: 'Right' } },
      {
        kind: 'match',
        stem: { format: 'moodle', text: 'Match' },
        pairs: [
          { prompt: { format: 'moodle', text: 'a' }, option: 'b' },
          { prompt: { format: 'moodle', text: '' }, option: 'c' },
        ],
      },
    ]);
    expect(text).to.equal(
      [
        '$CATEGORY: $course$/top/Rivers',
        '',
        '// [id:q1] [tag:a b]',
        '::q1::Which\\: a or b?{',
        '\t=a#Yes',
        '\t~%-50%[html]<b>b</b>',
        '\t####All',
        '}',
        '',
        '::q2::So{TRUE##Right}',
        '',
        'Match{',
        '\t=a -> b',
        '\t= -> c',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('writes no exponents, which Moodle’s numbers may not have in every place', () => {
    const text = writeGift([{ kind: 'numerical', stem: { format: 'moodle', text: 'Q' }, answers: [{ isRight: true, number: { value: 1.5e21, tolerance: 1e-7 } }] }]);
    expect(text).to.include('=1500000000000000000000:0.0000001\n');
  });

  it('lets mutilated files end in losses, never in an error', () => {
    const good = writeGift(fc.sample(item, { numRuns: 10, seed: 7 }));
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(40), words, (at, length, put) => {
        const { items, losses } = readGift(good.slice(0, at) + put + good.slice(at + length));
        expect(items.length + losses.length).to.be.above(0);
      }),
      { numRuns: 500 },
    );
  });
});
