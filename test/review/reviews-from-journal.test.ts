import { expect } from 'chai';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import type { ClaimReview } from '../../src/review/claim-review.js';
import { makePool } from '../../src/review/question-pool.js';
import { reviewsFromJournal } from '../../src/review/reviews-from-journal.js';
import { reviewsFromTries } from '../../src/review/reviews-from-try.js';
import { questionStateOf } from '../../src/session/session-state.js';
import { sampleBank, sampleQuestion, sampleSource } from '../support/sample-bank.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../support/sample-session.js';

const types = questionTypes;
const handOf = (bank = sampleBank()) => ({ bank, types, sources: [sampleSource()] });
const read = (entries: Parameters<typeof reviewsFromJournal>[0], bank = sampleBank()): ClaimReview[] => reviewsFromJournal(entries, handOf(bank), makePool([handOf(bank)]));
const short = (reviews: readonly ClaimReview[]): string[] => reviews.map(({ claim, question, grade, sure }) => `${claim} ${question} ${grade}${sure ? ' sure' : ''}`);

describe('reviewsFromJournal', () => {
  it('finds every marked try with the claims it touched', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
    session.dispatch({ type: 'try-again', question: 'river' });
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    expect(short(read(entries))).to.deep.equal(['river-survey/c1 bridges/river again', 'river-survey/c1 bridges/river hard']);
  });

  it('finds what a test marked at its end', () => {
    const { session, entries } = sampleSession({ settings: { mode: 'test' } });
    session.dispatch({ type: 'respond', question: 'river', response: sampleResponses['river']?.right });
    expect(read(entries)).to.deep.equal([]);
    session.dispatch({ type: 'finish' });
    expect(short(read(entries))).to.deep.equal(['river-survey/c1 bridges/river good']);
  });

  it('takes certainty and hints into account', () => {
    const sure = sampleSession({ settings: { certainty: true } });
    sure.session.dispatch({ type: 'certainty', question: 'river', level: 3 });
    respondAndCheck(sure.session, 'river', sampleResponses['river']?.wrong);
    expect(short(read(sure.entries))).to.deep.equal(['river-survey/c1 bridges/river again sure']);
    const bank = sampleBank({ questions: [sampleQuestion('choice', { hints: ['Look again.'] }) as Question] });
    const hinted = sampleSession({ bank });
    hinted.session.dispatch({ type: 'hint', question: 'river' });
    respondAndCheck(hinted.session, 'river', sampleResponses['river']?.right);
    expect(short(read(hinted.entries, bank))).to.deep.equal(['river-survey/c1 bridges/river hard']);
  });

  it('says the same as the results of the session, so that nothing counts twice', () => {
    const { session, entries } = sampleSession();
    for (const [id, { right, wrong }] of Object.entries(sampleResponses)) respondAndCheck(session, id, id === 'count' ? wrong : right);
    const pool = makePool([handOf()]);
    const live = session.state.questions.flatMap((id) => reviewsFromTries('bridges', id, questionStateOf(session.state, id).tries, pool));
    expect(read(entries)).to.deep.equal(live).and.not.to.deep.equal([]);
  });

  it('marks as the bank would mark now', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    const corrected = sampleBank({ questions: [sampleQuestion('choice', { answer: ['indus'] }) as Question] });
    expect(short(read(entries, corrected))).to.deep.equal(['river-survey/c1 bridges/river again']);
  });

  it('finds nothing in the session of another bank, and in one that cannot be read', () => {
    const { session, entries } = sampleSession();
    respondAndCheck(session, 'river', sampleResponses['river']?.right);
    expect(read(entries, sampleBank({ id: 'other' }))).to.deep.equal([]);
    expect(read(entries.slice(1))).to.deep.equal([]);
    expect(read(entries.map((entry) => ({ ...entry, version: 99 })))).to.deep.equal([]);
    expect(read([])).to.deep.equal([]);
  });

  it('takes nothing from what learners mark themselves', () => {
    const bank = sampleBank({ questions: [sampleQuestion('essay', { id: 'essay', evidence: ['c1'] }) as Question] });
    const { session, entries } = sampleSession({ bank });
    const [essay] = bank.questions;
    respondAndCheck(session, 'essay', types.essay.perfectResponse(essay as never));
    expect(questionStateOf(session.state, 'essay').tries).to.have.length(1);
    expect(read(entries, bank)).to.deep.equal([]);
  });
});
