import { expect } from 'chai';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { pairId } from '../../src/question-types/order/ask-order.js';
import { order } from '../../src/question-types/order/order.js';
import type { OrderQuestion } from '../../src/question-types/order/order-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: OrderQuestion = sampleQuestion('order');
const exact: OrderQuestion = { ...question, marking: 'exact' };
const two: OrderQuestion = { ...question, entries: question.entries.slice(0, 2) };
const authorIds = question.entries.map(({ id }) => id);
/** The ids that a question element knows, for the author's. */
const given = (...ids: string[]): string[] => {
  const opaque = opaqueIds(question.id, authorIds);
  return ids.map((id) => opaque[authorIds.indexOf(id)] ?? id);
};

describe('order', () => {
  describe('score', () => {
    const table: [what: string, question: OrderQuestion, response: string[], earned: number, key: string][] = [
      ['the right order', question, given(...authorIds), 3, 'score.right'],
      ['one entry moved from the front to the end', question, given('counted', 'mended', 'shut', 'built'), 2, 'score.pairs'],
      ['the last two in each other’s place', question, given('built', 'counted', 'shut', 'mended'), 1, 'score.pairs'],
      ['the order from behind', question, given('shut', 'mended', 'counted', 'built'), 0, 'score.pairs'],
      ['an order with an entry left out', question, given('built', 'counted', 'mended'), 2, 'score.pairs'],
      ['ids that are unknown or come twice beside the right order', question, given('unknown', 'built', 'counted', 'counted', 'mended', 'shut', 'built'), 3, 'score.right'],
      ['the author’s own ids', question, authorIds, 0, 'score.pairs'],
      ['nothing', question, [], 0, 'score.pairs'],
      ['the right order, all or nothing', exact, given(...authorIds), 3, 'score.right'],
      ['nearly the right order, all or nothing', exact, given('built', 'counted', 'shut', 'mended'), 0, 'score.wrong'],
      ['two entries the wrong way round', two, given('counted', 'built'), 0, 'score.wrong'],
    ];
    for (const [what, asked, response, earned, key] of table) {
      it(`gives ${earned} of 3 for ${what}`, () => {
        const score = order.score(asked, response);
        expect(score).to.include({ earned, possible: 3 });
        expect(score.explanation.key).to.equal(key);
      });
    }

    it('counts the neighbouring pairs in its explanation', () => {
      expect(order.score(question, given('counted', 'mended', 'shut', 'built')).explanation.values).to.deep.equal({ right: 2, count: 3 });
    });

    it('finds an entry right at its own place only, with its reason and evidence either way', () => {
      const [built = '', counted = '', mended = '', shut = ''] = given(...authorIds);
      expect(order.score(exact, [built, mended, counted, shut]).parts).to.deep.equal([
        { id: built, state: 'right', feedback: 'It had to stand before all else.', evidence: ['c1'] },
        { id: mended, state: 'wrong', feedback: 'The survey had asked for it.' },
        { id: counted, state: 'wrong', feedback: 'The survey came in the first year.' },
        { id: shut, state: 'right', feedback: 'It came last.', evidence: ['c2'] },
      ]);
    });

    it('names the pairs that earned something, where pairs count', () => {
      const [built = '', counted = '', mended = '', shut = ''] = given(...authorIds);
      const response = [counted, mended, built, shut];
      const pairs = (asked: OrderQuestion): unknown[] => order.score(asked, response).parts.filter(({ id }) => !response.includes(id));
      expect(pairs(question)).to.deep.equal([{ id: pairId(counted, mended), state: 'right' }]);
      expect(pairId(counted, mended)).to.equal(`${counted} ${mended}`);
      expect(pairs(exact)).to.deep.equal([]);
    });
  });

  describe('withoutAnswer', () => {
    it('asks for the entries under opaque ids, with the axis where there is one', () => {
      const asked = order.withoutAnswer(question, 'seed');
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'entries');
      expect(asked.entries.map(({ id }) => id)).to.have.members(given(...authorIds));
      expect(order.withoutAnswer({ ...question, axis: 'time' }, 'seed').axis).to.equal('time');
      expect(order.withoutAnswer({ ...question, axis: null }, 'seed')).to.not.have.property('axis');
    });

    it('shows each order of the entries under some seed, the right one among them', () => {
      const orders = new Set(
        Array.from({ length: 400 }, (_, seed) =>
          order
            .withoutAnswer(question, String(seed))
            .entries.map(({ text }) => text)
            .join(),
        ),
      );
      expect(orders.size).to.equal(24);
    });

    it('shows one order for ever under one seed', () => {
      expect(order.withoutAnswer(question, 'a').entries.map(({ text }) => text)).to.deep.equal(['Building', 'Repair', 'Closing', 'Survey']);
    });

    it('shows the same whichever order is right', () => {
      const other = { ...question, entries: [...question.entries].reverse() };
      for (let seed = 0; seed < 20; seed++) expect(order.withoutAnswer(other, String(seed))).to.deep.equal(order.withoutAnswer(question, String(seed)));
    });
  });

  const missing: [what: string, response: string[] | undefined, key: string | undefined][] = [
    ['no response', undefined, 'missing.order'],
    ['an empty list', [], 'missing.order'],
    ['a list that lacks an entry', given('built', 'counted', 'mended'), 'missing.order'],
    ['all entries', given('shut', 'mended', 'counted', 'built'), undefined],
    ['all entries and one that is unknown', given('shut', 'x', 'mended', 'counted', 'built'), undefined],
  ];
  for (const [what, response, key] of missing)
    it(`finds ${key ?? 'nothing'} missing in ${what}`, () => expect(order.missing(order.withoutAnswer(question, 's'), response)?.key).to.equal(key));

  it('reveals the entries in the right order with every reason', () => {
    const reveal = order.reveal(question);
    expect(reveal.answers).to.deep.equal(['Building', 'Survey', 'Repair', 'Closing']);
    expect(reveal.parts.map(({ id, right, feedback }) => [id, right, feedback])).to.deep.equal(question.entries.map(({ id, feedback }) => [given(id)[0], true, feedback]));
  });

  it('records a sequence in the author’s ids and in words', () => {
    expect(order.record(question, given('shut', 'unknown', 'built'))).to.deep.equal({
      type: 'sequencing',
      learnerResponse: ['shut', 'built'],
      correctResponses: [['built', 'counted', 'mended', 'shut']],
      responseText: 'Closing; Building',
      answerText: 'Building; Survey; Repair; Closing',
    });
  });

  it('owes a reason for each entry', () => {
    expect(order.parts(question).map(({ path, right, feedback }) => [path.join('.'), right, feedback])).to.deep.equal(
      question.entries.map(({ feedback }, index) => [`entries.${index}`, true, feedback]),
    );
  });

  it('is answered on paper with a number beside each entry, in the order shown', () => {
    const asked = order.withoutAnswer(question, 'seed');
    expect(order.printForm(asked)).to.deep.equal([{ kind: 'numbers', texts: asked.entries.map(({ text }) => text) }]);
  });

  it('finds the id of an earlier entry', () => {
    expect(order.problems(question)).to.deep.equal([]);
    expect(order.problems({ ...question, entries: [...question.entries, { id: 'built', text: 'Again' }] }).map(({ path }) => path.join('.'))).to.deep.equal(['entries.4.id']);
  });

  const faults: [what: string, change: object][] = [
    ['no entries', { entries: undefined }],
    ['one entry', { entries: question.entries.slice(0, 1) }],
    ['27 entries', { entries: Array.from({ length: 27 }, (_, index) => ({ id: `e${index}`, text: 'x' })) }],
    ['an entry without a text', { entries: [{ id: 'a' }, { id: 'b', text: 'b' }] }],
    ['another marking', { marking: 'pair' }],
    ['another axis', { axis: 'space' }],
    ['an answer of its own', { answer: authorIds }],
  ];
  for (const [what, change] of faults) it(`refuses ${what}`, () => expect(v.is(order.schema, { ...question, ...change })).to.equal(false));

  it('takes only short lists of short texts for a response', () => {
    expect(v.is(order.responseSchema, ['a', 'b'])).to.equal(true);
    for (const response of [undefined, null, 'a', [1], ['x'.repeat(81)], new Array<string>(27).fill('a'), { 0: 'a' }]) expect(v.is(order.responseSchema, response)).to.equal(false);
  });
});
