import { expect } from 'chai';
import fc from 'fast-check';
import { calibrate, type Calibration } from '../../src/session/calibration.js';
import type { ClaimKind } from '../../src/model/claim.js';
import type { CertaintyLevel } from '../../src/scoring/certainty.js';
import type { QuestionResult } from '../../src/session/question-result.js';

const record = { type: 'other', learnerResponse: [], correctResponses: [], responseText: '', answerText: '' } as const;

/** A question that was answered with a certainty and was right to a share. */
const result = (id: string, certainty: CertaintyLevel | undefined, fraction: number): QuestionResult => ({
  id,
  number: 1,
  type: 'choice',
  prompt: 'Which?',
  status: fraction === 1 ? 'right' : fraction > 0 ? 'partly' : 'wrong',
  earned: fraction,
  possible: 1,
  fraction,
  counts: true,
  ...(certainty === undefined ? {} : { certainty }),
  hints: 0,
  tries: [{ response: 'x', at: 0, earned: fraction, possible: 1, right: fraction === 1, ...(certainty === undefined ? {} : { certainty }) }],
  flagged: false,
  sourceOpened: false,
  passageOpened: false,
  record,
});

/** Results of one level, so many right and so many wrong. */
const several = (certainty: CertaintyLevel, right: number, wrong: number): QuestionResult[] =>
  Array.from({ length: right + wrong }, (_, index) => result(`${certainty}-${index}`, certainty, index < right ? 1 : 0));

const none = (): Set<ClaimKind> => new Set();

describe('calibrate', () => {
  it('says nothing where no certainty was asked', () => {
    expect(calibrate([], none)).to.equal(undefined);
    expect(calibrate([result('a', undefined, 1)], none)).to.equal(undefined);
  });

  it('counts by level, with the mean share that was right', () => {
    const results = [result('a', 3, 1), result('b', 3, 0), result('c', 3, 0.5), result('d', 1, 1), result('e', undefined, 0)];
    expect(calibrate(results, none)?.rows).to.deep.equal([
      { level: 1, count: 1, right: 1, fraction: 1 },
      { level: 2, count: 0, right: 0, fraction: 0 },
      { level: 3, count: 3, right: 1, fraction: 0.5 },
    ]);
  });

  it('goes by the first try, before hints and further tries cost anything', () => {
    const [{ tries, ...rest }] = [result('a', 3, 0)] as [QuestionResult];
    const later = { ...rest, certainty: 1 as const, fraction: 0.4, tries: [...tries, { response: 'y', at: 1, earned: 1, possible: 1, right: true, certainty: 1 as const }] };
    expect(calibrate([later], none)?.rows.map(({ count }) => count)).to.deep.equal([0, 0, 1]);
    expect(calibrate([later], none)?.sureAndWrong).to.deep.equal(['a']);
    const hinted = { ...result('b', 3, 1), fraction: 0.5 };
    expect(calibrate([hinted], none)?.rows[2]?.fraction).to.equal(1);
  });

  it('counts by the kinds of claims behind each question, each question with every kind of its own', () => {
    const kinds: Record<string, ClaimKind[]> = { a: ['opinion'], b: ['opinion', 'allegation'], c: [] };
    const calibration = calibrate([result('a', 3, 1), result('b', 3, 0), result('c', 3, 1)], (id) => new Set(kinds[id]));
    expect(calibration?.kinds.map(({ kind, rows }) => [kind, rows[2]?.right, rows[2]?.count])).to.deep.equal([
      ['allegation', 0, 1],
      ['opinion', 1, 2],
    ]);
  });

  it('names what the learner was very sure of and wrong, not what was partly right or less sure', () => {
    const results = [result('sure', 3, 0), result('partly', 3, 0.5), result('fairly', 2, 0), result('right', 3, 1)];
    expect(calibrate(results, none)?.sureAndWrong).to.deep.equal(['sure']);
  });

  const verdicts: [what: string, results: QuestionResult[], verdict: Calibration['verdict']][] = [
    ['nine answers, all sure and wrong', several(3, 0, 9), undefined],
    ['ten answers, all sure and wrong', several(3, 0, 10), 'too-sure'],
    ['ten answers, all sure and right', several(3, 10, 0), 'well-judged'],
    ['nine of ten sure ones right', several(3, 9, 1), 'well-judged'],
    ['seven of ten sure ones right', several(3, 7, 3), 'too-sure'],
    ['all of ten right with little certainty', several(1, 10, 0), 'too-unsure'],
    ['half of ten right with little certainty', several(1, 5, 5), 'well-judged'],
    ['seven of ten right that were fairly sure', several(2, 7, 3), 'well-judged'],
    ['all of ten right that were fairly sure', several(2, 10, 0), 'too-unsure'],
    ['sure ones half right and unsure ones all right', [...several(3, 5, 5), ...several(1, 10, 0)], 'mixed'],
    ['eight of ten sure ones right', several(3, 8, 2), 'well-judged'],
    ['two of three right with little certainty', several(1, 8, 4), 'well-judged'],
    ['levels that fit, mixed', [...several(3, 5, 0), ...several(2, 3, 1), ...several(1, 1, 2)], 'well-judged'],
  ];
  for (const [what, results, verdict] of verdicts) it(`says ${verdict ?? 'nothing'} to ${what}`, () => expect(calibrate(results, none)?.verdict).to.equal(verdict));

  const results = fc.array(fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const, undefined), share: fc.constantFrom(0, 0.25, 0.5, 1) }), { maxLength: 30 });

  it('leaves no rated question out and adds none', () => {
    fc.assert(
      fc.property(results, (given) => {
        const made = given.map(({ level, share }, index) => result(`q${index}`, level, share));
        const rated = made.filter(({ certainty }) => certainty !== undefined);
        const calibration = calibrate(made, none);
        expect(calibration === undefined).to.equal(rated.length === 0);
        const { rows, verdict } = calibration ?? { rows: [] };
        expect(rows.reduce((sum, { count }) => sum + count, 0)).to.equal(rated.length);
        for (const { count, right, fraction } of rows) {
          expect(right).to.be.at.most(count);
          expect(fraction * count).to.be.within(right - 1e-9, count + 1e-9);
        }
        expect(verdict === undefined).to.equal(rated.length < 10);
      }),
    );
  });

  it('never calls the surer of two learners who were right alike less sure', () => {
    const order = ['too-unsure', 'well-judged', 'too-sure'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 10, maxLength: 30 }), fc.constantFrom(1 as const, 2 as const), (shares, level) => {
        const verdictAt = (certainty: CertaintyLevel): number =>
          order.indexOf(
            calibrate(
              shares.map((share, index) => result(`q${index}`, certainty, share)),
              none,
            )?.verdict ?? '',
          );
        expect(verdictAt(level)).to.be.at.most(verdictAt((level + 1) as CertaintyLevel));
      }),
    );
  });
});
