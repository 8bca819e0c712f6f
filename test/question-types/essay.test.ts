import { expect } from 'chai';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { essay } from '../../src/question-types/essay/essay.js';
import type { EssayQuestion } from '../../src/question-types/essay/essay-question.js';
import { countWords } from '../../src/question-types/essay/read-words.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: EssayQuestion = sampleQuestion('essay', { points: 6 });
const asked = essay.withoutAnswer(question, 's');
const [rust, cables] = essay.perfectResponse(question).rubric as [string, string];
const text = 'They rust.';

describe('essay', () => {
  it('is marked by the learner', () => expect(essay.selfMarked).to.equal(true));

  it('asks with the prompt alone', () => {
    expect(asked).to.deep.equal({ id: 'why-closed', type: 'essay', prompt: question.prompt });
  });

  const table: [what: string, rubric: string[], earned: number, explanation: object, feedback: unknown][] = [
    ['nothing ticked', [], 0, { key: 'score.compare' }, undefined],
    ['the row of two points', [rust], 4, { key: 'score.parts', values: { right: 1, count: 2 } }, 'No.'],
    ['the row of one point', [cables], 2, { key: 'score.parts', values: { right: 1, count: 2 } }, 'No.'],
    ['a row named twice', [cables, cables], 2, { key: 'score.parts', values: { right: 1, count: 2 } }, 'No.'],
    ['rows that are none', ['rust', 'x'], 0, { key: 'score.compare' }, undefined],
    ['every row', [cables, rust], 6, { key: 'score.right' }, 'Yes.'],
  ];
  for (const [what, rubric, earned, explanation, feedback] of table) {
    it(`gives ${earned} of 6 for ${what}`, () => {
      const score = essay.score(question, { text, rubric });
      expect(score.earned).to.equal(earned);
      expect(score.explanation).to.deep.equal(explanation);
      expect(score.feedback).to.equal(feedback);
      expect(score.parts).to.deep.equal([rust, cables].filter((id) => rubric.includes(id)).map((id) => ({ id, state: 'right' })));
    });
  }

  it('has one row without words where there is no rubric', () => {
    const plain = { ...question, rubric: undefined };
    const { parts } = essay.reveal(plain);
    expect(parts).to.deep.equal([{ id: opaqueIds(question.id, [''])[0], right: true }]);
    expect(essay.score(plain, { text, rubric: [parts[0]?.id as string] }).explanation.key).to.equal('score.right');
    expect(essay.score(plain, { text, rubric: [] }).earned).to.equal(0);
  });

  it('reveals the model answer and the rows under ids that say nothing', () => {
    expect(essay.reveal(question)).to.deep.equal({
      parts: [
        { id: rust, right: true, text: 'It names the rust.' },
        { id: cables, right: true, text: 'It names the cables.' },
      ],
      answers: ['The survey found rust in their cables.'],
    });
    expect([rust, cables]).to.not.include('rust');
  });

  it('finds blank text missing, and never the ticks', () => {
    for (const response of [undefined, { text: '', rubric: [] }, { text: ' \n', rubric: [rust] }]) expect(essay.missing(asked, response)?.key).to.equal('missing.essay');
    expect(essay.missing(asked, { text, rubric: [] })).to.equal(undefined);
  });

  it('records the text as a long answer', () => {
    expect(essay.record(question, { text: ` ${text}\n`, rubric: [rust] })).to.deep.equal({
      type: 'long-fill-in',
      learnerResponse: [text],
      correctResponses: [['The survey found rust in their cables.']],
      responseText: text,
      answerText: 'The survey found rust in their cables.',
    });
  });

  it('asks for no reasons and prints lines', () => {
    expect(essay.parts(question)).to.deep.equal([]);
    expect(essay.printForm(asked)).to.deep.equal([{ kind: 'lines', count: 12 }]);
  });

  it('finds two rows of one id', () => {
    const rubric = [
      { id: 'a', text: 'A', points: 1 },
      { id: 'a', text: 'B', points: 1 },
    ];
    expect(essay.problems({ ...question, rubric }).map(({ path }) => path.join('.'))).to.deep.equal(['rubric.1.id']);
    expect(essay.problems(question)).to.deep.equal([]);
  });

  it('refuses rubrics without rows, rows without points, and texts that are too long', () => {
    for (const rubric of [[], [{ id: 'a', text: 'A', points: 0 }], [{ id: 'a', text: 'A' }]]) expect(v.is(essay.schema, { ...question, rubric })).to.equal(false);
    for (const response of ['text', { text }, { text: 'a'.repeat(20_001), rubric: [] }, { text, rubric: 'a' }, { text, rubric: Array.from({ length: 21 }, () => 'a') }])
      expect(v.is(essay.responseSchema, response)).to.equal(false);
  });
});

describe('countWords', () => {
  const table: [text: string, count: number][] = [
    ['', 0],
    [' \n', 0],
    ['One', 1],
    ['  one – two, three…\n\nfour-five ', 4],
    ['دو پُل بند ہیں۔', 4],
    ['12.5 km', 2],
    [`${'!'.repeat(20_000)}`, 0],
  ];
  for (const [given, count] of table) it(`counts ${count} in ${JSON.stringify(given.slice(0, 30))}`, () => expect(countWords(given)).to.equal(count));
});
