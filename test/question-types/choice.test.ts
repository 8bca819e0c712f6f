import { expect } from 'chai';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { choice } from '../../src/question-types/choice/choice.js';
import type { ChoiceQuestion } from '../../src/question-types/choice/choice-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const single = sampleQuestion('choice') as ChoiceQuestion;
const several: ChoiceQuestion = { ...single, multiple: true, answer: ['nile', 'tigris'], points: 4 };
/** The ids that a question element knows, for the author's ids. */
const picks = (...ids: string[]): string[] => {
  const all = single.choices.map(({ id }) => id);
  const opaque = opaqueIds(single.id, all);
  return ids.map((id) => opaque[all.indexOf(id)] ?? id);
};

describe('choice', () => {
  describe('score', () => {
    const table: [question: ChoiceQuestion, response: string[], earned: number, key: string][] = [
      [single, picks('nile'), 1, 'score.right'],
      [single, picks('indus'), 0, 'score.wrong'],
      [single, [], 0, 'score.wrong'],
      [single, picks('nile', 'indus'), 0, 'score.wrong'],
      [single, ['nile'], 0, 'score.wrong'],
      [single, [...picks('nile'), 'unknown'], 1, 'score.right'],
      [several, picks('nile', 'tigris'), 4, 'score.right'],
      [several, picks('tigris', 'nile', 'nile'), 4, 'score.right'],
      [several, picks('nile'), 2, 'score.picks'],
      [several, picks('nile', 'indus'), 0, 'score.picks'],
      [several, picks('nile', 'tigris', 'indus'), 2, 'score.picks'],
      [several, picks('indus'), 0, 'score.picks'],
      [{ ...single, points: 0 }, picks('nile'), 0, 'score.right'],
    ];
    for (const [question, response, earned, key] of table) {
      it(`gives ${earned} of ${question.points ?? 1} for ${response.length} picks (${response.join(', ')}) where ${question.answer.length} are right`, () => {
        const score = choice.score(question, response);
        expect(score).to.include({ earned, possible: question.points ?? 1 });
        expect(score.explanation.key).to.equal(key);
      });
    }

    it('gives each picked choice its own reason and evidence, and no other', () => {
      const [nile = '', indus = ''] = picks('nile', 'indus');
      expect(choice.score(several, [indus, nile]).parts).to.deep.equal([
        { id: nile, state: 'right', feedback: 'The survey is about it.', evidence: ['c1'] },
        { id: indus, state: 'wrong', feedback: 'It is not named.' },
      ]);
    });

    it('counts right and wrong picks in its explanation', () => {
      expect(choice.score(several, picks('nile', 'indus')).explanation.values).to.deep.equal({ right: 1, inAll: 2, wrong: 1 });
    });

    it('gives the author’s words for a right and a less than right response', () => {
      expect(choice.score(single, picks('nile')).feedback).to.equal('Yes.');
      expect(choice.score(several, picks('nile')).feedback).to.equal('No.');
    });
  });

  describe('withoutAnswer', () => {
    it('asks for all choices under opaque ids', () => {
      const asked = choice.withoutAnswer(single, 'seed');
      expect([...asked.choices].sort((one, other) => (one.id < other.id ? -1 : 1))).to.deep.equal(
        single.choices
          .map(({ text }, index) => ({ id: picks(...single.choices.map(({ id }) => id))[index], text }))
          .sort((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1)),
      );
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'multiple', 'choices');
      expect(asked.multiple).to.equal(false);
    });

    it('orders the choices by the seed, keeps fixed ones in place, and the author’s order when told', () => {
      const orders = new Set(
        Array.from({ length: 60 }, (_, seed) =>
          choice
            .withoutAnswer(single, String(seed))
            .choices.map(({ text }) => text)
            .join(),
        ),
      );
      expect(orders.size).to.equal(6);
      const lastFixed = { ...single, choices: single.choices.map((one, index) => (index === 2 ? { ...one, fixed: true } : one)) };
      for (let seed = 0; seed < 20; seed++) expect(choice.withoutAnswer(lastFixed, String(seed)).choices[2]?.text).to.equal('The Tigris');
      expect(choice.withoutAnswer({ ...single, shuffle: false }, 'any').choices.map(({ text }) => text)).to.deep.equal(single.choices.map(({ text }) => text));
    });

    it('orders two questions differently under one seed', () => {
      const orderOf = (id: string): string =>
        choice
          .withoutAnswer({ ...single, id }, 'seed')
          .choices.map(({ text }) => text)
          .join();
      expect(new Set(Array.from({ length: 30 }, (_, index) => orderOf(`q${index}`))).size).to.be.above(1);
    });
  });

  describe('missing', () => {
    const table: [multiple: boolean, response: string[] | undefined, key: string | undefined][] = [
      [false, undefined, 'missing.choice'],
      [false, [], 'missing.choice'],
      [false, ['unknown'], 'missing.choice'],
      [false, picks('indus'), undefined],
      [true, [], 'missing.choices'],
      [true, picks('indus'), undefined],
    ];
    for (const [multiple, response, key] of table) {
      it(`finds ${key ?? 'nothing'} missing in ${JSON.stringify(response)} of ${multiple ? 'several' : 'one'}`, () => {
        expect(choice.missing(choice.withoutAnswer({ ...single, multiple }, 's'), response)?.key).to.equal(key);
      });
    }
  });

  it('reveals which choices are right, every reason, and the answer’s words', () => {
    const reveal = choice.reveal(several);
    expect(reveal.answers).to.deep.equal(['The Nile', 'The Tigris']);
    expect(reveal.parts.map(({ id, right, feedback }) => [id, right, feedback])).to.deep.equal(several.choices.map(({ id, feedback }) => [picks(id)[0], id !== 'indus', feedback]));
  });

  it('records the author’s ids and the choices’ words', () => {
    expect(choice.record(several, [...picks('indus', 'nile'), 'unknown'])).to.deep.equal({
      type: 'choice',
      learnerResponse: ['nile', 'indus'],
      correctResponses: [['nile', 'tigris']],
      responseText: 'The Nile; The Indus',
      answerText: 'The Nile; The Tigris',
    });
  });

  it('is printed as its options, in the order shown', () => {
    for (const multiple of [false, true]) {
      const asked = choice.withoutAnswer({ ...single, multiple }, 's');
      expect(choice.printForm(asked)).to.deep.equal([{ kind: 'options', multiple, texts: asked.choices.map(({ text }) => text) }]);
    }
  });

  describe('problems', () => {
    const table: [what: string, change: Partial<ChoiceQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['an answer that is no choice', { answer: ['amazon'] }, ['answer.0']],
      ['two answers where one is asked for', { answer: ['nile', 'indus'] }, ['answer']],
      ['nothing in two answers of several', { answer: ['nile', 'indus'], multiple: true }, []],
      ['twin ids', { choices: [...single.choices, { id: 'nile', text: 'Another' }] }, ['choices.3.id']],
    ];
    for (const [what, change, paths] of table) it(`finds ${what}`, () => expect(choice.problems({ ...single, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  describe('schema', () => {
    const faults: [what: string, change: object][] = [
      ['no choices', { choices: undefined }],
      ['one choice', { choices: single.choices.slice(0, 1) }],
      ['27 choices', { choices: Array.from({ length: 27 }, (_, index) => ({ id: `c${index}`, text: 'x' })) }],
      ['no right choice', { answer: [] }],
      ['the same right choice twice', { answer: ['nile', 'nile'] }],
      ['a text for the answers', { answer: 'nile' }],
      ['"multiple" in quotation marks', { multiple: 'true' }],
      [
        'an empty text',
        {
          choices: [
            { id: 'a', text: ' ' },
            { id: 'b', text: 'b' },
          ],
        },
      ],
      [
        'an id with a space',
        {
          choices: [
            { id: 'a b', text: 'a' },
            { id: 'b', text: 'b' },
          ],
          answer: ['b'],
        },
      ],
      ['points below 0', { points: -1 }],
    ];
    for (const [what, change] of faults) it(`refuses ${what}`, () => expect(v.is(choice.schema, { ...single, ...change })).to.equal(false));
  });

  it('takes only short lists of texts for a response', () => {
    expect(v.is(choice.responseSchema, ['a'])).to.equal(true);
    for (const response of [undefined, null, 'a', [1], ['x'.repeat(81)], new Array<string>(27).fill('a'), { 0: 'a' }])
      expect(v.is(choice.responseSchema, response)).to.equal(false);
  });
});
