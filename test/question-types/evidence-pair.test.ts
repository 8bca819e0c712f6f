import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { evidencePair } from '../../src/question-types/evidence-pair/evidence-pair.js';
import type { EvidencePairQuestion, EvidencePairResponse } from '../../src/question-types/evidence-pair/evidence-pair-question.js';
import { sampleQuestion } from '../support/sample-bank.js';
import { evidencePair as support } from '../support/question-types/evidence-pair.js';

const single: EvidencePairQuestion = {
  ...(sampleQuestion('evidence-pair') as EvidencePairQuestion),
  offered: [
    { claim: 'c1', text: 'It lists twelve bridges.', feedback: 'It gives the number.' },
    { claim: 'c2', text: 'Two are closed.' },
    { claim: 'c3', text: 'Ten are open and two are closed.' },
    { claim: 'c4' },
  ],
  support: ['c1', 'c3'],
  points: 4,
};
const several: EvidencePairQuestion = {
  ...single,
  multiple: true,
  choices: [...single.choices, { id: 'even', text: 'An even number' }],
  answer: ['more', 'even'],
};

/** What a question element sends for the author's ids. */
function respond(question: EvidencePairQuestion, choices: string[], claims: string[]): EvidencePairResponse {
  const { choices: allChoices, statements } = evidencePair.perfectResponse({
    ...question,
    answer: question.choices.map(({ id }) => id),
    support: question.offered.map(({ claim }) => claim),
  });
  const pick = (ids: readonly string[], own: readonly string[], wanted: readonly string[]): string[] => wanted.map((id) => ids[own.indexOf(id)] ?? id);
  return {
    choices: pick(
      allChoices,
      question.choices.map(({ id }) => id),
      choices,
    ),
    statements: pick(
      statements,
      question.offered.map(({ claim }) => claim),
      claims,
    ),
  };
}

describe('evidence-pair', () => {
  describe('score', () => {
    const table: [question: EvidencePairQuestion, choices: string[], claims: string[], earned: number, key: string][] = [
      [single, ['more'], ['c1', 'c3'], 4, 'score.right'],
      [single, ['more'], ['c3', 'c1', 'c1'], 4, 'score.right'],
      [single, ['more'], ['c1'], 3, 'score.partly-supported'],
      [single, ['more'], ['c1', 'c2'], 2, 'score.partly-supported'],
      [single, ['more'], ['c1', 'c3', 'c2'], 3, 'score.partly-supported'],
      [single, ['more'], ['c2'], 2, 'score.unsupported'],
      [single, ['more'], [], 2, 'score.unsupported'],
      [single, ['fewer'], ['c1', 'c3'], 0, 'score.evidence-only'],
      [single, ['fewer'], ['c1'], 0, 'score.wrong'],
      [single, ['fewer'], ['c2'], 0, 'score.wrong'],
      [single, ['more', 'fewer'], ['c1', 'c3'], 0, 'score.evidence-only'],
      [single, [], [], 0, 'score.wrong'],
      [single, ['unknown', 'more'], ['c1', 'c3', 'unknown'], 4, 'score.right'],
      [several, ['more', 'even'], ['c1', 'c3'], 4, 'score.right'],
      [several, ['more', 'even'], ['c2'], 2, 'score.unsupported'],
      [several, ['more'], ['c1', 'c3'], 1, 'score.partly-answered'],
      [several, ['more', 'fewer'], ['c2'], 0, 'score.wrong'],
      [{ ...single, points: 0 }, ['more'], ['c1'], 0, 'score.partly-supported'],
    ];
    for (const [question, choices, claims, earned, key] of table) {
      it(`gives ${earned} of ${question.points} for [${choices.join(', ')}] with [${claims.join(', ')}] where ${question.answer.join(' and ')} is right`, () => {
        const score = evidencePair.score(question, respond(question, choices, claims));
        expect(score).to.include({ earned, possible: question.points });
        expect(score.explanation.key).to.equal(key);
      });
    }

    it('counts the statements in its explanation', () => {
      expect(evidencePair.score(single, respond(single, ['more'], ['c1', 'c2'])).explanation.values).to.deep.equal({ right: 1, inAll: 2, wrong: 1 });
    });

    it('gives each pick its reason, and each statement its claim as evidence', () => {
      const response = respond(single, ['fewer'], ['c1', 'c2']);
      expect(evidencePair.score(single, response).parts).to.deep.equal([
        { id: response.choices[0], state: 'wrong', feedback: 'That is too few.' },
        { id: response.statements[0], state: 'right', feedback: 'It gives the number.', evidence: ['c1'] },
        { id: response.statements[1], state: 'wrong', evidence: ['c2'] },
      ]);
      expect(evidencePair.score(single, respond(single, ['more'], [])).parts[0]).to.deep.include({ state: 'right', feedback: 'The survey counts twelve.', evidence: ['c1'] });
    });

    it('earns nothing for evidence without the answer, whatever is asked', () => {
      const questions = support.pair.map(([question]) => question as EvidencePairQuestion);
      fc.assert(
        fc.property(questions, (question) => {
          const { statements } = evidencePair.perfectResponse(question);
          expect(evidencePair.score(question, { choices: [], statements }).earned).to.equal(0);
        }),
      );
    });
  });

  describe('withoutAnswer', () => {
    it('asks for both lists, a statement without text where that of its claim is not known', () => {
      const asked = evidencePair.withoutAnswer(single, 'seed');
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'multiple', 'choices', 'statements');
      expect(asked.choices.map(({ text }) => text)).to.have.members(['More than ten', 'Ten or fewer']);
      expect(asked.statements.map(({ text }) => text)).to.have.members(['It lists twelve bridges.', 'Two are closed.', 'Ten are open and two are closed.', undefined]);
    });

    it('tells a choice and a claim of one id apart', () => {
      const alike = { ...single, choices: single.choices.map((choice, index) => ({ ...choice, id: `c${index + 1}` })), answer: ['c1'] };
      const { choices, statements } = evidencePair.withoutAnswer(alike, 's');
      expect(new Set([...choices, ...statements].map(({ id }) => id)).size).to.equal(6);
    });

    it('keeps the choices in their order where they are not to be shuffled, and shuffles the statements all the same', () => {
      const asked = Array.from({ length: 30 }, (_, index) => evidencePair.withoutAnswer({ ...several, shuffle: false }, `seed ${index}`));
      expect(new Set(asked.map(({ choices }) => choices.map(({ text }) => text).join())).size).to.equal(1);
      expect(new Set(asked.map(({ statements }) => statements.map(({ text }) => text).join())).size).to.be.above(5);
    });

    it('puts the choices in an order that differs from seed to seed and from question to question', () => {
      const orders = (make: (index: number) => ReturnType<typeof evidencePair.withoutAnswer>): number =>
        new Set(
          Array.from({ length: 60 }, (_, index) =>
            make(index)
              .choices.map(({ text }) => text)
              .join(),
          ),
        ).size;
      expect(orders((index) => evidencePair.withoutAnswer(several, String(index)))).to.equal(6);
      expect(orders((index) => evidencePair.withoutAnswer({ ...several, id: `q${index}` }, 'seed'))).to.equal(6);
    });

    it('keeps a fixed choice last', () => {
      const fixed = { ...several, choices: several.choices.map((choice) => (choice.id === 'even' ? { ...choice, fixed: true } : choice)) };
      for (let seed = 0; seed < 10; seed++) expect(evidencePair.withoutAnswer(fixed, `${seed}`).choices.at(-1)?.text).to.equal('An even number');
    });
  });

  describe('missing', () => {
    const table: [question: EvidencePairQuestion, response: EvidencePairResponse | undefined, key: string | undefined][] = [
      [single, undefined, 'missing.choice'],
      [single, respond(single, [], ['c1']), 'missing.choice'],
      [several, respond(several, [], []), 'missing.choices'],
      [single, respond(single, ['unknown'], ['c1']), 'missing.choice'],
      [single, respond(single, ['fewer'], []), 'missing.support'],
      [single, respond(single, ['fewer'], ['unknown']), 'missing.support'],
      [single, respond(single, ['fewer'], ['c2']), undefined],
    ];
    for (const [question, response, key] of table)
      it(`finds ${key ?? 'nothing'} missing in ${JSON.stringify(response)}`, () =>
        expect(evidencePair.missing(evidencePair.withoutAnswer(question, 's'), response)).to.deep.equal(key && { key, ...(key === 'missing.support' ? { isPartial: true } : {}) }));
  });

  describe('statements', () => {
    it('are needed of the claims for which the author wrote no text', () => {
      expect(evidencePair.statementsNeeded?.(single)).to.deep.equal(['c4']);
    });

    it('stand in for a text that is not there, and for no other', () => {
      const known = { c1: 'of c1', c4: 'of c4' } as Record<string, string>;
      const filled = evidencePair.withStatements?.(single, (claim) => known[claim]) as EvidencePairQuestion;
      expect(filled.offered.map(({ text }) => text)).to.deep.equal(['It lists twelve bridges.', 'Two are closed.', 'Ten are open and two are closed.', 'of c4']);
      expect(evidencePair.statementsNeeded?.(filled)).to.deep.equal([]);
    });

    it('stay away where the claim is not known', () => {
      expect(evidencePair.withStatements?.(single, () => undefined)).to.deep.equal(single);
    });
  });

  it('reveals every choice and statement, and the words of those that are right', () => {
    const { parts, answers } = evidencePair.reveal(single);
    expect(parts.map(({ right }) => right)).to.deep.equal([true, false, true, false, true, false]);
    expect(parts[2]).to.deep.include({ feedback: 'It gives the number.', evidence: ['c1'] });
    expect(answers).to.deep.equal(['More than ten', 'It lists twelve bridges.', 'Ten are open and two are closed.']);
  });

  it('records a matching of the two parts with what was picked', () => {
    expect(evidencePair.record(single, respond(single, ['fewer', 'unknown'], ['c4', 'c1']))).to.deep.equal({
      type: 'matching',
      learnerResponse: ['answer[.]fewer', 'support[.]c1', 'support[.]c4'],
      correctResponses: [['answer[.]more', 'support[.]c1', 'support[.]c3']],
      responseText: 'Ten or fewer – It lists twelve bridges.; c4',
      answerText: 'More than ten – It lists twelve bridges.; Ten are open and two are closed.',
    });
  });

  it('prints both lists with a line between, and a number for a statement without words', () => {
    const asked = evidencePair.withoutAnswer(single, 's');
    expect(evidencePair.printForm(asked)).to.deep.equal([
      { kind: 'options', multiple: false, texts: asked.choices.map(({ text }) => text) },
      { kind: 'message', key: 'pair.support' },
      { kind: 'options', multiple: true, texts: asked.statements.map(({ text }, index) => text ?? String(index + 1)) },
    ]);
  });

  it('owes a reason for every choice and every statement', () => {
    expect(evidencePair.parts(single).map(({ path, right, evidence }) => [path.join('.'), right, evidence])).to.deep.equal([
      ['choices.0', true, ['c1']],
      ['choices.1', false, undefined],
      ['offered.0', true, ['c1']],
      ['offered.1', false, ['c2']],
      ['offered.2', true, ['c3']],
      ['offered.3', false, ['c4']],
    ]);
  });

  describe('problems', () => {
    const table: [what: string, change: Partial<EvidencePairQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['an answer that is no choice', { answer: ['none'] }, ['answer.0']],
      ['two answers where one is asked for', { answer: ['more', 'fewer'] }, ['answer']],
      ['a claim offered twice', { offered: [...single.offered, { claim: 'c1' }] }, ['offered.4.claim']],
      ['support that is not offered', { support: ['c1', 'c9'] }, ['support.1']],
    ];
    for (const [what, change, paths] of table)
      it(`finds ${what}`, () => expect(evidencePair.problems({ ...single, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  it('refuses one statement, 27 of them, no support, and support named twice', () => {
    const many = Array.from({ length: 27 }, (_, index) => ({ claim: `c${index}` }));
    for (const change of [{ offered: single.offered.slice(0, 1) }, { offered: many }, { support: [] }, { support: ['c1', 'c1'] }])
      expect(v.is(evidencePair.schema, { ...single, ...change })).to.equal(false);
  });

  it('takes only two short lists for a response', () => {
    expect(v.is(evidencePair.responseSchema, { choices: ['a'], statements: [] })).to.equal(true);
    for (const response of [undefined, null, ['a'], { choices: ['a'] }, { choices: 'a', statements: [] }, { choices: [], statements: new Array<string>(27).fill('a') }])
      expect(v.is(evidencePair.responseSchema, response)).to.equal(false);
  });
});
