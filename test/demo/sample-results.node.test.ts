import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseResults } from '../../src/elements/geo-results/parse-results.js';
import { sampleResults } from '../../scripts/make-sample-results.js';

describe('the sample results of the demo', () => {
  it('are what today’s sessions and banks give (npx tsx scripts/make-sample-results.ts)', async () => {
    for (const [name, text] of Object.entries(await sampleResults()))
      expect(readFileSync(new URL(`../../demo/elements/${name}`, import.meta.url), 'utf8') === text, name).to.equal(true);
  });

  it('can be shown', async () => {
    const { 'geo-results-sample.json': now = '', 'geo-results-earlier.json': earlier = '' } = await sampleResults();
    for (const data of [JSON.parse(now), ...(JSON.parse(earlier) as unknown[])]) expect(parseResults(data)).to.have.property('given');
  });
});
