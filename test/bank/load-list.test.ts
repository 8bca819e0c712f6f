import { expect } from 'chai';
import { loadList, parseList } from '../../src/bank/load-list.js';
import { formatPath } from '../../src/model/problem.js';
import { fakeFetch } from '../support/fake-fetch.js';

const event = (change: object = {}) => ({
  id: 'e1',
  date: { start: '2025-05', end: '2025-05', precision: 'month', basis: 'stated' },
  status: 'reported',
  text: 'A bridge opens.',
  claims: ['c1'],
  places: [],
  ...change,
});
const said = ({ problems }: { problems: readonly { path: readonly (string | number)[]; message: string }[] }): string[] =>
  problems.map(({ path, message }) => `${formatPath(path)}: ${message}`);

describe('parseList', () => {
  it('reads what stands in a file and what a program holds alike', () => {
    const file = { $schema: 'schema/events.schema.json', version: 1, events: [event()] };
    expect(parseList('events', file)).to.deep.equal({ list: [event()], problems: [] });
    expect(parseList('events', [event()])).to.deep.equal({ list: [event()], problems: [] });
  });

  const faulty: [what: string, data: unknown, said: string[]][] = [
    ['another file', { version: 1, questions: [] }, [': This is not a list of events: it needs to be an object with "version" and "events".']],
    ['no object', 7, [': This is not a list of events: it needs to be an object with "version" and "events".']],
    ['null', null, [': This is not a list of events: it needs to be an object with "version" and "events".']],
    ['a misspelt field', { version: 1, events: [event({ txt: 'x' })] }, ['events[0].txt: “txt” is not a known field here. Did you mean “text”?']],
    ['a misspelt field in bare entries', [event(), event({ id: 'e2', txt: 'x' })], ['[1].txt: “txt” is not a known field here. Did you mean “text”?']],
    ['a version of another release', { version: 2, events: [event()] }, ['version: “version” needs to be 1.']],
  ];
  for (const [what, data, expected] of faulty)
    it(`gives no list but says what is wrong with ${what}`, () => {
      const parsed = parseList('events', data);
      expect(parsed.list).to.equal(undefined);
      expect(said(parsed)).to.deep.equal(expected);
    });

  it('keeps the first of two entries with one id and says so', () => {
    const parsed = parseList('events', { version: 1, events: [event(), event({ text: 'Another.' })] });
    expect(parsed.list).to.deep.equal([event()]);
    expect(said(parsed)).to.deep.equal(['events[1].id: “e1” is the id of an earlier entry; give each entry its own.']);
  });
});

describe('loadList', () => {
  const places = { version: 1, places: [{ id: 'river', names: { en: 'River' }, latitude: 1, longitude: 2, kind: 'region', note: null }] };

  it('loads a list from its address', async () => {
    const { fetch, asked } = fakeFetch({ '/places.json': JSON.stringify(places) });
    expect(await loadList('places', '/places.json', { fetch })).to.deep.equal({ list: places.places, problems: [] });
    expect(asked).to.deep.equal(['/places.json']);
  });

  for (const [what, answer, code] of [
    ['no file', 404, 'http-error'],
    ['no connection', new Error('offline'), 'unreachable'],
    ['broken JSON', '{', 'broken-json'],
    ['a bank', '{"version":1,"questions":[]}', 'not-a-list'],
  ] as const)
    it(`tells a problem where there is ${what}`, async () => {
      const { list, problems } = await loadList('conflicts', '/x.json', { fetch: fakeFetch({ '/x.json': answer }).fetch });
      expect(list).to.equal(undefined);
      expect(problems.map((problem) => problem.code)).to.deep.equal([code]);
    });
});
