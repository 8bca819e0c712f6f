import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { markedSchema, type Marked } from '../../src/model/marked.js';
import type { Source } from '../../src/model/source.js';
import type { AnyQuestionType, QuestionTypes } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import { createScorer, type Refusal, type ScorerHandler } from '../../src/scorer.js';
import { makeScorer } from '../../src/scorer/make-scorer.js';
import { typeSupport } from '../support/question-types.js';
import { sampleBank, sampleSource } from '../support/sample-bank.js';
import { SECRET } from '../support/type-support.js';

const ADDRESS = 'https://quiz.example/mark';
const JSON_TYPE = { 'content-type': 'application/json' };

const wholeBank = sampleBank({ sources: [sampleSource()], questions: Object.values(typeSupport).map(({ sample }) => sample) });
const scorer = createScorer({ bank: wholeBank });

const post = (body: unknown, to: ScorerHandler = scorer): Promise<Response> =>
  to(new Request(ADDRESS, { method: 'POST', headers: JSON_TYPE, body: typeof body === 'string' ? body : JSON.stringify(body) }));
const get = (to: ScorerHandler = scorer, search = '', headers: Record<string, string> = {}): Promise<Response> => to(new Request(`${ADDRESS}${search}`, { headers }));
const typeOf = (question: Question): AnyQuestionType => questionTypes[question.type];
const refusalOf = async (response: Response): Promise<Omit<Refusal, 'status'>> => (await response.json()) as Refusal;

/** A question that can be served alone: what it quotes is in it, and what a page may have before marking is not among its secrets. */
function servable(question: Question): Question {
  const shown = new Set(['hints', 'tags', 'objective', 'enemies', 'points']);
  const kept = Object.fromEntries(Object.entries(question).filter(([field]) => !shown.has(field)));
  return (typeOf(question).withStatements?.(kept, () => 'A statement.') ?? kept) as Question;
}
const alone = (question: Question): ScorerHandler => createScorer({ bank: sampleBank({ sources: [], questions: [question] }) });

describe('a scorer that is asked for its bank', () => {
  it('gives every question as it is asked, and no answer', async () => {
    const response = await get();
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')]).to.deep.equal([
      200,
      'application/json; charset=utf-8',
      'nosniff',
    ]);
    const text = await response.text();
    const asked = JSON.parse(text) as { questions: { asked: { id: string } }[] };
    expect(asked.questions.map((question) => question.asked.id)).to.deep.equal(wholeBank.questions.map(({ id }) => id));
    expect(text).to.not.match(/"(answer|feedback|evidence|accept|commonErrors|support|modelAnswer|rubric|tolerance|claims)"/);
  });

  it('keeps what a question of any type has to hide', async () => {
    for (const { sample, secrets } of Object.values(typeSupport)) {
      const text = await (await get(alone(sample))).text();
      const hidden = [
        ...secrets,
        ...Object.values(sample.feedback ?? {}),
        ...typeOf(sample)
          .parts(sample)
          .flatMap(({ feedback }) => feedback ?? []),
      ];
      for (const secret of hidden) expect(text, sample.type).to.not.include(secret);
    }
  });

  for (const [name, { pair }] of Object.entries(typeSupport)) {
    it(`gives the same for two ${name} questions that differ in answers only`, async () => {
      await fc.assert(
        fc.asyncProperty(pair, async ([one, other]) => {
          const text = await (await get(alone(servable(one)), '?seed=x')).text();
          expect(text).to.not.include(SECRET);
          expect(await (await get(alone(servable(other)), '?seed=x')).text()).to.equal(text);
        }),
        { numRuns: 25 },
      );
    });
  }

  it('orders parts by the seed in the address, else by its own', async () => {
    const seeded = createScorer({ bank: wholeBank, seed: 'one' });
    const [own, same, other] = await Promise.all([get(seeded), get(scorer, '?seed=one'), get(seeded, '?seed=two')].map(async (response) => (await response).text()));
    expect(own).to.equal(same);
    expect(own).to.not.equal(other);
  });

  it('puts the statements of claims into questions that quote them', async () => {
    const pair = typeSupport['evidence-pair'].sample as Extract<Question, { type: 'evidence-pair' }>;
    const quoting = { ...pair, offered: pair.offered.map(({ claim }) => ({ claim })) };
    const bank = sampleBank({ questions: [quoting] });
    expect(await (await get(createScorer({ bank, sources: [sampleSource()] }))).text()).to.include('Two bridges are closed.');
    expect(() => createScorer({ bank })).to.throw('quotes claims that are in no source');
  });

  it('names the sources of texts that stand before questions, without their claims', async () => {
    const stimulus = [{ kind: 'text' as const, text: 'Retold.', source: 'river-survey' }];
    const bank = sampleBank({ questions: [{ ...typeSupport.choice.sample, stimulus }] });
    const { sources } = (await (await get(createScorer({ bank, sources: [sampleSource(), sampleSource({ id: 'other' })] }))).json()) as { sources: Source[] };
    expect(sources.map(({ id, claims }) => [id, claims])).to.deep.equal([['river-survey', []]]);
  });

  it('tells that nothing has changed to whoever has it already', async () => {
    const first = await get();
    const etag = first.headers.get('etag') as string;
    expect([etag, first.headers.get('cache-control')]).to.deep.equal([etag, 'no-cache']);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(scorer, '', { 'if-none-match': tag });
      expect([again.status, await again.text(), again.headers.get('etag')], tag).to.deep.equal([304, '', etag]);
    }
    expect((await get(scorer, '', { 'if-none-match': '"other"' })).status).to.equal(200);
    expect((await get(createScorer({ bank: { ...wholeBank, title: 'Other' } }))).headers.get('etag')).to.not.equal(etag);
    expect((await get(scorer, '?seed=two')).headers.get('etag')).to.not.equal(etag);
  });

  it('answers HEAD as GET, without a body', async () => {
    const [head, whole] = await Promise.all([scorer(new Request(ADDRESS, { method: 'HEAD' })), get()]);
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
    expect([...head.headers]).to.deep.equal([...whole.headers]);
  });
});

describe('a scorer that is given a response', () => {
  for (const [name, { sample, pair, wrongResponse }] of Object.entries(typeSupport) as [Question['type'], (typeof typeSupport)[Question['type']]][]) {
    const type: AnyQuestionType = questionTypes[name];

    it(`marks a perfect and a wrong response to a ${name} question as the page would`, async () => {
      for (const given of [type.perfectResponse(sample), wrongResponse(type.withoutAnswer(sample, 'any') as never)]) {
        const response = await post({ question: sample.id, response: given });
        expect([response.status, response.headers.get('cache-control')]).to.deep.equal([200, 'no-store']);
        const marked = (await response.json()) as Marked;
        expect(v.is(markedSchema, marked)).to.equal(true);
        const { sources, ...rest } = marked;
        expect(rest).to.deep.equal(JSON.parse(JSON.stringify({ score: type.score(sample, given), reveal: type.reveal(sample), record: type.record(sample, given) })));
        const named = [...marked.score.evidence, ...[...marked.score.parts, ...(marked.reveal?.parts ?? [])].flatMap(({ evidence }) => evidence ?? [])];
        expect(new Set(sources?.flatMap(({ claims }) => claims.map(({ id }) => id)))).to.deep.equal(new Set(named));
      }
    });

    it(`marks any ${name} question as the page would`, async () => {
      const cases = pair.chain(([question]) => typeSupport[name].response(question).map((given) => ({ question: servable(question), given })));
      await fc.assert(
        fc.asyncProperty(cases, async ({ question, given }) => {
          const response = await post({ question: question.id, response: given }, alone(question));
          const lacks = type.missing(type.withoutAnswer(question, ''), given);
          // What was answered in part is marked as it stands.
          const missing = lacks?.isPartial ? undefined : lacks;
          expect(response.status).to.equal(missing ? 422 : 200);
          if (missing) expect((await refusalOf(response)).missing).to.deep.equal(missing);
          else {
            const marked: unknown = await response.json();
            expect(v.is(markedSchema, marked)).to.equal(true);
            expect((marked as Marked).score).to.deep.equal(JSON.parse(JSON.stringify(type.score(question, JSON.parse(JSON.stringify(given))))));
          }
        }),
        { numRuns: 25 },
      );
    });
  }

  it('leaves further fields of the body to the host', async () => {
    expect((await post({ question: 'closed', response: false, attempt: 3 })).status).to.equal(200);
  });

  const river = typeSupport.choice.sample.id;
  const refused: [what: string, send: () => Promise<Response>, status: number, code: string, path: unknown[]][] = [
    ['an unknown question', () => post({ question: 'nobody', response: [] }), 404, 'unknown-question', ['question']],
    ['a question by the name of a built-in field', () => post('{"question":"__proto__","response":[]}'), 404, 'unknown-question', ['question']],
    ['a body that is no JSON', () => post('{'), 400, 'unreadable', []],
    ['no body', () => post(''), 400, 'unreadable', []],
    ['a list', () => post([river]), 400, 'wrong-body', []],
    ['nothing', () => post('null'), 400, 'wrong-body', []],
    ['a question that is no text', () => post({ question: 5 }), 400, 'wrong-body', ['question']],
    ['a body without a question', () => post({ response: [] }), 400, 'wrong-body', ['question']],
    ['a response of another form', () => post({ question: river, response: { picked: 1 } }), 422, 'wrong-response', ['response']],
    ['a response with a fault inside', () => post({ question: river, response: [1] }), 422, 'wrong-response', ['response', 0]],
    ['no response', () => post({ question: river }), 422, 'missing', ['response']],
    ['a response that says nothing', () => post({ question: river, response: ['no-such-choice'] }), 422, 'missing', ['response']],
    ['more than 64 kB', () => post(`{"question":"${'x'.repeat(64 * 1024)}"}`), 413, 'too-large', []],
    ['more than 64 kB of characters that take several bytes', () => post(`{"question":"${'ş'.repeat(33 * 1024)}"}`), 413, 'too-large', []],
    ['bytes that are no UTF-8', () => scorer(new Request(ADDRESS, { method: 'POST', headers: JSON_TYPE, body: new Uint8Array([0x22, 0xff, 0x22]) })), 400, 'unreadable', []],
    ['a form', () => scorer(new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' })), 415, 'content-type', []],
    ['text', () => scorer(new Request(ADDRESS, { method: 'POST', body: '{}' })), 415, 'content-type', []],
    [
      'a type that only begins like JSON',
      () => scorer(new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/jsonp' }, body: '{}' })),
      415,
      'content-type',
      [],
    ],
    ['another method', () => scorer(new Request(ADDRESS, { method: 'PUT', body: '{}' })), 405, 'method', []],
  ];
  for (const [what, send, status, code, path] of refused) {
    it(`refuses ${what} with ${status}, and says what to do`, async () => {
      const response = await send();
      expect([response.status, response.headers.get('cache-control'), response.headers.get('content-type')]).to.deep.equal([status, 'no-store', 'application/json; charset=utf-8']);
      const { problem } = await refusalOf(response);
      expect(problem).to.include({ level: 'error', code });
      expect(problem.path).to.deep.equal(path);
      expect(problem.message).to.match(/^[^.]{10,}\./);
      if (status === 405) expect(response.headers.get('allow')).to.equal('GET, HEAD, POST, OPTIONS');
    });
  }

  it('takes JSON with a mark at its beginning and with a character set in the header', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await scorer(new Request(ADDRESS, { method: 'POST', headers, body: '\uFEFF{"question":"closed","response":true}' }))).status).to.equal(200);
  });

  it('gives little of a hostile name back, and one fault of thousands', async () => {
    const fields = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${'x'.repeat(5)}${index}`, 1]));
    for (const given of [fields, { ['y'.repeat(60_000)]: 1 }]) {
      const response = await post({ question: typeSupport.essay.sample.id, response: given });
      expect(response.status).to.equal(422);
      expect((await response.text()).length).to.be.below(600);
    }
  });

  it('answers any JSON in good order, below 500 and without an answer in a refusal', async () => {
    const ids = wholeBank.questions.map(({ id }) => id);
    const aimed = fc.record({ question: fc.constantFrom(...ids, '__proto__', 'constructor'), response: fc.jsonValue() });
    const bodies = fc.oneof(fc.jsonValue(), aimed).map((value) => JSON.stringify(value));
    const polluted = aimed.map((body) => JSON.stringify(body).replace('{', '{"__proto__":{"question":"closed","response":true},"constructor":null,'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bodies, polluted, fc.string({ unit: 'binary' })), async (body) => {
        const response = await post(body);
        expect(response.status).to.be.below(500);
        const said = (await response.json()) as Marked & Refusal;
        if (response.status === 200) expect(v.is(markedSchema, said)).to.equal(true);
        else {
          expect(said.problem.message).to.be.a('string');
          expect(Object.keys(said).filter((key) => key !== 'missing')).to.deep.equal(['problem']);
          expect(JSON.stringify(said)).to.not.match(/"(feedback|evidence|reveal|score|record)"/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers a body that is deeply nested or made of one endless number', async () => {
    for (const response of ['['.repeat(30_000) + ']'.repeat(30_000), '9'.repeat(60_000), `"${'*'.repeat(60_000)}"`, '{"a":'.repeat(9_000) + '1' + '}'.repeat(9_000)])
      for (const { id } of wholeBank.questions) expect((await post(`{"question":"${id}","response":${response}}`)).status).to.be.within(400, 422);
  });
});

describe('a scorer in trouble', () => {
  it('says that something went wrong, nothing of what, and tells the host', async () => {
    const errors: unknown[] = [];
    const failing = { ...questionTypes.choice, score: () => expect.fail('the answer is nile') } as AnyQuestionType;
    const handler = makeScorer({ bank: sampleBank(), onError: (error) => errors.push(error) }, { ...questionTypes, choice: failing } as QuestionTypes);
    const response = await post({ question: 'river', response: questionTypes.choice.perfectResponse(typeSupport.choice.sample as never) }, handler);
    expect(response.status).to.equal(500);
    expect(await response.text()).to.not.include('nile');
    expect(errors).to.have.length(1);
  });

  it('answers what is hardly a request', async () => {
    for (const odd of [{}, { method: 'GET', url: 'no address', headers: new Headers() }, { method: 'POST', headers: new Headers(JSON_TYPE), url: ADDRESS }])
      expect((await scorer(odd as Request)).status, JSON.stringify(odd)).to.be.within(400, 500);
  });
});
