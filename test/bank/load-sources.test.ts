import { expect } from 'chai';
import { loadSources } from '../../src/index.js';
import { formatPath } from '../../src/model/problem.js';
import { fakeFetch } from '../support/fake-fetch.js';
import { sampleSource } from '../support/sample-bank.js';

const base = 'https://example.org/banks/bridges.json';
const at = (name: string): string => `https://example.org/sources/${name}.json`;

describe('loadSources', () => {
  it('loads addresses relative to the bank’s own, and takes sources inside it', async () => {
    const { fetch, asked } = fakeFetch({ [at('a')]: `\ufeff${JSON.stringify(sampleSource({ id: 'a' }))}` });
    const { sources, problems } = await loadSources({ sources: ['../sources/a.json', { ...sampleSource({ id: 'b' }) }] }, { fetch, base });
    expect(problems).to.deep.equal([]);
    expect(sources.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(asked).to.deep.equal([at('a')]);
  });

  it('gives the good ones and says what is wrong with each bad one, in the bank’s order', async () => {
    const { fetch } = fakeFetch({
      [at('down')]: new TypeError('Failed to fetch'),
      [at('page')]: '\n<!doctype html>',
      [at('broken')]: '{"id":',
      [at('faulty')]: JSON.stringify({ ...sampleSource(), lable: 'x' }),
      [at('error')]: 500,
      [at('good')]: JSON.stringify(sampleSource()),
    });
    const entries = ['gone', 'down', 'page', 'broken', 'faulty', 'error', 'good'].map((name) => `../sources/${name}.json`);
    const { sources, problems } = await loadSources({ sources: [...entries, 'https://['] }, { fetch, base });
    expect(sources).to.deep.equal([sampleSource()]);
    expect(problems.map(({ code, path }) => `${code} ${formatPath(path)}`)).to.deep.equal([
      'http-error sources[0]',
      'unreachable sources[1]',
      'broken-json sources[2]',
      'broken-json sources[3]',
      'unknown-field sources[4].lable',
      'http-error sources[5]',
      'bad-address sources[7]',
    ]);
    expect(problems[0]?.message).to.include(at('gone'));
    expect(problems[2]?.message).to.include('web page');
  });

  it('loads nothing for a bank without sources', async () => {
    const { fetch, asked } = fakeFetch({});
    expect(await loadSources({}, { fetch, base })).to.deep.equal({ sources: [], problems: [] });
    expect(asked).to.deep.equal([]);
  });

  it('takes addresses as they are without a base', async () => {
    const { fetch, asked } = fakeFetch({});
    await loadSources({ sources: ['sources/a.json'] }, { fetch });
    expect(asked).to.deep.equal(['sources/a.json']);
  });
});
