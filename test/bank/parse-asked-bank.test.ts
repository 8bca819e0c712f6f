import { expect } from 'chai';
import fc from 'fast-check';
import { askedTypeNamesIn, hostedTypes, parseAskedBank } from '../../src/bank/parse-asked-bank.js';
import type { ParsedBank } from '../../src/bank/parse-bank.js';
import { questionTypes, withoutAnswers, type Question } from '../../src/index.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { typeSupport } from '../support/question-types.js';
import { sampleBank, sampleQuestion, sampleSource } from '../support/sample-bank.js';

const everyType = sampleBank({ questions: Object.values(typeSupport).map(({ sample }) => sample) });
const asked = (): { questions: Record<string, unknown>[] } => JSON.parse(JSON.stringify(withoutAnswers(everyType, 'seed'))) as never;
const parse = (data: unknown): ParsedBank => parseAskedBank(data, questionTypes);
const codesOf = ({ problems }: ParsedBank): string[] => problems.map(({ code }) => code);

describe('parseAskedBank', () => {
  it('takes what withoutAnswers makes of every type, and asks it as it came', () => {
    const { bank, problems } = parse(asked());
    expect(problems).to.deep.equal([]);
    expect(bank?.questions.map(({ id, type, prompt }) => [id, type, prompt])).to.deep.equal(everyType.questions.map(({ id, type, prompt }) => [id, type, prompt]));
    const types = hostedTypes(questionTypes);
    for (const [index, question] of (bank?.questions ?? []).entries()) {
      const given = asked().questions[index]?.['asked'];
      expect((types[question.type] as AnyQuestionType).withoutAnswer(question, 'another seed')).to.deep.equal(given);
      expect((types[question.type] as AnyQuestionType).missing(given, undefined)).to.be.an('object');
    }
  });

  it('keeps what running needs: points, objective, hints, certainty, tags, enemies, place', () => {
    const whole = sampleQuestion('choice', { points: 2, objective: 'read', hints: ['Look.'], certainty: 'ask', tags: ['a'], enemies: ['closed'], fixed: true });
    const { bank } = parse(JSON.parse(JSON.stringify(withoutAnswers(sampleBank({ questions: [whole] })))));
    expect(bank?.questions[0]).to.deep.include({ points: 2, objective: 'read', hints: ['Look.'], certainty: 'ask', tags: ['a'], enemies: ['closed'], fixed: true });
    for (const kept of ['answer', 'evidence', 'feedback', 'choices']) expect(bank?.questions[0]).to.not.have.property(kept);
  });

  describe('refuses a bank that holds answers as a whole, with one clear sentence,', () => {
    const one = (index: number, put: unknown): unknown => ({ ...asked(), questions: asked().questions.map((question, at) => (at === index ? put : question)) });
    const banks: [what: string, bank: unknown, index: number][] = [
      ['when it is a bank as its author wrote it', sampleBank({ sources: [sampleSource()] }), 0],
      ['when one question among many is', one(3, everyType.questions[3]), 3],
      ...Object.values(typeSupport).map(({ sample }): [string, unknown, number] => [
        `when a whole ${sample.type} question stands in place of what is asked`,
        one(2, { asked: sample }),
        2,
      ]),
    ];
    for (const [what, bank, index] of banks) {
      it(what, () => {
        const parsed = parse(bank);
        expect(parsed.bank).to.equal(undefined);
        expect(codesOf(parsed)).to.deep.equal(['holds-answers']);
        expect(parsed.problems[0]?.path).to.deep.equal(['questions', index]);
        expect(parsed.problems[0]?.message).to.match(/still holds its answer.*withoutAnswers\(\)/);
      });
    }
  });

  const faulty: [what: string, question: unknown, code: string][] = [
    ['an empty question', {}, 'missing-field'],
    ['a question that is text', 'x', 'wrong-value'],
    ['nothing', null, 'wrong-value'],
    ['nothing for what is asked', { asked: null }, 'wrong-value'],
    ['an unknown type', { asked: { id: 'x', type: 'dance', prompt: 'Dance?' } }, 'unknown-type'],
    ['a type by the name of a built-in field', { asked: { id: 'x', type: 'constructor', prompt: '?' } }, 'unknown-type'],
    ['a type of which the parts are lacking', { asked: { id: 'x', type: 'choice', prompt: '?' } }, 'wrong-value'],
    ['an id that is none', { asked: { id: 'x y', type: 'true-false', prompt: '?' } }, 'wrong-value'],
    ['an unknown field beside what is asked', { asked: { id: 'x', type: 'true-false', prompt: '?' }, evidence: ['c1'] }, 'unknown-field'],
    ['an address that runs script before it', { asked: { id: 'x', type: 'true-false', prompt: '?', stimulus: [{ kind: 'image', src: 'javascript:x', alt: '?' }] } }, 'wrong-value'],
    ['an id that is taken', asked().questions[0], 'duplicate-id'],
  ];
  for (const [what, question, code] of faulty) {
    it(`leaves ${what} out, says so, and keeps the rest`, () => {
      const { questions, ...frame } = asked();
      const parsed = parse({ ...frame, questions: [...questions, question] });
      expect(codesOf(parsed)).to.deep.equal([code]);
      expect(parsed.problems[0]?.path.slice(0, 2)).to.deep.equal(['questions', questions.length]);
      expect(parsed.bank?.questions).to.have.length(questions.length);
    });
  }

  it('says so when there is no bank and no question', () => {
    for (const data of [undefined, null, 'x', [], {}, { ...asked(), version: 2 }]) {
      expect(parse(data).bank, JSON.stringify(data)).to.equal(undefined);
      expect(parse(data).problems.length).to.be.above(0);
    }
    expect(codesOf(parse({ ...asked(), questions: [] }))).to.deep.equal(['no-questions']);
  });

  it('throws at no JSON, whatever stands in place of a part', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([key, entry]) => paths(entry, [...path, key]))] : [path];
    const all = paths(asked()).filter(({ length }) => length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, value) => {
        const bank = asked();
        const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], bank) as Record<string, unknown>;
        holder[path.at(-1) as string] = value;
        const { bank: parsed, problems } = parse(bank);
        expect(parsed !== undefined || problems.length > 0).to.equal(true);
        const types = hostedTypes(questionTypes);
        for (const question of parsed?.questions ?? [])
          (types[question.type] as AnyQuestionType).missing((types[question.type] as AnyQuestionType).withoutAnswer(question, ''), undefined);
      }),
      { numRuns: 500 },
    );
  });
});

describe('askedTypeNamesIn', () => {
  it('names each type once, whatever else is in the data', () => {
    expect(askedTypeNamesIn(asked())).to.have.members(Object.keys(questionTypes) satisfies string[] as Question['type'][]);
    expect(askedTypeNamesIn({ questions: [{ asked: { type: 'choice' } }, { asked: { type: 'choice' } }, { asked: 5 }, null, {}, { asked: { type: 5 } }] })).to.deep.equal([
      'choice',
    ]);
    for (const data of [undefined, null, 5, 'x', {}, { questions: 'x' }]) expect(askedTypeNamesIn(data)).to.deep.equal([]);
  });
});
