import { expect } from 'chai';
import fc from 'fast-check';
import { questionTypes, summarizeSession, type SessionState } from '../../src/index.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../support/sample-bank.js';
import { hintedBank, respondAndCheck, sampleRequests, sampleResponses, sampleSession, sampleSettings } from '../support/sample-session.js';

describe('summarizeSession', () => {
  it('sums a session up in which the first try counts', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
    session.dispatch({ type: 'try-again', question: 'river' });
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    respondAndCheck(session, 'count', sampleResponses['count']?.right);
    respondAndCheck(session, 'office', sampleResponses['office']?.wrong);
    session.dispatch({ type: 'finish' });
    const results = summarizeSession(session);
    expect(results).to.include({ session: session.state.id, mode: 'practice', seed: 'seed', earned: 2.5, possible: 5, fraction: 0.5, right: 1, answered: 3 });
    expect(results).to.not.have.property('passed');
    expect(Object.fromEntries(results.questions.map(({ id, status }) => [id, status]))).to.deep.equal({ river: 'wrong', closed: 'unanswered', count: 'right', office: 'partly' });
    expect(results.objectives).to.deep.equal([
      { id: 'read', text: 'Read a report', right: 0, count: 2, earned: 0, possible: 2 },
      { id: 'count', text: 'Read a number', right: 1, count: 1, earned: 2, possible: 2 },
    ]);
    expect(results.questions.find(({ id }) => id === 'river')?.record.responseText).to.not.equal('The Nile');
    expect(results.questions.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4]);
  });

  const boundaries: [earned: number, possible: number, pass: number, passed: boolean | undefined][] = [
    [6, 10, 0.6, true],
    [5, 10, 0.6, false],
    [0, 10, 0, true],
    [10, 10, 1, true],
    [9, 10, 1, false],
    [0, 0, 0.5, undefined],
  ];
  for (const [earned, possible, passFraction, passed] of boundaries) {
    it(`${passed ? 'passes' : passed === undefined ? 'says nothing of passing' : 'does not pass'} ${earned} of ${possible} where ${passFraction} is needed`, () => {
      const questions = Array.from({ length: possible }, (_, index) => sampleQuestion('true-false', { id: `q${index}` }));
      const { session } = sampleSession({
        bank: sampleBank({ questions: questions.length > 0 ? questions : [sampleQuestion('true-false', { points: 0 })] }),
        settings: { passFraction },
      });
      questions.slice(0, earned).forEach(({ id }) => respondAndCheck(session, id, true));
      const results = summarizeSession(session);
      expect(results).to.include({ earned, possible });
      expect(results.passed).to.equal(passed);
    });
  }

  it('forgives the last binary digit at the pass mark', () => {
    const questions = [0.1, 0.2, 0.7].map((points, index) => sampleQuestion('true-false', { id: `q${index}`, points }));
    const { session } = sampleSession({ bank: sampleBank({ questions }), settings: { passFraction: 0.3 } });
    respondAndCheck(session, 'q0', true);
    respondAndCheck(session, 'q1', true);
    expect(summarizeSession(session).passed).to.equal(true);
  });

  it('adds up, whatever was done', () => {
    fc.assert(
      fc.property(fc.constantFrom('practice' as const, 'test' as const), fc.array(sampleRequests, { maxLength: 30 }), (mode, requests) => {
        const { session } = sampleSession({ settings: { mode } });
        requests.forEach((request) => session.dispatch(request));
        const results = summarizeSession(session);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
        expect(results.earned).to.equal(sum(results.questions.map(({ earned }) => earned)));
        expect(results.possible).to.equal(5);
        expect(results.fraction).to.equal(results.earned / 5);
        expect(results.right).to.equal(results.questions.filter(({ tries }) => tries[0]?.right).length);
        expect(results.answered).to.equal(results.questions.filter(({ tries }) => tries.length > 0).length);
        expect(sum(results.objectives.map(({ count }) => count))).to.equal(3);
        expect(JSON.parse(JSON.stringify(results))).to.deep.equal(results);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out a question that the bank has lost', () => {
    const { session } = sampleSession();
    const state: SessionState = { ...session.state, questions: ['gone', 'closed'] };
    expect(summarizeSession({ state, bank: sampleBank(), types: questionTypes }).questions.map(({ id, number }) => [id, number])).to.deep.equal([['closed', 2]]);
  });

  const bands: [right: number, band: string | undefined][] = [
    [0, undefined],
    [1, 'Some.'],
    [2, 'Some.'],
    [3, 'Most.'],
    [4, 'All.'],
  ];
  for (const [right, band] of bands) {
    it(`says ${band ?? 'nothing'} of the bank’s bands to ${right} of 4`, () => {
      const rules = {
        bands: [
          { from: 0.75, text: 'Most.' },
          { from: 0.25, text: 'Some.' },
          { from: 1, text: 'All.' },
        ],
      };
      const questions = Array.from({ length: 4 }, (_, index) => sampleQuestion('true-false', { id: `q${index}` }));
      const { session } = sampleSession({ bank: sampleBank({ questions, rules }) });
      questions.forEach(({ id }, index) => respondAndCheck(session, id, index < right));
      expect(summarizeSession(session).band).to.equal(band);
    });
  }

  it('counts by source and kind of claim, with what was opened, once the sources are known', () => {
    const { session } = sampleSession();
    session.dispatch({ type: 'open', question: 'river', what: 'source' });
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    session.dispatch({ type: 'open', question: 'river', what: 'passage' });
    respondAndCheck(session, 'closed', sampleResponses['closed']?.wrong);
    session.dispatch({ type: 'open', question: 'closed', what: 'source' });
    session.dispatch({ type: 'open', question: 'closed', what: 'passage' });
    const sources = [
      sampleSource({ claims: [sampleClaim({ kind: 'opinion' })] }),
      sampleSource({ id: 'other', label: 'Another report', claims: [sampleClaim({ id: 'c2', kind: 'allegation' }), sampleClaim({ id: 'c9', kind: 'forecast' })] }),
      sampleSource({ id: 'unused', claims: [sampleClaim({ id: 'c8' })] }),
    ];
    const bank = sampleBank();
    const results = summarizeSession({ ...session.summary, sources });
    const resting = (claim: string): number => bank.questions.filter(({ evidence }) => evidence?.includes(claim)).length;
    expect(results.sources.map(({ id, right, count, sourceOpened, passageOpened }) => ({ id, right, count, sourceOpened, passageOpened }))).to.deep.equal([
      { id: 'river-survey', right: 1, count: resting('c1'), sourceOpened: 1, passageOpened: 1 },
      { id: 'other', right: 0, count: resting('c2'), sourceOpened: 0, passageOpened: 1 },
    ]);
    expect(results.claimKinds.map(({ kind, right, count }) => [kind, right, count])).to.deep.equal([
      ['allegation', 0, resting('c2')],
      ['opinion', 1, resting('c1')],
    ]);
    expect(summarizeSession(session.summary)).to.deep.include({ sources: [], claimKinds: [] });
  });

  it('keeps what learners mark themselves apart from the score, unless the rules count it', () => {
    const essay = sampleQuestion('essay', { points: 4, evidence: ['c2'] });
    for (const countSelfMarked of [undefined, false, true]) {
      const { session } = sampleSession({ bank: sampleBank({ questions: [sampleQuestion('true-false'), essay] }), settings: { countSelfMarked, passFraction: 0.5 } });
      respondAndCheck(session, 'closed', false);
      respondAndCheck(session, essay.id, { text: 'They rust.', rubric: [] });
      session.dispatch({ type: 'respond', question: essay.id, response: questionTypes.essay.perfectResponse(essay) });
      const results = summarizeSession({ ...session.summary, sources: [sampleSource()] });
      const [earned, possible, right] = countSelfMarked ? [4, 5, 1] : [0, 1, 0];
      expect(results).to.include({ earned, possible, fraction: earned / possible, passed: countSelfMarked === true, right, answered: 2 });
      expect(results.questions.map(({ counts, status }) => [counts, status])).to.deep.equal([
        [true, 'wrong'],
        [countSelfMarked === true, 'right'],
      ]);
      for (const groups of [results.objectives, results.sources, results.claimKinds]) expect(groups.map(({ count }) => count)).to.deep.equal([countSelfMarked ? 2 : 1]);
    }
  });

  it('marks by certainty where it is asked, and passes by what was right', () => {
    const { session } = sampleSession({ settings: { certainty: true, passFraction: 0.8 } });
    const levels = { river: 3, closed: 3, count: 1 } as const;
    for (const [question, level] of Object.entries(levels)) {
      session.dispatch({ type: 'certainty', question, level });
      respondAndCheck(session, question, sampleResponses[question]?.[question === 'closed' ? 'wrong' : 'right']);
    }
    const results = summarizeSession(session);
    // The number is worth two points: 3 - 6 + 1 × 2, of three times five.
    expect(results).to.include({ earned: -1, possible: 15, fraction: 0.6, passed: false, right: 2 });
    expect(results.questions.map(({ id, certainty, earned, possible }) => [id, certainty, earned, possible])).to.deep.equal([
      ['river', 3, 3, 3],
      ['closed', 3, -6, 3],
      ['count', 1, 2, 6],
      ['office', undefined, 0, 3],
    ]);
    expect(results.calibration?.sureAndWrong).to.deep.equal(['closed']);
    expect(results.calibration?.rows.map(({ count, right }) => [right, count])).to.deep.equal([
      [1, 1],
      [0, 0],
      [1, 2],
    ]);
    expect(results.calibration).to.not.have.property('verdict');
  });

  it('has no calibration where no certainty was asked', () => {
    const { session } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    expect(summarizeSession(session)).to.not.have.property('calibration');
  });

  it('tells the time spent', () => {
    const { session } = sampleSession();
    expect(summarizeSession(session).spentMilliseconds).to.equal(0);
    session.dispatch({ type: 'spend', milliseconds: 900 });
    session.dispatch({ type: 'spend', milliseconds: 100 });
    expect(summarizeSession(session).spentMilliseconds).to.equal(1000);
  });

  it('tells how many hints were opened, before a try too', () => {
    const { session } = sampleSession({ bank: hintedBank() });
    session.dispatch({ type: 'hint', question: 'closed' });
    session.dispatch({ type: 'hint', question: 'count' });
    session.dispatch({ type: 'hint', question: 'count' });
    respondAndCheck(session, 'count', sampleResponses['count']?.right);
    expect(summarizeSession(session).questions.map(({ hints }) => hints)).to.deep.equal([0, 1, 2, 0]);
  });

  it('stays within its bounds under rules of all kinds, whatever was done', () => {
    fc.assert(
      fc.property(sampleSettings, fc.array(sampleRequests, { maxLength: 30 }), (settings, requests) => {
        const { session } = sampleSession({ settings, bank: hintedBank() });
        requests.forEach((request) => session.dispatch(request));
        const results = summarizeSession({ ...session.summary, sources: [sampleSource()] });
        expect(results.fraction).to.be.within(0, 1);
        expect(results.earned).to.be.at.most(results.possible + 1e-9);
        expect(results.earned).to.be.at.least(settings.certainty === true ? -2 * results.possible : 0);
        for (const { right, count, earned, possible } of [...results.objectives, ...results.sources, ...results.claimKinds]) {
          expect(count).to.be.within(1, results.questions.length);
          expect(right).to.be.at.most(count);
          expect(earned).to.be.at.most(possible + 1e-9);
        }
        for (const { sourceOpened, passageOpened, count } of results.sources) {
          expect(sourceOpened).to.be.at.most(count);
          expect(passageOpened).to.be.at.most(count);
        }
        expect(JSON.parse(JSON.stringify(results))).to.deep.equal(results);
      }),
      { numRuns: 200 },
    );
  });
});
