import { expect } from 'chai';
import { nameOfPlace, placeEntries } from '../../../src/elements/geo-map/place-entries.js';
import { sampleEvents, samplePlaces } from '../../support/sample-lists.js';

describe('placeEntries', () => {
  it('knows what happened at each place', () => {
    const happened = Object.fromEntries(placeEntries(samplePlaces(), sampleEvents()).map(({ place, events }) => [place.id, events.map(({ id }) => id)]));
    expect(happened).to.deep.equal({ 'old-town': ['e1', 'e2', 'e4'], 'new-town': ['e6'], 'river-land': [], league: [] });
  });

  const table: [kind: string, isDrawn: boolean, isPoint: boolean][] = [
    ['city', true, true],
    ['country', true, false],
    ['region', true, false],
    ['subnational', true, false],
    ['concept', false, false],
    ['historical', false, false],
  ];
  for (const [kind, isDrawn, isPoint] of table)
    it(`${isDrawn ? (isPoint ? 'draws a point for' : 'draws a name without a point for') : 'keeps off the map'} a ${kind}`, () => {
      const [entry] = placeEntries([{ id: 'p', names: { en: 'P' }, latitude: 1, longitude: 2, kind, note: null }], []);
      expect(entry?.point !== undefined).to.equal(isDrawn);
      expect(entry?.isPoint).to.equal(isPoint);
    });

  it('puts what is not drawn at the end', () => {
    expect(placeEntries(samplePlaces().reverse(), []).map(({ place }) => place.id)).to.deep.equal(['river-land', 'new-town', 'old-town', 'league']);
  });
});

describe('nameOfPlace', () => {
  const place = { id: 'x', names: { en: 'Old Town', tr: 'Eski Kent' } };
  const table: [languages: (string | undefined)[], name: string, language: string][] = [
    [[undefined, 'tr'], 'Eski Kent', 'tr'],
    [['tr-CY'], 'Eski Kent', 'tr'],
    [['ur', 'tr'], 'Eski Kent', 'tr'],
    [['ur'], 'Old Town', 'en'],
    [[], 'Old Town', 'en'],
  ];
  for (const [languages, name, language] of table) it(`is ${name} for ${JSON.stringify(languages)}`, () => expect(nameOfPlace(place, languages)).to.deep.equal({ name, language }));

  it('is any name where there is none in English, and the id where there is none', () => {
    expect(nameOfPlace({ id: 'x', names: { tr: 'Eski' } }, ['ur'])).to.deep.equal({ name: 'Eski', language: 'tr' });
    expect(nameOfPlace({ id: 'x', names: {} }, ['en'])).to.deep.equal({ name: 'x', language: undefined });
  });
});
