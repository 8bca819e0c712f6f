import { expect } from 'chai';
import type { Conflict } from '../../../src/model/conflict.js';
import { axeViolations, catchWarnings, findAll, overflowOf, until, wordsOf } from '../../support/harness/page.js';
import { placeComparison, showComparison } from '../../support/harness/source-compare-harness.js';
import { sampleSource } from '../../support/sample-bank.js';
import { sampleConflict, twoSources } from '../../support/sample-lists.js';

const fileOf = (data: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(data)]));
const both = (change: Partial<Conflict> = {}) => ({ conflict: sampleConflict(change), sources: twoSources() });

describe('<source-compare>', () => {
  it('shows who says what, of what kind, on whose word, and what is missing', async () => {
    const page = await showComparison(both());
    expect(page.columns).to.deep.equal(['Left Bank Sheet', 'River Office']);
    const { rows } = page;
    expect(Object.keys(rows)).to.deep.equal(['The text', 'A bridge was sold (Left Bank Sheet).', 'Twelve bridges stand, two of them closed (River Office).', 'What is missing']);
    expect(rows['The text']).to.deep.equal(['report', 'Bridges of the river report · by A. Writer · 29 May 2025']);
    const [sold, nothing] = rows['A bridge was sold (Left Bank Sheet).'] ?? [];
    expect(sold).to.include('Unnamed guards say a bridge was sold.').and.to.include('Allegation').and.to.include('On the word of unnamed guards');
    expect(sold).to.include('In paragraph 1, from “The survey” to “twelve bridges”');
    expect(nothing).to.equal('Nothing on this side is cited from it.');
    const [, counted] = rows['Twelve bridges stand, two of them closed (River Office).'] ?? [];
    expect(counted).to.include('Attributed On the word of the survey').and.to.include('Stated as fact On the word of the article itself').and.to.include('No day is given.');
    const [missing, less] = rows['What is missing'] ?? [];
    expect(missing).to.include('Not recorded: title, author, and date. It was found in May.').and.to.include('No address is recorded');
    expect(missing).to.include('No reply to the allegation is cited from it here.');
    expect(less).to.equal('It is cited on one side only.');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('ends with the kind, the weight and the lesson in words', async () => {
    for (const [severity, words] of [
      ['high', 'much: it changes what a reader believes'],
      ['medium', 'something: it changes part of the picture'],
      ['low', 'little: a detail'],
    ] as const) {
      const page = await showComparison(both({ severity }));
      expect(page.words).to.match(new RegExp(`Kind of difference allegation vs count How much hangs on it ${words} What to take from it Ask who counted\\.$`));
    }
  });

  it('is one table to a screen reader, wide or narrow', async () => {
    for (const width of [900, 320]) {
      const { root } = await showComparison(both(), {}, '', width);
      const table = root.querySelector('table') as HTMLTableElement;
      expect(table.getAttribute('role')).to.equal('table');
      expect(wordsOf(table.caption)).to.equal('Who says what: What became of the bridges?');
      for (const [tag, role] of [
        ['tr', 'row'],
        ['thead th', 'columnheader'],
        ['tbody th', 'rowheader'],
        ['td', 'cell'],
        ['thead, tbody', 'rowgroup'],
      ] as const)
        for (const part of findAll(root, tag)) expect(part.getAttribute('role'), tag).to.equal(role);
      for (const row of findAll(root, 'tr')) expect(row.children).to.have.length(3);
      expect(root.querySelector('[role="heading"]')?.getAttribute('aria-level')).to.equal('2');
    }
  });

  it('shows cards with the name of each source on a phone, and no scrolling sideways', async () => {
    expect((await showComparison(both())).isCards).to.equal(false);
    const page = await showComparison(both(), {}, '', 320);
    expect(page.isCards).to.equal(true);
    expect(overflowOf(document.querySelector('main') as HTMLElement)).to.equal(0);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('links each claim to its passage and tells when it is opened', async () => {
    const page = await showComparison(both());
    const link = page.linkIn('The survey counts twelve bridges.') as HTMLAnchorElement;
    expect(link.href).to.equal('https://example.org/bridges#:~:text=The%20survey,twelve%20bridges');
    const told: string[] = [];
    document.body.addEventListener('geo-passage-opened', ({ source, claim }) => told.push(`${source} ${claim}`), { once: true });
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(told).to.deep.equal(['river-survey r1']);
    expect(page.linkIn('Unnamed guards')).to.equal(undefined);
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x'])
    it(`makes no link of ${url}`, async () => {
      const console = catchWarnings();
      const page = await placeComparison({ conflict: sampleConflict(), sources: [sampleSource({ ...twoSources()[0], url })] });
      await until(() => console.warnings.length > 0, 'the warning');
      expect(findAll(page.root, 'a')).to.deep.equal([]);
      console.restore();
    });

  it('compares chosen claims without a conflict', async () => {
    const page = await showComparison({ sources: twoSources() }, { claims: ' b2 r1  nowhere ' });
    expect(page.words).to.match(/^What the sources say/);
    expect(Object.keys(page.rows)).to.deep.equal(['The text', 'What it says', 'What is missing']);
    expect(page.rows['What it says']?.map((cell) => cell.slice(0, 20))).to.deep.equal(['A third bridge must ', 'The survey counts tw']);
    expect(page.words).to.include('One claim is not in the sources on this page.').and.not.to.include('What to take from it');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('names silent sources only when asked', async () => {
    const sources = [...twoSources(), sampleSource({ id: 'third', publisher: 'Third Voice', claims: [] })];
    expect((await showComparison({ conflict: sampleConflict(), sources })).words).not.to.include('Third Voice');
    const page = await showComparison({ conflict: sampleConflict(), sources }, { silent: 'third' });
    expect(page.words).to.include('Says nothing on this Third Voice No claim on this matter is recorded from it.');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('loads the list and the sources from their addresses', async () => {
    const page = await showComparison(
      {},
      { conflict: 'K1', 'conflicts-src': fileOf({ version: 1, conflicts: [sampleConflict()] }), 'sources-src': twoSources().map(fileOf).join(' ') },
      'See the articles',
    );
    expect(page.columns).to.deep.equal(['Left Bank Sheet', 'River Office']);
    expect(page.words).not.to.include('See the articles');
  });

  it('shows what stands inside it while there is nothing to compare', async () => {
    const page = await placeComparison({}, {}, 'See the articles');
    expect(page.words).to.equal('See the articles');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  const faults: [what: string, attributes: Record<string, string>, words: string][] = [
    ['a missing list', { conflict: 'K1', 'conflicts-src': '/faults/nowhere.json' }, 'The server answered 404'],
    ['a broken list', { conflict: 'K1', 'conflicts-src': '/faults/broken.json' }, 'is not valid JSON'],
    ['another file', { conflict: 'K1', 'conflicts-src': fileOf(sampleSource()) }, 'This is not a list of conflicts'],
    ['an id that the list does not have', { conflict: 'K7', 'conflicts-src': fileOf({ version: 1, conflicts: [sampleConflict()] }) }, 'The list of conflicts has no “K7”.'],
  ];
  for (const [what, attributes, words] of faults)
    it(`says what is wrong with ${what}, once, and shows what stands inside it`, async () => {
      const console = catchWarnings();
      const page = await placeComparison({ sources: twoSources() }, attributes, 'See the articles');
      await until(() => page.words.includes(words), 'the problem');
      expect(page.words).to.include('This comparison cannot be shown.').and.to.include('See the articles');
      expect(findAll(page.root, '[role="alert"]')).to.have.length(1);
      expect(console.warnings).to.have.length(1);
      expect(await axeViolations(page.element)).to.deep.equal([]);
      console.restore();
    });

  it('shows what there is when one source cannot be loaded', async () => {
    const console = catchWarnings();
    const page = await showComparison({ conflict: sampleConflict() }, { 'sources-src': `${fileOf(twoSources()[0])} /faults/page.json` });
    expect(page.columns).to.deep.equal(['River Office']);
    expect(page.words).to.include('Something is missing from this comparison.').and.to.include('One claim is not in the sources on this page.');
    console.restore();
  });

  for (const wrong of [7, 'x', [], {}, [null], { id: 1 }])
    it(`survives ${JSON.stringify(wrong)} for everything`, async () => {
      const console = catchWarnings();
      const page = await placeComparison({ conflict: wrong as never, conflicts: wrong as never, sources: wrong as never }, {}, 'See the articles');
      if (!Array.isArray(wrong) || wrong.length > 0) await until(() => console.warnings.some((words) => words.includes('sources')), 'the warning about sources');
      expect(page.words).to.include('See the articles');
      console.restore();
    });

  it('changes with what it is given', async () => {
    const page = await showComparison(both());
    page.element.conflict = sampleConflict({ id: 'K2', title: 'Another matter' });
    await page.element.updateComplete;
    expect(page.words).to.match(/^Another matter/);
    page.element.label = 'Mine';
    await page.element.updateComplete;
    expect(page.words).to.match(/^Mine/);
  });
});
