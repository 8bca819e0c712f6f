import { expect } from 'chai';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { hotText } from '../../src/question-types/hot-text/hot-text.js';
import { hotTextResponseSchema, type HotTextQuestion } from '../../src/question-types/hot-text/hot-text-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const sample = sampleQuestion('hot-text', { points: 2 }) as HotTextQuestion;
const authors = sample.segments.map(({ id }) => id);
const opaque = opaqueIds(sample.id, authors);
/** Picks in the author's ids, without their prefix, as an element sends them. */
const picks = (...ids: string[]): string[] => ids.map((id) => opaque[authors.indexOf(`zz-${id}`)] ?? id);

describe('hot-text', () => {
  describe('score', () => {
    const table: [response: string[], earned: number, values?: { right: number; inAll: number; wrong: number }][] = [
      [picks('who', 'about'), 2],
      [picks('about', 'who', 'who', 'unknown'), 2],
      [picks('who'), 1, { right: 1, inAll: 2, wrong: 0 }],
      [picks('who', 'about', 'when'), 1, { right: 2, inAll: 2, wrong: 1 }],
      [picks('who', 'number'), 0, { right: 1, inAll: 2, wrong: 1 }],
      [picks('number', 'when'), 0, { right: 0, inAll: 2, wrong: 2 }],
      [[], 0, { right: 0, inAll: 2, wrong: 0 }],
      [['zz-who', 'zz-about'], 0, { right: 0, inAll: 2, wrong: 0 }],
    ];
    for (const [response, earned, values] of table) {
      it(`gives ${earned} of 2 for ${JSON.stringify(response)}`, () => {
        const score = hotText.score(sample, response);
        expect(score).to.include({ earned, possible: 2 });
        expect(score.explanation).to.deep.equal(values ? { key: 'score.picks', values } : { key: 'score.right' });
      });
    }

    it('does not count what is fixed', () => {
      expect(hotText.score(sample, picks('who', 'about', 'that'))).to.deep.equal(hotText.score(sample, picks('who', 'about')));
    });

    it('gives each pick its reason and evidence, in the order of the text', () => {
      const [who, number] = picks('who', 'number');
      expect(hotText.score(sample, picks('number', 'who')).parts).to.deep.equal([
        { id: who, state: 'right', feedback: 'It names who counts.', evidence: ['c1'] },
        { id: number, state: 'wrong', feedback: 'It is the number itself.' },
      ]);
    });
  });

  describe('withoutAnswer', () => {
    it('keeps the author’s order, whatever the seed, and says what can be picked', () => {
      const asked = hotText.withoutAnswer(sample, 'seed');
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'segments');
      expect(asked.segments).to.deep.equal(sample.segments.map(({ text, fixed }, index) => ({ id: opaque[index], text, gap: index === 0 ? '' : ' ', fixed: fixed === true })));
      expect(hotText.withoutAnswer(sample, 'other')).to.deep.equal(asked);
    });

    it('keeps the language of a piece and takes the white space off', () => {
      const mixed: HotTextQuestion = {
        ...sample,
        segments: [
          { id: 'zz-who', text: 'It says' },
          { id: 'zz-about', text: { text: ' تقریباً\n', lang: 'ur' } },
        ],
      };
      expect(hotText.withoutAnswer(mixed, 's').segments[1]).to.deep.include({ text: { text: 'تقریباً', lang: 'ur' }, gap: ' ' });
    });
  });

  describe('missing', () => {
    const table: [response: string[] | undefined, isMissing: boolean][] = [
      [undefined, true],
      [[], true],
      [['unknown'], true],
      [picks('that'), true],
      [picks('number'), false],
    ];
    for (const [response, isMissing] of table)
      it(`finds ${isMissing ? 'something' : 'nothing'} missing in ${JSON.stringify(response)}`, () =>
        expect(hotText.missing(hotText.withoutAnswer(sample, 's'), response)).to.deep.equal(isMissing ? { key: 'missing.segments' } : undefined));
  });

  it('reveals which pieces are right and every reason, but nothing of fixed pieces', () => {
    const { parts, answers } = hotText.reveal(sample);
    expect(answers).to.deep.equal(['The River Office says', 'about']);
    expect(parts.map(({ id, right }) => [id, right])).to.deep.equal([
      [picks('who')[0], true],
      [picks('about')[0], true],
      [picks('number')[0], false],
      [picks('when')[0], false],
    ]);
    expect(parts.every(({ feedback }) => feedback !== undefined)).to.equal(true);
  });

  it('asks an author for no reason for fixed pieces', () => {
    expect(hotText.parts(sample).map(({ path, right }) => [path.join('.'), right])).to.deep.equal([
      ['segments.0', true],
      ['segments.2', true],
      ['segments.3', false],
      ['segments.4', false],
    ]);
  });

  it('records the author’s ids and the pieces’ words, in the order of the text', () => {
    expect(hotText.record(sample, [...picks('number', 'who'), 'unknown'])).to.deep.equal({
      type: 'choice',
      learnerResponse: ['zz-who', 'zz-number'],
      correctResponses: [['zz-who', 'zz-about']],
      responseText: 'The River Office says; twelve bridges',
      answerText: 'The River Office says; about',
    });
  });

  it('is printed as the whole text, then its pieces to tick', () => {
    expect(hotText.printForm(hotText.withoutAnswer(sample, 's'))).to.deep.equal([
      { kind: 'text', text: 'The River Office says that the river has about twelve bridges this year.' },
      { kind: 'options', multiple: true, texts: ['The River Office says', 'about', 'twelve bridges', 'this year.'] },
    ]);
  });

  describe('problems', () => {
    const table: [what: string, change: Partial<HotTextQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['an answer that is no segment', { answer: ['zz-who', 'nobody'] }, ['answer.1']],
      ['an answer that cannot be picked', { answer: ['zz-that'] }, ['answer.0']],
      ['twin ids', { segments: [...sample.segments, { id: 'zz-who', text: 'again' }] }, ['segments.5.id']],
    ];
    for (const [what, change, paths] of table) it(`finds ${what}`, () => expect(hotText.problems({ ...sample, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  describe('schemas', () => {
    const refused: [what: string, change: object][] = [
      ['one segment', { segments: sample.segments.slice(0, 1) }],
      ['81 segments', { segments: Array.from({ length: 81 }, (_, index) => ({ id: `s${index}`, text: 'x' })) }],
      ['no answer', { answer: [] }],
      ['an answer named twice', { answer: ['zz-who', 'zz-who'] }],
      ['a misspelt field of a segment', { segments: sample.segments.map((one) => ({ ...one, fixd: true })) }],
    ];
    for (const [what, change] of refused) it(`refuse ${what}`, () => expect(v.is(hotText.schema, { ...sample, ...change })).to.equal(false));

    const responses: [what: string, response: unknown, accepted: boolean][] = [
      ['none', [], true],
      ['ids that are not there any more', ['gone'], true],
      ['81 picks', Array.from({ length: 81 }, () => 'a'), false],
      ['an id of 81 characters', ['x'.repeat(81)], false],
      ['a text', 'a', false],
    ];
    for (const [what, response, accepted] of responses)
      it(`${accepted ? 'accept' : 'refuse'} as a response ${what}`, () => expect(v.is(hotTextResponseSchema, response)).to.equal(accepted));
  });
});
