import { expect } from 'chai';
import * as v from 'valibot';
import { sourceSchema } from '../../src/model/source.js';
import { sampleSource } from '../support/sample-bank.js';

describe('sourceSchema', () => {
  it('takes a source as it is', () => expect(v.parse(sourceSchema, sampleSource())).to.deep.equal(sampleSource()));

  const addresses: [url: unknown, fits: boolean][] = [
    [null, true],
    ['https://example.org/a?b=c', true],
    ['http://example.org', true],
    ['HTTPS://EXAMPLE.ORG/', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['mailto:a@example.org', false],
    ['not recorded', false],
    ['../article.html', false],
    ['//example.org', false],
    ['https://', false],
    ['', false],
  ];
  for (const [url, fits] of addresses)
    it(`${fits ? 'takes' : 'refuses'} ${JSON.stringify(url)} as its address`, () => expect(v.is(sourceSchema, { ...sampleSource(), url })).to.equal(fits));

  const faults: [what: string, change: object][] = [
    ['another version', { version: 2 }],
    ['an unknown field', { artcile: 'text' }],
    ['a broken hash', { textSha256: 'ABC' }],
    ['half a word count', { wordCount: 1.5 }],
    ['a date that is none', { published: '2025-13-01' }],
    ['claims that are no list', { claims: {} }],
  ];
  for (const [what, change] of faults) it(`refuses ${what}`, () => expect(v.is(sourceSchema, { ...sampleSource(), ...change })).to.equal(false));
});
