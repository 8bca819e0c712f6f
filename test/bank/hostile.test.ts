import { expect } from 'chai';
import fc from 'fast-check';
import { bundleBank, checkBank, createSession, parseBank, parseSource, questionTypes, summarizeSession, withoutAnswers, type Problem } from '../../src/index.js';
import { readInlineText } from '../../src/model/inline-text.js';
import { formatPath } from '../../src/model/problem.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../support/sample-bank.js';

/** A bank read from JSON text, as it comes over the network: there `__proto__` is a field like any other. */
const parseText = (json: string) => parseBank(JSON.parse(json) as unknown);
const withQuestion = (question: unknown): unknown => ({ ...sampleBank(), questions: [sampleQuestion('true-false'), question] });

/** The faulty question is left out, the sound one stays, and what is wrong is said at its place. */
function expectLeftOut(data: unknown): readonly Problem[] {
  const { bank, problems } = parseBank(data);
  expect(bank?.questions.map(({ id }) => id)).to.deep.equal(['closed']);
  expect(problems.some(({ path }) => path[0] === 'questions' && path[1] === 1)).to.equal(true);
  return problems;
}

/** Either something to work with or something to say, and nothing that cannot be shown. */
function expectOutcome({ bank, problems }: { bank?: unknown; problems: readonly Problem[] }): void {
  expect(bank !== undefined || problems.length > 0).to.equal(true);
  for (const problem of problems) {
    expect(formatPath(problem.path)).to.be.a('string');
    expect(problem.message).to.be.a('string').that.is.not.empty;
  }
}

describe('a hostile bank', () => {
  afterEach('leaves no trace on prototypes', () => {
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(([] as unknown as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</style><svg onload=alert(1)>',
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    '\u202egnirts desrever',
    '\u0000',
    '&lt;b&gt;',
  ]) {
    it(`keeps ${JSON.stringify(text)} as the plain text it is`, () => {
      const { bank, problems } = parseBank(withQuestion(sampleQuestion('short-text', { prompt: text })));
      expect(problems).to.deep.equal([]);
      expect(bank?.questions[1]?.prompt).to.equal(text);
      expect(readInlineText(text)).to.deep.equal([text]);
    });
  }

  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:x',
    'blob:https://example.org/1',
  ]) {
    it(`refuses ${JSON.stringify(address)} as the address of a picture and of a source`, () => {
      expectLeftOut(withQuestion(sampleQuestion('short-text', { stimulus: [{ kind: 'image', src: address, alt: 'x' }] })));
      expect(parseSource({ ...sampleSource(), url: address }).source).to.equal(undefined);
    });
  }

  for (const name of ['__proto__', 'constructor', 'prototype']) {
    const field = `"${name}":{"polluted":true}`;
    const insert = (json: string, before: string): string => json.replace(before, `${field},${before}`);
    const bank = JSON.stringify(sampleBank({ sources: [{ ...sampleSource() }] }));

    it(`refuses ${name} as a field of the bank`, () => {
      const result = parseText(insert(bank, '"version"'));
      expectOutcome(result);
      expect(result.problems.some(({ code, path }) => code === 'unknown-field' && path.at(-1) === name)).to.equal(true);
      if (result.bank) expect(Object.hasOwn(result.bank, name)).to.equal(false);
    });

    for (const [where, before] of [
      ['a question', '"prompt":"Which river'],
      ['a choice', '"text":"The Nile"'],
      ['an answer', '"value":12'],
      ['feedback', '"correct":"Yes."'],
    ] as const) {
      it(`refuses ${name} as a field of ${where}`, () => {
        const { bank: parsed, problems } = parseText(insert(bank, before));
        expect(parsed?.questions).to.have.length(3);
        expect(problems.map(({ code, path }) => [code, path.at(-1)])).to.deep.equal([['unknown-field', name]]);
      });
    }

    it(`refuses ${name} as a field of a source and of a claim`, () => {
      const source = JSON.stringify(sampleSource());
      for (const before of ['"version"', '"statement"', '"start"', '"namedPersons"']) {
        const { source: parsed, problems } = parseSource(JSON.parse(insert(source, before)) as unknown);
        expect(parsed).to.equal(undefined);
        expect(problems.map(({ code, path }) => [code, path.at(-1)])).to.deep.equal([['unknown-field', name]]);
      }
    });

    it(`takes ${name} for no type, and lets it be an id only where it is harmless`, () => {
      expectLeftOut(withQuestion(sampleQuestion('true-false', { id: 'other', type: name as 'true-false' })));
      const { bank: parsed } = parseBank(
        withQuestion(
          sampleQuestion('choice', {
            id: name,
            choices: [
              { id: name, text: 'a' },
              { id: 'toString', text: 'b' },
            ],
            answer: [name],
            enemies: ['hasOwnProperty'],
          }),
        ),
      );
      const question = parsed?.questions[1];
      if (name === '__proto__') expect(question).to.equal(undefined);
      else {
        const session = createSession({ bank: { ...sampleBank(), questions: [question as NonNullable<typeof question>] }, clock: () => 0, newId: () => 'id' });
        session.dispatch({ type: 'respond', question: name, response: questionTypes.choice.perfectResponse(question as never) });
        session.dispatch({ type: 'flag', question: name, flagged: true });
        session.dispatch({ type: 'check', question: name });
        expect(summarizeSession(session)).to.include({ earned: 1, right: 1 });
      }
    });
  }

  it('keeps fields that begin with x-, whatever they hold, and nothing of a prototype', () => {
    const { bank, problems } = parseText(JSON.stringify({ ...sampleBank(), 'x-own': 1 }).replace('"x-own":1', '"x-own":{"__proto__":{"polluted":true}}'));
    expect(problems).to.deep.equal([]);
    expect((bank as unknown as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  for (const [what, text] of [
    ['a text of a megabyte', 'x'.repeat(1_000_000)],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
    ['nothing but space', '\u00a0\u2003'],
  ] as const) {
    it(`refuses ${what}`, () => {
      for (const change of [{ prompt: text }, { prompt: { text, lang: 'en' } }, { hints: [text] }, { feedbackTrue: text }]) {
        const problems = expectLeftOut(withQuestion(sampleQuestion('true-false', { id: 'other', ...change })));
        for (const { message } of problems) expect(message.length).to.be.below(1000);
      }
    });
  }

  for (const [what, change] of [
    ['lists for objects', { feedback: [] }],
    ['objects for lists', { evidence: { 0: 'c1', length: 1 } }],
    ['a number for text', { prompt: 1 }],
    ['null for text', { prompt: null }],
    ['a number too large for points', { points: 1e308 }],
    ['points that are no number', { points: Number.NaN }],
    ['endless points', { points: Number.POSITIVE_INFINITY }],
    ['a truth in words', { answer: 'true' }],
    ['an id that is a path', { id: '../../etc/passwd' }],
    ['an id of a hundred characters', { id: 'a'.repeat(100) }],
    ['an id in other letters', { id: 'ıd' }],
    ['an id twice in a list', { evidence: ['c1', 'c1'] }],
  ] as const)
    it(`leaves out a question with ${what}`, () => void expectLeftOut(withQuestion(sampleQuestion('true-false', { id: 'other', ...change }))));

  for (const question of [null, 1, 'text', [], [[]], true, { type: 1 }, { type: ['true-false'] }, { type: { toString: 'x' } }]) {
    it(`leaves out ${JSON.stringify(question)} as a question`, () => void expectLeftOut(withQuestion(question)));
  }

  it('leaves out a second question under the same id', () => void expectLeftOut(withQuestion(sampleQuestion('true-false'))));

  for (const data of [
    undefined,
    null,
    1,
    'text',
    '',
    true,
    [],
    [{}],
    {},
    { version: 1 },
    { ...sampleBank(), questions: {} },
    { ...sampleBank(), questions: { length: 1e9 } },
    { ...sampleBank(), version: '1' },
    { ...sampleBank(), id: null },
  ]) {
    it(`makes no bank of ${JSON.stringify(data)?.slice(0, 60)}`, () => {
      const result = parseBank(data);
      expect(result.bank).to.equal(undefined);
      expectOutcome(result);
    });
  }

  it('survives lists a hundred thousand deep', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expectLeftOut(withQuestion(deep));
    expectLeftOut(withQuestion(sampleQuestion('true-false', { id: 'other', prompt: deep as string })));
    expectOutcome(parseSource(deep) as { bank?: unknown; problems: Problem[] });
  });

  it('survives ten thousand faulty questions and as many unknown fields', () => {
    const result = parseBank({ ...sampleBank(), questions: Array.from({ length: 10_000 }, () => ({ type: 'choise' })) });
    expect(result.problems.length).to.be.at.least(10_000);
    expectOutcome(parseBank({ ...sampleBank(), ...Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, 1])) }));
  });

  it('never throws at anything, and always gives a bank or says what is wrong', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (data) => {
        expectOutcome(parseBank(data));
        const { source, problems } = parseSource(data);
        expectOutcome({ bank: source, problems });
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws at a bank with anything in one of its places', () => {
    const bank = JSON.parse(JSON.stringify(sampleBank({ sources: [{ ...sampleSource() }], description: 'x' }))) as Record<string, unknown>;
    const source = JSON.parse(JSON.stringify(sampleSource({ claims: [sampleClaim({ echoes: [], conflicts: ['k'] })] }))) as Record<string, unknown>;
    const placesIn = (value: unknown, at: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null ? [at, ...Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...at, key]))] : [at];
    const put = (value: unknown, [step, ...rest]: (string | number)[], thing: unknown): unknown => {
      if (step === undefined) return thing;
      const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
      copy[step] = put(copy[step], rest, thing);
      return copy;
    };
    const things = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.constantFrom<unknown>(
        '',
        '__proto__',
        'x'.repeat(30_000),
        -1,
        Number.POSITIVE_INFINITY,
        Number.NaN,
        [],
        {},
        null,
        undefined,
        [[]],
        { length: 5 },
        'javascript:x',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(bank)), things, (place, thing) => {
        const result = parseBank(put(bank, place, thing));
        expectOutcome(result);
        // Whatever came through can be worked with.
        if (result.bank && result.bank.questions.length > 0) {
          withoutAnswers(result.bank, 'seed');
          bundleBank(result.bank, [sampleSource()], questionTypes);
          void checkBank(result.bank, { sources: [sampleSource()] });
          const session = createSession({ bank: result.bank, clock: () => 0, newId: () => 'id' });
          session.dispatch({ type: 'finish' });
          summarizeSession(session);
        }
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(source)), things, (place, thing) => {
        const { source: parsed, problems } = parseSource(put(source, place, thing));
        expectOutcome({ bank: parsed, problems });
      }),
      { numRuns: 1000 },
    );
  });
});
