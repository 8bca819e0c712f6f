import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { classify } from '../../src/question-types/classify/classify.js';
import { classifyResponseSchema, type ClassifyQuestion, type ClassifyResponse } from '../../src/question-types/classify/classify-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const sample = sampleQuestion('classify', { points: 3 }) as ClassifyQuestion;
const idsOf = (key: string, entries: readonly { id: string }[]): Map<string, string> => {
  const authors = entries.map(({ id }) => id);
  const opaque = opaqueIds(key, authors);
  return new Map(authors.map((id, index) => [id, opaque[index] as string]));
};
const statementIds = idsOf(sample.id, sample.statements);
const categoryIds = idsOf(`${sample.id}/categories`, sample.categories);
/** A response in the author's ids, without their prefix, as an element sends it. */
const respond = (places: Record<string, string>): ClassifyResponse =>
  Object.fromEntries(Object.entries(places).map(([statement, category]) => [statementIds.get(`zz-${statement}`) ?? statement, categoryIds.get(`zz-${category}`) ?? category]));

const allRight = { twelve: 'says', open: 'against', stone: 'silent' };

describe('classify', () => {
  describe('score', () => {
    const table: [what: string, places: Record<string, string>, earned: number, right: number][] = [
      ['all statements where they belong', allRight, 3, 3],
      ['two of three', { ...allRight, stone: 'says' }, 2, 2],
      ['one right and the others open', { twelve: 'says' }, 1, 1],
      ['one right, one wrong, one open', { twelve: 'says', open: 'says' }, 1, 1],
      ['all wrong', { twelve: 'silent', open: 'says', stone: 'against' }, 0, 0],
      ['nothing at all', {}, 0, 0],
      ['a category that is none', { ...allRight, stone: 'nowhere' }, 2, 2],
      ['a statement that is none', { ...allRight, unknown: 'says' }, 3, 3],
      ['the author’s own ids', { 'zz-twelve': 'zz-says', 'zz-open': 'zz-against', 'zz-stone': 'zz-silent' }, 0, 0],
    ];
    for (const [what, places, earned, right] of table) {
      it(`gives ${earned} of 3 for ${what}`, () => {
        const given = what.includes('own ids') ? places : respond(places);
        const score = classify.score(sample, given);
        expect(score).to.include({ earned, possible: 3 });
        expect(score.explanation).to.deep.equal(right === 3 ? { key: 'score.right' } : { key: 'score.parts', values: { right, count: 3 } });
      });
    }

    it('gives each placed statement its reason and evidence, and says which were right', () => {
      expect(classify.score(sample, respond({ open: 'says', twelve: 'says' })).parts).to.deep.equal([
        { id: `${statementIds.get('zz-twelve')}.${categoryIds.get('zz-says')}`, state: 'right', feedback: 'The count is twelve.', evidence: ['c1'] },
        { id: `${statementIds.get('zz-open')}.${categoryIds.get('zz-says')}`, state: 'wrong', feedback: 'Two are closed.', evidence: ['c2'] },
      ]);
    });

    it('earns the share of statements that stand where they belong', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom('says', 'against', 'silent'), { minLength: 3, maxLength: 3 }), (places) => {
          const names = Object.keys(allRight) as (keyof typeof allRight)[];
          const right = names.filter((name, index) => allRight[name] === places[index]).length;
          expect(classify.score(sample, respond(Object.fromEntries(names.map((name, index) => [name, places[index] as string])))).earned).to.be.closeTo(right, 1e-9);
        }),
      );
    });
  });

  describe('withoutAnswer', () => {
    it('asks for every statement, and keeps the order of the categories', () => {
      const asked = classify.withoutAnswer(sample, 'seed');
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'categories', 'statements');
      expect(asked.categories).to.deep.equal(sample.categories.map(({ id, text, meaning }) => ({ id: categoryIds.get(id), text, meaning })));
      expect(asked.statements.map(({ text }) => text)).to.have.members(sample.statements.map(({ text }) => text));
      expect(asked.statements.every(({ id }) => [...statementIds.values()].includes(id))).to.equal(true);
    });

    it('orders the statements by the seed', () => {
      const orders = Array.from({ length: 60 }, (_, seed) => JSON.stringify(classify.withoutAnswer(sample, String(seed)).statements));
      expect(new Set(orders).size).to.equal(6);
    });

    it('gives a statement and a category of one id two ids', () => {
      const same: ClassifyQuestion = { ...sample, statements: sample.statements.map((one, index) => (index === 0 ? { ...one, id: 'zz-says' } : one)) };
      const { categories, statements } = classify.withoutAnswer(same, 's');
      expect(new Set([...categories, ...statements].map(({ id }) => id)).size).to.equal(6);
    });

    it('leaves out what an author did not write', () => {
      const plain: ClassifyQuestion = { ...sample, categories: sample.categories.map(({ id, text }) => ({ id, text })) };
      expect(Object.keys(classify.withoutAnswer(plain, 's').categories[0] as object)).to.deep.equal(['id', 'text']);
      expect(classify.printForm(classify.withoutAnswer(plain, 's'))).to.have.length(1);
    });
  });

  describe('missing', () => {
    const table: [what: string, places: Record<string, string> | undefined, count: number][] = [
      ['no response', undefined, 3],
      ['an empty response', {}, 3],
      ['two open statements', { open: 'says' }, 2],
      ['a category that is none', { ...allRight, open: 'nowhere' }, 1],
      ['a full response, right or wrong', { twelve: 'silent', open: 'says', stone: 'against' }, 0],
    ];
    for (const [what, places, count] of table)
      it(`counts ${count} in ${what}`, () =>
        expect(classify.missing(classify.withoutAnswer(sample, 's'), places && respond(places))).to.deep.equal(
          count === 0 ? undefined : { key: 'missing.statements', values: { count }, isPartial: count < 3 },
        ));
  });

  it('reveals where each statement belongs, with its reason', () => {
    const { parts, answers } = classify.reveal(sample);
    expect(parts).to.deep.equal(
      classify.score(sample, respond(allRight)).parts.map(({ id, feedback, evidence }) => ({ id, right: true, feedback, ...(evidence ? { evidence } : {}) })),
    );
    expect(answers[1]).to.equal('All bridges are open. — Against the survey');
  });

  it('records pairs of the author’s ids, in the author’s order', () => {
    expect(classify.record(sample, { ...respond({ open: 'says', twelve: 'says' }), unknown: 'x' })).to.deep.equal({
      type: 'matching',
      learnerResponse: ['zz-twelve[.]zz-says', 'zz-open[.]zz-says'],
      correctResponses: [['zz-twelve[.]zz-says', 'zz-open[.]zz-against', 'zz-stone[.]zz-silent']],
      responseText: 'There are twelve bridges. — In the survey; All bridges are open. — In the survey',
      answerText: 'There are twelve bridges. — In the survey; All bridges are open. — Against the survey; Most bridges are of stone. — Not in the survey',
    });
  });

  it('is printed as a table, after what the categories mean', () => {
    const asked = classify.withoutAnswer(sample, 's');
    const form = classify.printForm(asked);
    expect(form[0]).to.deep.equal({ kind: 'text', text: 'In the survey: The survey says it.' });
    expect(form.at(-1)).to.deep.equal({ kind: 'table', columns: asked.categories.map(({ text }) => text), rows: asked.statements.map(({ text }) => text) });
    expect(form).to.have.length(4);
  });

  describe('problems', () => {
    const [first, second, third] = sample.statements as [ClassifyQuestion['statements'][number], ClassifyQuestion['statements'][number], ClassifyQuestion['statements'][number]];
    const table: [what: string, change: Partial<ClassifyQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['nothing in a category without statements', { statements: [first, second] }, []],
      ['an answer that is no category', { statements: [first, { ...second, answer: 'zz-twelve' }] }, ['statements.1.answer']],
      ['twin statements', { statements: [first, second, { ...third, id: first.id }] }, ['statements.2.id']],
      ['twin categories', { categories: [...sample.categories, { id: 'zz-says', text: 'Again' }] }, ['categories.3.id']],
    ];
    for (const [what, change, paths] of table)
      it(`finds ${what}`, () => expect(classify.problems({ ...sample, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  describe('schemas', () => {
    const refused: [what: string, change: object][] = [
      ['one category', { categories: sample.categories.slice(0, 1) }],
      ['one statement', { statements: sample.statements.slice(0, 1) }],
      ['nine categories', { categories: Array.from({ length: 9 }, (_, index) => ({ id: `c${index}`, text: 'x' })) }],
      ['twenty-one statements', { statements: Array.from({ length: 21 }, (_, index) => ({ id: `s${index}`, text: 'x', answer: 'zz-says' })) }],
      ['a statement without an answer', { statements: sample.statements.map(({ id, text }) => ({ id, text })) }],
      ['a misspelt field of a category', { categories: sample.categories.map((one) => ({ ...one, meanin: 'x' })) }],
    ];
    for (const [what, change] of refused) it(`refuse ${what}`, () => expect(v.is(classify.schema, { ...sample, ...change })).to.equal(false));

    const responses: [what: string, response: unknown, accepted: boolean][] = [
      ['an empty one', {}, true],
      ['ids that are not there any more', { old: 'gone' }, true],
      ['a text', 'a', false],
      ['a number for a category', { a: 1 }, false],
      ['a category of 81 characters', { a: 'x'.repeat(81) }, false],
      ['a statement of 81 characters', { ['x'.repeat(81)]: 'a' }, false],
      ['21 statements', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`s${index}`, 'a'])), false],
    ];
    for (const [what, response, accepted] of responses)
      it(`${accepted ? 'accept' : 'refuse'} as a response ${what}`, () => expect(v.is(classifyResponseSchema, response)).to.equal(accepted));
  });
});
