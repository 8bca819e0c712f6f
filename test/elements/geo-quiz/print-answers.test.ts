import { expect } from 'chai';
import { mayPrintAnswers, printedAnswer, type PrintedAnswer } from '../../../src/elements/geo-quiz/print-answers.js';
import { createSession } from '../../../src/index.js';
import type { Session } from '../../../src/session/session.js';
import type { SessionSettings } from '../../../src/session/session-state.js';
import { typeSupport } from '../../support/question-types.js';
import { sampleBank, sampleQuestion } from '../../support/sample-bank.js';
import { sampleSession } from '../../support/sample-session.js';

type Sample = Parameters<typeof sampleQuestion>[0];

const sessionOf = (question: object, settings: Partial<SessionSettings> = {}): Session => sampleSession({ bank: sampleBank({ questions: [question as never] }), settings }).session;

/** What stands on paper for one question in practice. */
const printed = (type: Sample, change: object = {}, settings: Partial<SessionSettings> = {}): PrintedAnswer => {
  const session = sessionOf(sampleQuestion(type, change), settings);
  return printedAnswer(session, session.bank.questions[0] as never) as PrintedAnswer;
};

describe('printedAnswer', () => {
  for (const type of Object.keys(typeSupport) as Sample[]) {
    it(`knows the right answer to a question of the type ${type}`, () => {
      const { answer, lines } = printed(type);
      expect(answer !== undefined || lines.some(({ text }) => text !== undefined)).to.equal(true);
    });
  }

  it('gives the answer, its reason and what shows it', () => {
    expect(printed('choice')).to.deep.equal({ answer: 'The Nile', lines: [{ text: undefined, reason: 'The survey is about it.' }], evidence: ['c1'] });
  });

  it('puts each of several answers beside its reason, and says the whole not twice', () => {
    const { answer, lines } = printed('order');
    expect(answer).to.equal(undefined);
    expect(lines[0]).to.deep.equal({ text: 'Building', reason: 'It had to stand before all else.' });
    expect(lines).to.have.length(4);
  });

  it('keeps the prompts of a match with the answers', () => expect(printed('match').answer).to.equal('Old Bridge – Town; Long Bridge – Mouth of the river'));

  it('leaves true and false to the interface’s own words', () => {
    expect(printed('true-false', { answer: true }).answer).to.deep.equal({ key: 'value.true' });
    expect(printed('true-false', { answer: false }).answer).to.deep.equal({ key: 'value.false' });
  });

  it('gives the question’s own feedback where the parts have none', () => expect(printed('numeric').lines).to.deep.equal([{ reason: 'Yes.' }]));

  it('keeps the language that an answer names', () => {
    const choices = [
      { id: 'a', text: { text: 'نیل', lang: 'ur' }, feedback: 'Yes.' },
      { id: 'b', text: 'B', feedback: 'No.' },
    ];
    expect(printed('choice', { choices, answer: ['a'] }).answer).to.deep.equal({ text: 'نیل', lang: 'ur' });
  });

  it('gives no reasons and no evidence where these may not be seen', () => {
    const review = { during: ['response', 'correctness', 'answer'] as const };
    expect(printed('choice', {}, { review: { during: [...review.during] } })).to.deep.equal({ answer: 'The Nile', lines: [], evidence: [] });
    const { lines } = printed('order', {}, { review: { during: [...review.during] } });
    expect(lines.map(({ text, reason }) => [text, reason])).to.deep.include(['Building', undefined]);
  });

  it('knows nothing where a host marks and has not told', () => {
    const { session } = sampleSession({ isHosted: true });
    expect(printedAnswer(session, session.bank.questions[0] as never)).to.equal(undefined);
  });
});

describe('mayPrintAnswers', () => {
  const finish = (session: Session): Session => {
    session.dispatch({ type: 'finish' });
    return session;
  };
  const begin = (settings: Partial<SessionSettings>, isHosted = false): Session => sampleSession({ settings, isHosted }).session;
  const later = (settings: Partial<SessionSettings>): Session =>
    createSession({ bank: sampleBank(), clock: () => 0, newId: () => 'x', settings, state: finish(begin(settings)).state } as Parameters<typeof createSession>[0]);
  const hidden = { review: { during: ['response' as const], after: ['response' as const, 'correctness' as const], later: ['response' as const] } };

  const table: [what: string, session: Session, may: boolean][] = [
    ['in practice, at any time', begin({}), true],
    ['in practice, once finished', finish(begin({})), true],
    ['in a test only', begin({ mode: 'test' }), false],
    ['in a test once it is finished', finish(begin({ mode: 'test' })), true],
    ['at a later visit', later({ mode: 'test' }), true],
    ['at a later visit for which the bank keeps them back', later({ mode: 'test', ...hidden }), false],
    ['in a test whose bank keeps the answers to itself', finish(begin({ mode: 'test', ...hidden })), false],
    ['in practice whose bank keeps the answers to itself', begin(hidden), false],
    ['while a host marks', begin({}, true), false],
  ];
  for (const [what, session, may] of table) it(`says ${may ? 'yes' : 'no'} ${what}`, () => expect(mayPrintAnswers(session)).to.equal(may));
});
