import { expect } from 'chai';
import fc from 'fast-check';
import { questionTypes, type Question, type QuestionBank, type SessionState } from '../../src/index.js';
import { packSession, unpackSession } from '../../src/lms/pack-session.js';
import type { Paper } from '../../src/lms/pack/paper.js';
import { everyTypeBank } from '../support/every-type-bank.js';
import { hintedBank, sampleRequests, sampleSession, sampleSettings } from '../support/sample-session.js';
import { closedBank, randomFrom, worstSession } from './worst-case.js';

const LIMIT = 4096;
const paperOf = (bank: QuestionBank, { settings }: SessionState): Paper => ({ bank, types: questionTypes, settings });

/** A state without the times of its tries, which are the first to be left out. */
const withoutTimes = (state: SessionState): SessionState => ({
  ...state,
  responses: Object.fromEntries(Object.entries(state.responses).map(([id, own]) => [id, { ...own, tries: own.tries.map((each) => ({ ...each, at: 0 })) }])),
});

const stateIn = (text: string, paper: Paper): SessionState => {
  const unpacked = unpackSession(text, paper);
  if (unpacked.outcome !== 'restored') throw new Error(unpacked.outcome);
  return unpacked.state;
};

describe('packSession', () => {
  it('gives back any session of every kind just as it was, where there is room', () => {
    fc.assert(
      fc.property(fc.array(sampleRequests, { maxLength: 40 }), sampleSettings, (requests, settings) => {
        const bank = hintedBank();
        const { session } = sampleSession({ bank, settings });
        for (const request of requests) session.dispatch(request);
        const paper = paperOf(bank, session.state);
        expect(stateIn(packSession(session.state, paper, 64_000).text, paper)).to.deep.equal(session.state);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back any session as places in the paper, all but the times of tries', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), fc.boolean(), (seed, tries, shuffle) => {
        const bank = everyTypeBank();
        const { state } = worstSession(bank, randomFrom(seed), { shuffle }, tries);
        const paper = paperOf(bank, state);
        const full = packSession(state, paper, 64_000).text;
        const text = packSession(state, paper, full.length - 1).text;
        // What cannot be made shorter by places is not asked for here.
        fc.pre(text[1] === 'b' && text.length < full.length);
        const unpacked = unpackSession(text, paper);
        fc.pre(unpacked.outcome === 'restored' && unpacked.cut.length === 0);
        expect(withoutTimes(stateIn(text, paper))).to.deep.equal(withoutTimes(state));
      }),
      { numRuns: 40 },
    );
  });

  it('fits 200 questions of closed types into 4,096 characters, answered at the worst, with flags, tries, certainty and hints, and loses nothing', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, tries) => {
        const bank = closedBank(200);
        const { state } = worstSession(bank, randomFrom(seed), {}, tries);
        const paper = paperOf(bank, state);
        const { text, cut } = packSession(state, paper, LIMIT);
        expect(text.length).to.be.at.most(LIMIT);
        expect(text).to.match(/^[A-Za-z0-9~._-]+$/);
        expect(cut).to.deep.equal([]);
        expect(withoutTimes(stateIn(text, paper))).to.deep.equal(withoutTimes(state));
      }),
      { numRuns: 4 },
    );
  }).timeout(60_000);

  it('keeps the marks, the responses that count and the last ones, when every question was tried ten times', () => {
    const bank = closedBank(200);
    const { state } = worstSession(bank, randomFrom(7), {}, 10);
    const paper = paperOf(bank, state);
    const { text, cut } = packSession(state, paper, LIMIT);
    expect(text.length).to.be.at.most(LIMIT);
    const found = stateIn(text, paper);
    for (const id of state.questions) {
      if (cut.includes(id)) continue;
      expect(found.responses[id]?.response, id).to.deep.equal(state.responses[id]?.response);
      expect(found.responses[id]?.tries.map(({ right }) => right)).to.deep.equal(state.responses[id]?.tries.map(({ right }) => right));
    }
  }).timeout(60_000);

  it('cuts typed texts last, the longest first, and says of which questions', () => {
    const bank = everyTypeBank();
    const { session } = { session: worstSession(bank, randomFrom(3), {}, 1) };
    const essay = session.state.questions.find((id) => bank.questions.find((question) => question.id === id)?.type === 'essay') as string;
    const random = randomFrom(1);
    const text3000 = Array.from({ length: 3000 }, () => String.fromCodePoint(97 + random(26))).join('');
    const state: SessionState = {
      ...session.state,
      responses: {
        ...session.state.responses,
        [essay]: {
          ...session.state.responses[essay],
          response: { text: text3000, rubric: [] },
          tries: [],
          marked: false,
          revealed: false,
          flagged: true,
          sourceOpened: false,
          passageOpened: false,
        },
      },
    };
    const paper = paperOf(bank, state);
    const { text, cut } = packSession(state, paper, 1200);
    expect(text.length).to.be.at.most(1200);
    expect(cut).to.deep.equal([essay]);
    const found = unpackSession(text, paper);
    expect(found).to.deep.include({ outcome: 'restored', cut: [essay] });
    const others = (of: SessionState): unknown => Object.fromEntries(Object.entries(withoutTimes(of).responses).filter(([id]) => id !== essay));
    expect(others(stateIn(text, paper))).to.deep.equal(others(state));
    expect(stateIn(text, paper).responses[essay]).to.deep.include({ flagged: true, response: { text: '', rubric: [] } });
  });

  it('never gives more than there is room for, whatever the room', () => {
    const bank = closedBank(30);
    const { state } = worstSession(bank, randomFrom(5), {}, 3);
    const paper = paperOf(bank, state);
    for (let limit = 10; limit < 1500; limit += 97) expect(packSession(state, paper, limit).text.length, `${limit}`).to.be.at.most(limit);
  });

  it('keeps a session that repeats some questions', () => {
    const bank = closedBank(30);
    const session = worstSession(bank, randomFrom(9));
    session.dispatch({ type: 'finish' });
    session.restart(session.state.questions.slice(3, 9));
    const paper = paperOf(bank, session.state);
    expect(stateIn(packSession(session.state, paper, 260).text, paper)).to.deep.equal(session.state);
  });
});

describe('unpackSession', () => {
  const bank = closedBank(20);
  const { state } = worstSession(bank, randomFrom(11), {}, 2);
  const paper = paperOf(bank, state);
  const plain = packSession(state, paper, LIMIT).text;
  const places = packSession(state, paper, plain.length - 1).text;

  it('finds nothing where nothing is', () => expect(unpackSession('', paper)).to.deep.equal({ outcome: 'none' }));

  it('leaves alone what a later release wrote', () => expect(unpackSession(`2${plain.slice(1)}`, paper)).to.deep.equal({ outcome: 'newer' }));

  it('sees that a host has cut the text off', () => {
    for (const text of [plain, places]) expect(unpackSession(text.slice(0, -1), paper)).to.deep.equal({ outcome: 'broken' });
  });

  it('never throws, whatever a host gives back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat({ max: places.length - 1 }).map((at) => `${places.slice(0, at)}x${places.slice(at + 1)}`),
        ),
        (text) => {
          expect(unpackSession(text, paper).outcome).to.be.oneOf(['none', 'newer', 'broken', 'changed', 'restored']);
        },
      ),
    );
  });

  it('reads a plain state after a question was added, and after one was taken away', () => {
    const more: QuestionBank<Question> = { ...bank, questions: [...bank.questions, ...closedBank(21).questions.slice(20)] };
    expect(stateIn(plain, { ...paper, bank: more })).to.deep.equal(state);
    const less = { ...bank, questions: bank.questions.slice(1) };
    expect(stateIn(plain, { ...paper, bank: less }).questions).to.have.length(19);
  });

  it('does not read places for other questions than they were written for', () => {
    const other = { ...bank, questions: bank.questions.map((question, index) => (index === 3 ? { ...question, id: 'another' } : question)) };
    expect(unpackSession(places, { ...paper, bank: other })).to.deep.equal({ outcome: 'changed' });
  });

  it('reads places after texts were corrected', () => {
    const other = { ...bank, questions: bank.questions.map((question) => ({ ...question, prompt: 'Now said better.' })) };
    expect(withoutTimes(stateIn(places, { ...paper, bank: other }))).to.deep.equal(withoutTimes(state));
  });
});
