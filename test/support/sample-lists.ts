import type { Conflict } from '../../src/model/conflict.js';
import type { DatedEvent } from '../../src/model/event.js';
import type { Place } from '../../src/model/place.js';
import type { Source } from '../../src/model/source.js';
import { sampleClaim, sampleSource } from './sample-bank.js';

/** Two sources on the bridges of a river: an office that dates its report, and a sheet that records nothing of itself. */
export const twoSources = (): Source[] => [
  sampleSource({
    id: 'river-survey',
    author: 'A. Writer',
    claims: [sampleClaim({ id: 'r1' }), sampleClaim({ id: 'r2', statement: 'Two bridges are closed.', kind: 'fact-stated', attributedTo: null, note: 'No day is given.' })],
  }),
  sampleSource({
    id: 'bank-sheet',
    title: null,
    label: 'Sheet of the left bank',
    publisher: 'Left Bank Sheet',
    published: null,
    publishedNote: 'It was found in May.',
    url: null,
    claims: [
      sampleClaim({ id: 'b1', statement: 'Unnamed guards say a bridge was sold.', kind: 'allegation', attributedTo: 'unnamed guards' }),
      sampleClaim({ id: 'b2', statement: 'A third bridge must go.', kind: 'opinion', attributedTo: null }),
      sampleClaim({ id: 'b9', statement: 'Not to be shown.', use: 'exclude' }),
    ],
  }),
];

export const sampleConflict = (change: Partial<Conflict> = {}): Conflict => ({
  id: 'K1',
  title: 'What became of the bridges?',
  kind: 'allegation vs count',
  severity: 'high',
  sides: [
    { text: 'A bridge was sold (Left Bank Sheet).', claims: ['b1'] },
    { text: 'Twelve bridges stand, two of them closed (River Office).', claims: ['r1', 'r2'] },
  ],
  lesson: 'Ask who counted.',
  ...change,
});

export const sampleEvent = (change: Partial<Omit<DatedEvent, 'date'>> & { readonly date?: Partial<DatedEvent['date']> } = {}): DatedEvent => ({
  id: 'e1',
  status: 'reported',
  text: 'A bridge opens.',
  claims: ['r1'],
  places: ['old-town'],
  ...change,
  date: { start: '2025-05-07', end: '2025-05-07', precision: 'day', basis: 'stated', ...change.date },
});

/** One event of each sort that a time line tells apart. */
export const sampleEvents = (): DatedEvent[] => [
  sampleEvent(),
  sampleEvent({
    id: 'e2',
    text: 'Two bridges close.',
    status: 'disputed',
    claims: ['r2', 'b1'],
    date: { start: '2025-05', end: '2025-05', precision: 'month', basis: 'inferred' },
  }),
  sampleEvent({
    id: 'e3',
    text: 'The first bridge is built.',
    status: 'context',
    claims: [],
    places: [],
    date: { start: '1947', end: '1947', precision: 'year', basis: 'public-record' },
  }),
  sampleEvent({ id: 'e4', text: 'A sheet dates the sale wrongly.', status: 'error', claims: ['b1', 'lost'], date: { start: '2025-06-08', end: '2025-06-09', precision: 'night' } }),
  sampleEvent({ id: 'e5', text: 'A new bridge is meant to open.', status: 'planned', places: [], date: { start: '2025-12-31', end: '2025-12-31' } }),
  sampleEvent({ id: 'e6', text: 'A ferry sinks.', claims: ['b2'], places: ['new-town'], date: { start: null, end: null, precision: 'undated' } }),
];

export const samplePlaces = (): Place[] => [
  { id: 'old-town', names: { en: 'Old Town', tr: 'Eski Kent' }, latitude: 40, longitude: 33, kind: 'city', note: 'Where the river bends.' },
  { id: 'new-town', names: { en: 'New Town' }, latitude: 38, longitude: 42, kind: 'city', note: null },
  { id: 'river-land', names: { en: 'River Land' }, latitude: 39, longitude: 36, kind: 'country', note: 'The point only carries the name.' },
  { id: 'league', names: { en: 'League of Rivers' }, latitude: null, longitude: null, kind: 'concept', note: 'No place.' },
];
