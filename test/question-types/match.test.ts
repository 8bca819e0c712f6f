import { expect } from 'chai';
import * as v from 'valibot';
import { match } from '../../src/question-types/match/match.js';
import type { MatchQuestion, MatchResponse } from '../../src/question-types/match/match-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: MatchQuestion = sampleQuestion('match');
const asked = match.withoutAnswer(question, 'seed');
const idOf = (list: readonly { id: string; text: unknown }[], text: string): string => list.find((part) => part.text === text)?.id ?? text;
/** A response in words: the option for each prompt. */
const given = (pairs: Record<string, string>): MatchResponse =>
  Object.fromEntries(Object.entries(pairs).map(([prompt, option]) => [idOf(asked.prompts, prompt), idOf(asked.options, option)]));
const [TOWN, MOUTH, SPRING] = ['Town', 'Mouth of the river', 'Spring of the river'] as const;
const right = given({ 'Old Bridge': TOWN, 'Long Bridge': MOUTH });

describe('match', () => {
  describe('score', () => {
    const table: [what: string, response: MatchResponse, earned: number, key: string][] = [
      ['both right', right, 2, 'score.right'],
      ['both right, among others', { ...right, unknown: 'x' }, 2, 'score.right'],
      ['one right and one wrong', given({ 'Old Bridge': TOWN, 'Long Bridge': TOWN }), 1, 'score.parts'],
      ['one right and one open', given({ 'Old Bridge': TOWN }), 1, 'score.parts'],
      ['one right and one that is unknown', given({ 'Old Bridge': TOWN, 'Long Bridge': 'elsewhere' }), 1, 'score.parts'],
      ['each in the other’s place', given({ 'Old Bridge': MOUTH, 'Long Bridge': TOWN }), 0, 'score.parts'],
      ['the author’s own ids', { first: 'first', second: 'mouth' }, 0, 'score.parts'],
      ['nothing', {}, 0, 'score.parts'],
    ];
    for (const [what, response, earned, key] of table) {
      it(`gives ${earned} of 2 for ${what}`, () => {
        const score = match.score(question, response);
        expect(score).to.include({ earned, possible: 2 });
        expect(score.explanation.key).to.equal(key);
      });
    }

    it('takes an option for several prompts', () => {
      const both: MatchQuestion = { ...question, answer: { first: 'first', second: 'first' } };
      expect(match.score(both, given({ 'Old Bridge': TOWN, 'Long Bridge': TOWN })).explanation.key).to.equal('score.right');
    });

    it('counts the right prompts in its explanation', () => {
      expect(match.score(question, given({ 'Old Bridge': TOWN })).explanation.values).to.deep.equal({ right: 1, count: 2 });
    });

    it('gives a prompt its own reason, or that of the wrong option where it has one', () => {
      const [old, long] = ['Old Bridge', 'Long Bridge'].map((text) => idOf(asked.prompts, text));
      expect(match.score(question, given({ 'Old Bridge': TOWN, 'Long Bridge': SPRING })).parts).to.deep.equal([
        { id: old, state: 'right', feedback: 'The survey puts it in the town.', evidence: ['c1'] },
        { id: long, state: 'wrong', feedback: 'No bridge stands there.' },
      ]);
      expect(match.score(question, given({ 'Long Bridge': TOWN })).parts).to.deep.equal([{ id: long, state: 'wrong', feedback: 'The survey puts it at the mouth.' }]);
    });

    it('gives no reason of an option that is right', () => {
      const spring: MatchQuestion = { ...question, answer: { first: 'spring', second: 'mouth' } };
      expect(match.score(spring, given({ 'Old Bridge': SPRING })).parts[0]?.feedback).to.equal('The survey puts it in the town.');
    });
  });

  describe('withoutAnswer', () => {
    it('keeps the order of the prompts and puts the options in the seed’s', () => {
      const shown = Array.from({ length: 60 }, (_, seed) => match.withoutAnswer(question, String(seed)));
      expect(new Set(shown.map(({ prompts }) => prompts.map(({ text }) => text).join()))).to.deep.equal(new Set(['Old Bridge,Long Bridge']));
      expect(new Set(shown.map(({ options }) => options.map(({ text }) => text).join())).size).to.equal(6);
    });

    it('gives a prompt and an option ids of their own where the author’s are the same', () => {
      const ids = [...asked.prompts, ...asked.options].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(5);
    });

    it('holds ids and texts only', () => {
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'prompts', 'options');
      for (const part of [...asked.prompts, ...asked.options]) expect(part).to.have.all.keys('id', 'text');
    });
  });

  const missing: [what: string, response: MatchResponse | undefined, count: number | undefined][] = [
    ['no response', undefined, 2],
    ['an empty one', {}, 2],
    ['a half one', given({ 'Old Bridge': SPRING }), 1],
    ['one with an option that is unknown', given({ 'Old Bridge': SPRING, 'Long Bridge': 'x' }), 1],
    ['a whole one', given({ 'Old Bridge': SPRING, 'Long Bridge': SPRING }), undefined],
  ];
  for (const [what, response, count] of missing) {
    it(`finds ${count ?? 'nothing'} missing in ${what}`, () =>
      expect(match.missing(asked, response)).to.deep.equal(count === undefined ? undefined : { key: 'missing.matches', values: { count }, isPartial: count < 2 }));
  }

  it('reveals for each prompt its reason and, at the same index, the words of the option', () => {
    const reveal = match.reveal(question);
    expect(reveal.parts.map(({ id, right: isRight, feedback }) => [id, isRight, feedback])).to.deep.equal([
      [idOf(asked.prompts, 'Old Bridge'), true, 'The survey puts it in the town.'],
      [idOf(asked.prompts, 'Long Bridge'), true, 'The survey puts it at the mouth.'],
    ]);
    expect(reveal.answers).to.deep.equal([TOWN, MOUTH]);
  });

  it('records pairs in the author’s ids and in words', () => {
    expect(match.record(question, given({ 'Long Bridge': SPRING, other: 'x' }))).to.deep.equal({
      type: 'matching',
      learnerResponse: ['second[.]spring'],
      correctResponses: [['first[.]first', 'second[.]mouth']],
      responseText: 'Long Bridge – Spring of the river',
      answerText: 'Old Bridge – Town; Long Bridge – Mouth of the river',
    });
  });

  it('owes a reason for each prompt', () => {
    expect(match.parts(question).map(({ path, feedback }) => [path.join('.'), feedback])).to.deep.equal(
      question.prompts.map(({ feedback }, index) => [`prompts.${index}`, feedback]),
    );
  });

  it('is answered on paper with a letter beside each prompt', () => {
    expect(match.printForm(asked)).to.deep.equal([{ kind: 'pairs', prompts: ['Old Bridge', 'Long Bridge'], options: asked.options.map(({ text }) => text) }]);
  });

  describe('problems', () => {
    const table: [what: string, change: Partial<MatchQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['nothing in an option that fits two prompts', { answer: { first: 'mouth', second: 'mouth' } }, []],
      ['a prompt without an answer', { answer: { first: 'first' } }, ['answer']],
      ['an answer for what is no prompt', { answer: { ...question.answer, third: 'first' } }, ['answer.third']],
      ['an answer that is no option', { answer: { ...question.answer, second: 'sea' } }, ['answer.second']],
      ['a list in place of pairs', { answer: ['first', 'mouth'] as unknown as MatchQuestion['answer'] }, ['answer', 'answer', 'answer.0', 'answer.1']],
      ['a twin among the prompts', { prompts: [...question.prompts, { id: 'first', text: 'Again' }] }, ['prompts.2.id']],
      ['a twin among the options', { options: [...question.options, { id: 'mouth', text: 'Again' }] }, ['options.3.id']],
      ['a prompt with the name of what every object has', { prompts: [...question.prompts, { id: 'toString', text: 'X' }] }, ['answer']],
    ];
    for (const [what, change, paths] of table) it(`finds ${what}`, () => expect(match.problems({ ...question, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  const faults: [what: string, change: object][] = [
    ['no prompts', { prompts: [] }],
    ['one option', { options: question.options.slice(0, 1) }],
    ['27 options', { options: Array.from({ length: 27 }, (_, index) => ({ id: `o${index}`, text: 'x' })) }],
    ['a text for the answer', { answer: 'first' }],
    ['an answer with several options', { answer: { first: ['first'], second: 'mouth' } }],
    ['evidence at an option', { options: question.options.map((option) => ({ ...option, evidence: ['c1'] })) }],
  ];
  for (const [what, change] of faults) it(`refuses ${what}`, () => expect(v.is(match.schema, { ...question, ...change })).to.equal(false));

  it('takes only small objects of short texts for a response', () => {
    expect(v.is(match.responseSchema, {})).to.equal(true);
    const many = Object.fromEntries(Array.from({ length: 27 }, (_, index) => [`p${index}`, 'a']));
    for (const response of [undefined, null, 'a', { a: 1 }, { a: ['b'] }, { a: 'x'.repeat(81) }, { ['x'.repeat(81)]: 'a' }, many])
      expect(v.is(match.responseSchema, response), JSON.stringify(response)).to.equal(false);
  });
});
