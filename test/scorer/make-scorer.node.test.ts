import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Marked } from '../../src/model/marked.js';
import { parseBank } from '../../src/index.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes } from '../../src/question-types/question-types.js';
import { createScorer, type ScorerOptions } from '../../src/scorer.js';
import { sampleBank } from '../support/sample-bank.js';

const ADDRESS = 'https://quiz.example/mark';
const SCHOOL = 'https://school.example';
const questions = fileURLToPath(new URL('../../questions/', import.meta.url));
const readJson = (file: string): { sources?: unknown[] } => JSON.parse(readFileSync(file, 'utf8')) as { sources?: unknown[] };

/** The options for the bank in a file, with its sources from the files beside it. */
function optionsOf(file: string): ScorerOptions {
  const bank = readJson(file);
  return { bank, sources: (bank.sources ?? []).map((entry) => (typeof entry === 'string' ? readJson(path.resolve(path.dirname(file), entry)) : entry)) };
}

describe('a scorer of a bank in this repository', () => {
  const files = ['banks', 'examples'].flatMap((folder) =>
    readdirSync(`${questions}${folder}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  for (const file of files) {
    it(`marks every perfect response to ${file} in full, with its sources`, async () => {
      const options = optionsOf(questions + file);
      const scorer = createScorer(options);
      const { bank } = parseBank(options.bank);
      for (const question of bank?.questions ?? []) {
        const type: AnyQuestionType = questionTypes[question.type];
        const response: unknown = type.perfectResponse(question);
        const answer = await scorer(
          new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question: question.id, response }) }),
        );
        const marked = (await answer.json()) as Marked;
        expect(marked.score, question.id).to.deep.equal(JSON.parse(JSON.stringify(type.score(question, response))));
        expect(marked.score.earned).to.equal(question.points ?? 1);
        expect(marked.sources?.flatMap(({ claims }) => claims.map(({ id }) => id))).to.include.members([...(question.evidence ?? [])]);
      }
    });
  }
});

describe('a scorer that is asked from another site', () => {
  const scorer = createScorer({ bank: sampleBank(), allowOrigin: SCHOOL });
  const from = (origin: string | undefined, method: string, to = scorer, body?: string): Promise<Response> =>
    to(new Request(ADDRESS, { method, headers: { ...(origin === undefined ? {} : { origin }), 'content-type': 'application/json' }, ...(body === undefined ? {} : { body }) }));

  it('lets the site that is allowed read every kind of answer, refusals too', async () => {
    for (const [method, body, status] of [
      ['GET', undefined, 200],
      ['HEAD', undefined, 200],
      ['POST', '{"question":"closed","response":true}', 200],
      ['POST', '{', 400],
      ['PUT', '', 405],
    ] as const) {
      const response = await from(SCHOOL, method, scorer, body);
      expect([response.status, response.headers.get('access-control-allow-origin'), response.headers.get('vary')]).to.deep.equal([status, SCHOOL, 'origin']);
    }
  });

  it('answers what a browser asks before a POST', async () => {
    const response = await from(SCHOOL, 'OPTIONS');
    expect([response.status, await response.text()]).to.deep.equal([204, '']);
    expect(Object.fromEntries(response.headers)).to.deep.include({
      'access-control-allow-origin': SCHOOL,
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'content-type',
    });
  });

  it('allows no other site, and none at all unless one is named', async () => {
    const names = (response: Response): string[] => [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(names(await from('https://evil.example', 'OPTIONS'))).to.deep.equal([]);
    expect(names(await from('null', 'GET'))).to.deep.equal([]);
    expect(names(await from(SCHOOL, 'OPTIONS', createScorer({ bank: sampleBank() })))).to.deep.equal([]);
    expect((await from('https://evil.example', 'GET', createScorer({ bank: sampleBank(), allowOrigin: '*' }))).headers.get('access-control-allow-origin')).to.equal('*');
    expect(() => createScorer({ bank: sampleBank(), allowOrigin: `${SCHOOL}/quiz` })).to.throw('is not an origin');
  });
});

describe('a scorer that is sent a body without end', () => {
  const scorer = createScorer({ bank: sampleBank() });
  const send = (body: ReadableStream, headers: Record<string, string> = {}): Promise<Response> =>
    scorer(new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, duplex: 'half' } as RequestInit));

  it('stops reading at 64 kB, and lets go of the rest', async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>(
      { pull: (controller) => (pulled++, controller.enqueue(new Uint8Array(1024).fill(32))), cancel: () => void (cancelled = true) },
      { highWaterMark: 0 },
    );
    expect((await send(endless)).status).to.equal(413);
    expect([pulled, cancelled]).to.deep.equal([65, true]);
  });

  it('does not begin to read what says that it is too long', async () => {
    let pulled = 0;
    const long = new ReadableStream({ pull: () => void pulled++ }, { highWaterMark: 0 });
    expect((await send(long, { 'content-length': '65537' })).status).to.equal(413);
    expect(pulled).to.equal(0);
  });

  it('refuses what breaks off, and what was read already', async () => {
    expect((await send(new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) }))).status).to.equal(400);
    const read = new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await read.text();
    expect((await scorer(read)).status).to.equal(400);
  });

  it('joins a character that comes in two pieces', async () => {
    const bytes = new TextEncoder().encode('{"question":"office","response":"Köprü"}');
    const pieces = [bytes.slice(0, 35), bytes.slice(35)];
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => (pieces.length > 0 ? controller.enqueue(pieces.shift() as Uint8Array) : controller.close()) });
    const marked = (await (await send(stream)).json()) as Marked;
    expect(marked.record?.responseText).to.equal('Köprü');
  });
});
