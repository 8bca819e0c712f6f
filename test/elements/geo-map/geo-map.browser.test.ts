import { expect } from 'chai';
import { GeoMapElement } from '../../../src/elements/geo-map/geo-map-element.js';
import { axeViolations, catchWarnings, emptyPage, find, findAll, focusedElement, overflowOf, press, until, wordsOf } from '../../support/harness/page.js';
import { MapHarness, placeMap, showMap } from '../../support/harness/geo-map-harness.js';
import { sampleEvents, samplePlaces, twoSources } from '../../support/sample-lists.js';

const fileOf = (data: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(data)]));
const given = () => ({ places: samplePlaces(), events: sampleEvents(), sources: twoSources() });
const KASHMIR_NOTE = 'The status of Jammu and Kashmir is disputed. This map takes no position.';

class MapWithoutLand extends GeoMapElement {
  protected override loadLand(): Promise<never> {
    return Promise.reject(new Error('offline'));
  }
}
customElements.define('map-without-land', MapWithoutLand);

describe('<geo-map>', () => {
  it('lists every place with its kind, coordinates and note, those without a place last', async () => {
    const page = await showMap(given());
    expect(page.lines).to.deep.equal([
      'Old Town City or town · 40° N, 33° E Where the river bends.',
      'New Town City or town · 38° N, 42° E',
      'River Land Country · 39° N, 36° E The point only carries the name.',
      'League of Rivers A way of speaking, not a place No place.',
    ]);
    expect(findAll(page.root, '[role="heading"]').map((heading) => `${heading.getAttribute('aria-level')} ${wordsOf(heading)}`)).to.deep.equal([
      '2 Map',
      '3 All places',
      '3 Not on the map',
    ]);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('takes another title, or none where one stands above already', async () => {
    const page = await showMap(given());
    const titleOf = async (label: string): Promise<string | undefined> => {
      page.element.label = label;
      await page.element.updateComplete;
      const title = find(page.root, '[part="title"]');
      return title ? wordsOf(title) : undefined;
    };
    expect(await titleOf('Bridges')).to.equal('Bridges');
    expect(await titleOf('')).to.equal(undefined);
    expect(page.lines).to.have.length(4);
  });

  it('draws land and places, and no line besides coasts and degrees', async () => {
    const page = await showMap(given());
    await until(() => page.hasCoasts, 'the coasts');
    expect(page.drawn.sort()).to.deep.equal(['new-town', 'old-town', 'river-land']);
    expect(page.names.sort()).to.deep.equal(['New Town', 'Old Town', 'River Land']);
    expect(findAll(page.root, '.map .place-point circle')).to.have.length(2);
    const lines = findAll(page.root, '.map path').map((path) => path.getAttribute('class') ?? path.parentElement?.getAttribute('class'));
    expect([...new Set(lines)].sort()).to.deep.equal(['graticule', 'land', 'place place-area']);
    expect(find(page.root, '.map svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('keeps its list and its places when coasts cannot be loaded, and says so', async () => {
    const element = document.createElement('map-without-land') as MapWithoutLand;
    Object.assign(element, { heading: 2, ...given() });
    emptyPage().append(element);
    const page = new MapHarness(element);
    await until(() => page.words.includes('The coast lines could not be loaded.'), 'the note');
    expect(page.lines).to.have.length(4);
    expect(page.drawn).to.have.length(3);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('carries the note on Kashmir where the map shows any of it, and only there', async () => {
    expect((await showMap(given())).words).not.to.include(KASHMIR_NOTE);
    const near = { id: 'near', names: { en: 'Near' }, latitude: 33.7, longitude: 73, kind: 'city', note: null };
    expect((await showMap({ places: [near] })).words).to.include(KASHMIR_NOTE);
  });

  it('names places in the language of the page where they have a name in it', async () => {
    const page = await showMap({ ...given(), lang: 'tr' });
    expect(page.names).to.include('Eski Kent').and.to.include('New Town');
    expect(find(page.root, '.name[lang="tr"]')).not.to.equal(undefined);
  });

  it('unfolds a place to what happened there with its claims, marks it on the map and tells so', async () => {
    const page = await showMap(given());
    await page.unfold('Old Town');
    expect(page.bodyOf('Old Town'))
      .to.match(/^What happened here 7 May 2025 A bridge opens\. River Office · 29 May 2025 The survey counts twelve bridges\./)
      .and.to.include('May 2025 Disputed Date inferred Two bridges close.');
    expect(page.marked).to.deep.equal(['old-town']);
    expect(page.told).to.deep.equal(['old-town']);
    expect(await axeViolations(page.element)).to.deep.equal([]);
    await page.unfold('River Land');
    expect(page.bodyOf('River Land')).to.equal('No entry of the time line names this place.');
    page.summaryOf('River Land').click();
    await until(() => page.marked.length === 0, 'no mark');
    expect(page.told).to.deep.equal(['old-town', 'river-land', undefined]);
  });

  it('unfolds in the list what is chosen on the map, within reach of its sign only', async () => {
    const page = await showMap(given());
    await page.clickNear('new-town', 200);
    expect(page.told).to.deep.equal([]);
    await page.clickNear('new-town', 10);
    await until(() => focusedElement() === page.summaryOf('New Town'), 'the focus');
    expect(page.told).to.deep.equal(['new-town']);
    expect(page.bodyOf('New Town')).to.include('A ferry sinks.');
  });

  it('moves and grows by buttons, which work by keyboard', async () => {
    const page = await showMap(given());
    const home = page.placeOf('old-town');
    await page.press('Move east');
    const moved = page.placeOf('old-town');
    expect(moved).not.to.equal(home);
    (find(page.root, 'button[aria-label="Whole map"]') as HTMLElement).focus();
    await press('Enter');
    await until(() => page.placeOf('old-town') === home, 'the whole map');
    await page.press('Zoom in');
    expect(page.placeOf('old-town')).not.to.equal(home);
    for (const button of findAll(page.root, '.tools button')) expect(button.getBoundingClientRect().width).to.be.at.least(44);
  });

  it('stays as it was moved when it is given the same places in another list', async () => {
    const page = await showMap(given());
    await page.press('Zoom in');
    const moved = page.placeOf('old-town');
    page.element.places = [...(page.element.places ?? [])];
    await page.element.updateComplete;
    expect(page.placeOf('old-town')).to.equal(moved);
    page.element.places = samplePlaces().slice(0, 1);
    await page.element.updateComplete;
    expect(page.lines).to.have.length(1);
    expect(page.placeOf('old-town')).not.to.equal(moved);
  });

  it('shows only what it is told to, and says what it does not have', async () => {
    const console = catchWarnings();
    const page = await showMap(given(), { only: 'new-town nowhere' });
    expect(page.lines).to.have.length(1);
    expect(page.words).to.include('The list of places has no “nowhere”. Check the attribute “only”.');
    expect(console.warnings).to.have.length(1);
    console.restore();
  });

  it('loads all from addresses', async () => {
    const page = await showMap(
      {},
      {
        src: fileOf({ version: 1, places: samplePlaces() }),
        'events-src': fileOf({ version: 1, events: sampleEvents() }),
        'sources-src': twoSources().map(fileOf).join(' '),
      },
      'See the atlas',
    );
    await page.unfold('Old Town');
    await until(() => page.bodyOf('Old Town')?.includes('The survey counts twelve bridges.'), 'the claim');
    expect(page.words).not.to.include('See the atlas');
  });

  it('has no map where nothing has a place', async () => {
    const page = await showMap({ places: samplePlaces().slice(-1) });
    expect(find(page.root, '.map')).to.equal(undefined);
    expect(page.lines).to.have.length(1);
    expect((await placeMap({ places: [] })).words).to.equal('Map No place has been chosen for this map.');
    expect((await placeMap({}, {}, 'See the atlas')).words).to.equal('See the atlas');
  });

  it('fits a phone, and runs from right to left around a map that does not', async () => {
    const page = await showMap(given(), {}, '', 320);
    await page.unfold('Old Town');
    expect(overflowOf(document.querySelector('main') as HTMLElement)).to.equal(0);
    expect(await axeViolations(page.element)).to.deep.equal([]);
    const before = page.placeOf('old-town');
    document.documentElement.dir = 'rtl';
    await page.element.updateComplete;
    expect(page.placeOf('old-town')).to.equal(before);
    expect(overflowOf(document.querySelector('main') as HTMLElement)).to.equal(0);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  for (const [what, attributes, sentence] of [
    ['a missing list of places', { src: '/faults/nowhere.json' }, 'This map cannot be shown.'],
    ['a broken list of places', { src: '/faults/broken.json' }, 'This map cannot be shown.'],
    ['a missing list of events', { src: fileOf({ version: 1, places: samplePlaces() }), 'events-src': '/faults/nowhere.json' }, 'Something is missing from this map.'],
  ] as const)
    it(`says what is wrong with ${what}, once`, async () => {
      const console = catchWarnings();
      const page = await placeMap({}, attributes, 'See the atlas');
      await until(() => page.words.includes(sentence), 'the problem');
      expect(findAll(page.root, '[role="alert"]')).to.have.length(1);
      expect(console.warnings).to.have.length(1);
      expect(await axeViolations(page.element)).to.deep.equal([]);
      console.restore();
    });

  for (const wrong of [7, 'x', {}, [null], [{ id: 'a' }]])
    it(`survives ${JSON.stringify(wrong)} for everything`, async () => {
      const console = catchWarnings();
      const page = await placeMap({ places: wrong as never, events: wrong as never, sources: wrong as never }, {}, 'See the atlas');
      expect(page.words).to.include('This map cannot be shown.').and.to.include('See the atlas');
      await until(() => console.warnings.some((words) => words.includes('sources')), 'the warning about sources');
      console.restore();
    });
});
