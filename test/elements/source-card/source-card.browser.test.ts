import { expect } from 'chai';
import '../../../src/elements/source-card/source-card.js';
import type { SourceCardElement } from '../../../src/elements/source-card/source-card-element.js';
import type { Source } from '../../../src/model/source.js';
import { axeViolations, catchWarnings, emptyPage, findAll, until, wordsOf } from '../../support/harness/page.js';
import { sampleClaim, sampleSource } from '../../support/sample-bank.js';

async function place(fields: Partial<SourceCardElement> = {}, attributes: Readonly<Record<string, string>> = {}): Promise<SourceCardElement> {
  const card = document.createElement('source-card');
  Object.assign(card, { heading: 2, ...fields });
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  emptyPage().append(card);
  await card.updateComplete;
  return card;
}

const factsOf = (card: SourceCardElement): Record<string, string> =>
  Object.fromEntries(findAll(card.shadowRoot as ShadowRoot, 'dl > div').map((row) => [wordsOf(row.querySelector('dt')), wordsOf(row.querySelector('dd'))]));

const linksOf = (card: SourceCardElement): HTMLAnchorElement[] => findAll<HTMLAnchorElement>(card.shadowRoot as ShadowRoot, 'a');

describe('<source-card>', () => {
  it('shows all that is recorded of a source', async () => {
    const card = await place({
      source: sampleSource({ author: 'A. Writer', publishedNote: 'Updated later', sourcing: { namedPersons: 1, namedInstitutions: 2, anonymous: 0, vague: 3 } }),
    });
    expect(wordsOf(card))
      .to.include('Bridges of the river')
      .and.to.include('An office that builds bridges.')
      .and.to.include('Counts bridges.')
      .and.to.include('It counts its own work.');
    const facts = factsOf(card);
    expect(facts).to.deep.include({ Author: 'A. Writer', Publisher: 'River Office', 'Kind of text': 'report' });
    expect(facts['Date'])
      .to.match(/29.*May.*2025|May 29, 2025/)
      .and.to.include('Updated later');
    expect(facts['Address']).to.include('example.org');
    expect(facts['Who is quoted']).to.equal('1 named person, 2 named institutions, no unnamed voice, and 3 statements without an owner');
    expect(await axeViolations(card)).to.deep.equal([]);
  });

  it('says of what is unknown that it is not recorded', async () => {
    const card = await place({ source: sampleSource({ author: null, publisher: null, published: null, publishedNote: null, url: null, title: null }) });
    const facts = factsOf(card);
    for (const name of ['Author', 'Publisher', 'Date', 'Address']) expect(facts[name], name).to.equal('not recorded');
    expect(wordsOf(card)).to.include('Title not recorded').and.to.include('date not recorded');
    expect(wordsOf(card)).not.to.match(/null|undefined|Invalid/);
    expect(linksOf(card)).to.deep.equal([]);
    expect(await axeViolations(card)).to.deep.equal([]);
  });

  for (const published of ['2025', '2025-05', '2025-05-29']) {
    it(`shows the date ${published} no more exactly than it is known`, async () => {
      const date = factsOf(await place({ source: sampleSource({ published }) }))['Date'] ?? '';
      expect(date.includes('29')).to.equal(published.length === 10);
      expect(date.includes('May')).to.equal(published.length >= 7);
    });
  }

  it('links each claim to its passage in the article', async () => {
    const card = await place({ source: sampleSource(), claims: [sampleClaim()] });
    const link = linksOf(card).find((anchor) => wordsOf(anchor) === 'Open at this passage');
    expect(link?.href).to.equal('https://example.org/bridges#:~:text=The%20survey,twelve%20bridges');
    expect(link).to.deep.include({ target: '_blank', rel: 'noopener noreferrer' });
    expect(wordsOf(card)).to.include('Attributed: the survey').and.to.include('The survey counts twelve bridges.');
  });

  it('takes the ids of claims from its attribute', async () => {
    const card = await place({ source: sampleSource() }, { claims: ' c2  c9 ' });
    expect(wordsOf(card)).to.include('Two bridges are closed.').and.not.to.include('The survey counts twelve bridges.');
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' javascript:alert(1)']) {
    it(`makes no link of ${url}`, async () => {
      const card = await place({ source: sampleSource({ url }), claims: [sampleClaim()] });
      expect(linksOf(card)).to.deep.equal([]);
      expect(wordsOf(card)).to.include('In paragraph 1, from “The survey” to “twelve bridges”');
    });
  }

  it('unfolds and tells so each time a person unfolds it, and only then', async () => {
    const card = await place({ source: sampleSource(), folded: true });
    const events: string[] = [];
    card.addEventListener('geo-source-opened', ({ source }) => events.push(source));
    const summary = card.shadowRoot?.querySelector('summary') as HTMLElement;
    expect(wordsOf(card)).not.to.include('An office that builds bridges.');
    summary.click();
    await until(() => wordsOf(card).includes('An office that builds bridges.'), 'the unfolded card');
    expect(events).to.deep.equal(['river-survey']);
    expect(await axeViolations(card)).to.deep.equal([]);
    summary.click();
    await until(() => !wordsOf(card).includes('An office that builds bridges.'), 'the folded card');
    card.folded = false;
    await until(() => wordsOf(card).includes('An office that builds bridges.'), 'the unfolded card');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events, 'not when the page unfolds it').to.deep.equal(['river-survey']);
  });

  it('tells when a passage is opened', async () => {
    const card = await place({ source: sampleSource(), claims: [sampleClaim()] });
    const events: string[] = [];
    card.addEventListener('geo-passage-opened', ({ source, claim }) => events.push(`${source} ${claim}`));
    const link = linksOf(card)[0] as HTMLAnchorElement;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(events).to.deep.equal(['river-survey c1']);
  });

  it('loads a source from its address', async () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(sampleSource())]));
    const card = await place({}, { src: address });
    await until(() => wordsOf(card).includes('Bridges of the river'), 'the source');
  });

  for (const [name, src] of [
    ['a missing file', '/faults/nowhere.json'],
    ['a web page', '/faults/page.json'],
    ['broken JSON', '/faults/broken.json'],
    ['an address that is none', 'http://['],
  ] as const) {
    it(`says that it cannot be shown with ${name}, and shows what stands inside it`, async () => {
      const console = catchWarnings();
      const card = await place({ textContent: 'See the article' }, { src });
      await until(() => wordsOf(card).includes('This source cannot be shown.'), 'the problem');
      expect(wordsOf(card)).to.include('See the article');
      expect(console.warnings).to.have.length(1);
      console.restore();
    });
  }

  it('forgets the problem when another source is set', async () => {
    const console = catchWarnings();
    const card = await place({}, { src: '/faults/nowhere.json' });
    await until(() => wordsOf(card).includes('cannot be shown'), 'the problem');
    card.source = sampleSource() as Source;
    await card.updateComplete;
    expect(wordsOf(card)).to.include('Bridges of the river').and.not.to.include('cannot be shown');
    console.restore();
  });

  for (const kind of ['fact-stated', 'attributed', 'allegation', 'opinion', 'forecast', 'recommendation'] as const) {
    it(`says in a word that a claim is of the kind ${kind}`, async () => {
      const card = await place({ source: sampleSource(), claims: [sampleClaim({ kind, attributedTo: null })] });
      const words = wordsOf(findAll(card.shadowRoot as ShadowRoot, '[part="kind"]')[0]);
      expect(words).to.match(/^[A-Z]/);
      expect(await axeViolations(card)).to.deep.equal([]);
    });
  }
});
