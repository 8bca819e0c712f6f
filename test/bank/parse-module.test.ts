import { expect } from 'chai';
import { checkModule } from '../../src/bank/check-module.js';
import { parseModule } from '../../src/bank/parse-module.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import type { Source } from '../../src/model/source.js';

type Json = Record<string, unknown>;
const reading = { id: 'intro', title: 'Before you begin', kind: 'reading', text: 'Look at who speaks.' };
const withSections = (...sections: unknown[]): Json => ({ version: 1, id: 'lakeland', title: 'Lakeland', language: 'en', sections });
const told = (data: unknown): string[] => parseModule(data).problems.map(({ path, code }) => `${path.join('.')} ${code}`);

/** One good section of every kind. */
const GOOD: readonly Json[] = [
  reading,
  { id: 'cards', title: 'Cards', kind: 'sources', sources: ['atlas'] },
  { id: 'differ', title: 'Differ', kind: 'compare', conflict: 'K01' },
  { id: 'side-by-side', title: 'Side by side', kind: 'compare', claims: ['la-01', 'la-02'] },
  { id: 'line', title: 'Line', kind: 'timeline', events: ['e1'] },
  { id: 'where', title: 'Where', kind: 'map', places: ['harbour'] },
  { id: 'check', title: 'Check', kind: 'questions', bank: 'b', questions: ['q1'] },
  { id: 'all', title: 'All', kind: 'questions', bank: 'b' },
  { id: 'some', title: 'Some', kind: 'questions', bank: 'b', draw: [{ count: 1 }] },
  { id: 'test', title: 'Test', kind: 'test', bank: 'b', draw: [{ count: 2, objective: 'o1' }], rules: { mode: 'test', passFraction: 0.7 } },
];

describe('parsing a module', () => {
  it('keeps every kind of section in its order', () => {
    const { module, problems } = parseModule(withSections(...GOOD));
    expect(problems).to.deep.equal([]);
    expect(module?.sections).to.deep.equal(GOOD);
  });

  const faults: [string, unknown, string[]][] = [
    ['what is no object', 'module', [' wrong-value']],
    ['a module without sections', { version: 1, id: 'm', title: 'M', language: 'en' }, ['sections missing-field']],
    ['an empty list of sections', withSections(), ['sections no-sections']],
    ['another version', { ...withSections(reading), version: 2 }, ['version wrong-value']],
    ['a misspelt field of the module', { ...withSections(reading), minuts: 5 }, ['minuts unknown-field']],
    ['no minutes at all', { ...withSections(reading), minutes: 0 }, ['minutes wrong-value']],
    ['a share above one', { ...withSections(reading), completion: { passFraction: 7 } }, ['completion.passFraction wrong-value']],
    ['completion by some sections', { ...withSections(reading), completion: { sections: 'some' } }, ['completion.sections wrong-value']],
    ['a section without a kind', withSections({ id: 'a', title: 'A' }), ['sections.0 missing-field']],
    ['an unknown kind', withSections({ ...reading, kind: 'readin' }), ['sections.0.kind unknown-kind']],
    ['a kind that objects have by nature', withSections({ ...reading, kind: 'constructor' }), ['sections.0.kind unknown-kind']],
    ['a field of another kind', withSections({ ...reading, bank: 'b' }), ['sections.0.bank unknown-field']],
    ['a reading without text', withSections({ id: 'a', title: 'A', kind: 'reading' }), ['sections.0.text missing-field']],
    ['a comparison of nothing', withSections({ id: 'a', title: 'A', kind: 'compare' }), ['sections.0 wrong-value']],
    ['a comparison of two things', withSections({ id: 'a', title: 'A', kind: 'compare', conflict: 'K01', claims: ['c1'] }), ['sections.0 wrong-value']],
    ['questions that are both named and drawn', withSections({ ...GOOD[6], draw: [{ count: 1 }] }), ['sections.0 wrong-value']],
    ['a test with two draws', withSections({ ...GOOD[9], rules: { draw: [{ count: 1 }] } }), ['sections.0 wrong-value']],
    ['a section id that stands twice', withSections(reading, { ...GOOD[1], id: 'intro' }), ['sections.1.id duplicate-id']],
    ['a time line without events', withSections({ id: 'a', title: 'A', kind: 'timeline', events: [] }), ['sections.0.events wrong-value']],
  ];
  for (const [what, data, expected] of faults) it(`tells ${what}`, () => expect(told(data)).to.deep.equal(expected));

  it('leaves faulty sections out and keeps the others', () => {
    const { module } = parseModule(withSections({ id: 'a' }, reading, { ...reading }));
    expect(module?.sections.map(({ id }) => id)).to.deep.equal(['intro']);
  });

  it('suggests the kind that was meant', () => {
    expect(parseModule(withSections({ ...reading, kind: 'timelin' })).problems[0]?.message).to.match(/Did you mean “timeline”\?$/u);
  });
});

describe('checking what a module refers to', () => {
  const bank = {
    id: 'b',
    questions: [
      { id: 'q1', type: 'choice', prompt: '?', objective: 'o1' },
      { id: 'q2', type: 'choice', prompt: '?', objective: 'o1', enemies: ['q3'] },
      { id: 'q3', type: 'choice', prompt: '?' },
    ],
  } as unknown as QuestionBank;
  const source = { id: 'atlas', claims: [{ id: 'la-01' }, { id: 'la-02' }] } as unknown as Source;
  const material = {
    banks: [bank],
    sources: [source],
    conflicts: [{ id: 'K01' }] as never,
    events: [{ id: 'e1' }] as never,
    places: [
      { id: 'harbour', latitude: 1, longitude: 2 },
      { id: 'union', latitude: null, longitude: null },
    ] as never,
  };
  const check = (section: Json, given: typeof material = material): string[] =>
    checkModule(parseModule(withSections(section)).module!, given).map(({ path, code, level }) => `${path.join('.')} ${code} ${level}`);

  it('finds nothing where every id is known', () => expect(GOOD.flatMap((section) => check(section))).to.deep.equal([]));

  const unknown: [Json, string][] = [
    [{ ...GOOD[1], sources: ['atlas', 'atlass'] }, 'sections.0.sources.1 unknown-source error'],
    [{ ...GOOD[2], conflict: 'K02' }, 'sections.0.conflict unknown-conflict error'],
    [{ ...GOOD[3], claims: ['la-03'] }, 'sections.0.claims.0 unknown-claim error'],
    [{ ...GOOD[4], events: ['e2'] }, 'sections.0.events.0 unknown-event error'],
    [{ ...GOOD[5], places: ['union'] }, 'sections.0.places.0 place-without-point error'],
    [{ ...GOOD[5], places: ['port'] }, 'sections.0.places.0 unknown-place error'],
    [{ ...GOOD[6], bank: 'c' }, 'sections.0.bank unknown-bank error'],
    [{ ...GOOD[6], questions: ['q1', 'q9'] }, 'sections.0.questions.1 unknown-question error'],
    [{ ...GOOD[8], draw: [{ count: 3 }] }, 'sections.0.draw.0 short-draw warning'],
    [{ ...GOOD[9], draw: undefined, rules: { draw: [{ count: 3, objective: 'o1' }] } }, 'sections.0.rules.draw.0 short-draw warning'],
  ];
  for (const [section, problem] of unknown) it(`tells ${problem}`, () => expect(check(section)).to.deep.equal([problem]));

  it('compares with no list that is not there', () => {
    const rest = { banks: [bank], sources: [source] } as unknown as typeof material;
    expect(check({ ...GOOD[2], conflict: 'K99' }, rest)).to.deep.equal([]);
    expect(check({ ...GOOD[4], events: ['e99'] }, rest)).to.deep.equal([]);
  });
});
