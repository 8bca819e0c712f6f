import { expect } from 'chai';
import { loadBank } from '../../src/index.js';
import { fakeFetch, type FakeAnswer } from '../support/fake-fetch.js';
import { sampleBank } from '../support/sample-bank.js';

const address = 'https://example.org/bank.json';
const load = (answer: FakeAnswer) => loadBank(address, { fetch: fakeFetch({ [address]: answer }).fetch });

describe('loadBank', () => {
  it('gives the bank at an address', async () => expect(await load(JSON.stringify(sampleBank()))).to.deep.equal({ bank: sampleBank(), problems: [] }));
  it('does not mind a byte order mark', async () => expect((await load(`\ufeff${JSON.stringify(sampleBank())}`)).problems).to.deep.equal([]));

  const table: [what: string, answer: FakeAnswer, code: string, message: RegExp][] = [
    ['a missing file', 404, 'http-error', /404.*Check the address/],
    ['a server in trouble', 503, 'http-error', /503.*Try again later/],
    ['no connection', new TypeError('Failed to fetch'), 'unreachable', /connection.*CORS/],
    ['an aborted load', new DOMException('aborted', 'AbortError'), 'unreachable', /could not be loaded/],
    ['a web page', '  <!DOCTYPE html><html>', 'broken-json', /web page/],
    ['broken JSON', '{"version": 1,', 'broken-json', /not valid JSON/],
    ['an empty file', '', 'broken-json', /not valid JSON/],
    ['another sort of JSON', '[]', 'not-a-bank', /not a question bank/],
  ];
  for (const [what, answer, code, message] of table) {
    it(`says what is wrong with ${what}`, async () => {
      const { bank, problems } = await load(answer);
      expect(bank).to.equal(undefined);
      expect(problems).to.have.length(1);
      expect(problems[0]?.code).to.equal(code);
      expect(problems[0]?.message).to.match(message);
    });
  }

  it('hands the signal on', async () => {
    const { signal } = new AbortController();
    let given: unknown;
    await loadBank(address, {
      signal,
      fetch: async (_address, options) => {
        given = options?.signal;
        throw new Error('stop');
      },
    });
    expect(given).to.equal(signal);
  });
});
