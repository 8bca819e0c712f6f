import { expect } from 'chai';
import { axeViolations, catchWarnings, find, findAll, focusedElement, overflowOf, press, until, wordsOf } from '../../support/harness/page.js';
import { placeTimeline, showTimeline } from '../../support/harness/geo-timeline-harness.js';
import { sampleEvent, sampleEvents, twoSources } from '../../support/sample-lists.js';

const fileOf = (data: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(data)]));
const given = () => ({ events: sampleEvents(), sources: twoSources() });
const withClaims = async (width?: number) => {
  const page = await showTimeline(given(), {}, '', width);
  await until(() => find(page.root, '.picture'), 'the picture');
  return page;
};

describe('<geo-timeline>', () => {
  it('lists every entry by date with what makes it doubtful, the undated last', async () => {
    const page = await withClaims();
    expect(page.lines).to.deep.equal([
      '1947 Background Date from other published reports The first bridge is built.',
      'May 2025 Disputed Date inferred Two bridges close.',
      '7 May 2025 A bridge opens.',
      'night of 8 June 2025 to 9 June 2025 Error in a text A sheet dates the sale wrongly.',
      '31 December 2025 Planned A new bridge is meant to open.',
      'no date given A ferry sinks.',
    ]);
    expect(findAll(page.root, '[role="heading"]').map((heading) => `${heading.getAttribute('aria-level')} ${wordsOf(heading)}`)).to.deep.equal([
      '2 Time line',
      '3 All entries by date',
      '3 Without a date',
    ]);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('takes another title, or none where one stands above already', async () => {
    const page = await withClaims();
    const titleOf = async (label: string): Promise<string | undefined> => {
      page.element.label = label;
      await page.element.updateComplete;
      const title = find(page.root, '[part="title"]');
      return title ? wordsOf(title) : undefined;
    };
    expect(await titleOf('Bridges')).to.equal('Bridges');
    expect(await titleOf('')).to.equal(undefined);
    expect(page.lines).to.have.length(6);
  });

  it('draws what is dated, in the order of time, hidden from screen readers', async () => {
    const page = await withClaims();
    expect(page.drawn).to.deep.equal(['e3', 'e2', 'e1', 'e4', 'e5']);
    expect(find(page.root, '.picture svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('tells doubtful dates by form, and says in words what the forms mean', async () => {
    const page = await withClaims();
    const forms = new Set(findAll(page.root, '.mark .sign').map((sign) => `${sign.getAttribute('class')} ${sign.firstElementChild?.getAttribute('d')}`));
    expect(forms.size).to.equal(5);
    expect(findAll(page.root, '.legend li').map(wordsOf)).to.deep.equal([
      'Reported',
      'Disputed',
      'Error in a text',
      'Background',
      'Planned',
      'Date inferred',
      'Date from other published reports',
    ]);
    const plain = await showTimeline({ events: [sampleEvent()] });
    expect(find(plain.root, '.legend')).to.equal(undefined);
  });

  it('unfolds an entry to its claims with the way to their passages, marks it in the picture and tells so', async () => {
    const page = await withClaims();
    await page.unfold('Two bridges close.');
    expect(page.bodyOf('Two bridges close.'))
      .to.match(/^River Office · 29 May 2025 Two bridges are closed\./)
      .and.to.include('Left Bank Sheet · date not recorded Unnamed guards say a bridge was sold.')
      .and.to.include('Allegation');
    expect(page.marked).to.deep.equal(['e2']);
    expect(page.summaryOf('Two bridges close.').getAttribute('aria-current')).to.equal('true');
    expect(page.told).to.deep.equal(['e2']);
    expect(await axeViolations(page.element)).to.deep.equal([]);
    page.summaryOf('Two bridges close.').click();
    await until(() => page.marked.length === 0, 'the entry without its mark');
    expect(page.told).to.deep.equal(['e2', undefined]);
  });

  it('says where an entry has no claim, and where a claim has no source', async () => {
    const page = await withClaims();
    await page.unfold('The first bridge');
    expect(page.bodyOf('The first bridge')).to.equal('None of the texts says this; it comes from other published reports.');
    await page.unfold('A sheet dates');
    expect(page.bodyOf('A sheet dates')).to.match(/One claim is not in the sources on this page\.$/);
    const bare = await showTimeline({ events: sampleEvents() });
    await bare.unfold('A bridge opens.');
    expect(bare.bodyOf('A bridge opens.')).to.equal('The texts behind this are not on this page.');
  });

  it('unfolds in the list what is chosen in the picture, and gives it the keyboard', async () => {
    const page = await withClaims();
    await page.clickInPicture('e1');
    await until(() => focusedElement() === page.summaryOf('A bridge opens.'), 'the focus');
    expect(page.bodyOf('A bridge opens.')).to.include('The survey counts twelve bridges.');
    expect(page.marked).to.deep.equal(['e1']);
    expect(page.told).to.deep.equal(['e1']);
  });

  it('works by keyboard', async () => {
    const page = await withClaims();
    page.summaryOf('The first bridge').focus();
    await press('Enter');
    await until(() => page.marked.join() === 'e3', 'the mark');
    const next = page.summaryOf('Two bridges close.');
    next.focus();
    await press(' ');
    await until(() => page.marked.join() === 'e2', 'the next mark');
    expect(page.bodyOf('The first bridge'), 'the first stays unfolded').not.to.equal(undefined);
  });

  it('takes the mark from the page without telling', async () => {
    const page = await withClaims();
    page.element.chosen = 'e4';
    await page.element.updateComplete;
    expect(page.marked).to.deep.equal(['e4']);
    expect(page.told).to.deep.equal([]);
  });

  it('shows only what it is told to, and says what it does not have', async () => {
    const console = catchWarnings();
    const page = await showTimeline(given(), { only: 'e5 e1 e99' });
    expect(page.lines.map((line) => line.split(' ').slice(-2).join(' '))).to.deep.equal(['bridge opens.', 'to open.']);
    expect(page.words).to.include('Something is missing from this time line.').and.to.include('The list of events has no “e99”. Check the attribute “only”.');
    expect(console.warnings).to.have.length(1);
    page.element.only = [];
    await page.element.updateComplete;
    expect(page.lines).to.have.length(6);
    expect(page.words).not.to.include('Something is missing');
    console.restore();
  });

  it('loads events and sources from their addresses', async () => {
    const page = await showTimeline({}, { src: fileOf({ version: 1, events: sampleEvents() }), 'sources-src': twoSources().map(fileOf).join(' ') }, 'See the dates');
    expect(page.words).not.to.include('See the dates');
    await page.unfold('A bridge opens.');
    await until(() => page.bodyOf('A bridge opens.')?.includes('The survey counts twelve bridges.'), 'the claim');
  });

  it('fits a phone, with large letters too', async () => {
    const page = await withClaims(320);
    await page.unfold('Two bridges close.');
    expect(overflowOf(document.querySelector('main') as HTMLElement)).to.equal(0);
    expect(await axeViolations(page.element)).to.deep.equal([]);
    page.element.style.fontSize = '32px';
    await until(() => Number(find(page.root, '.tick')?.getAttribute('font-size')) > 20, 'larger letters in the picture');
    expect(overflowOf(document.querySelector('main') as HTMLElement)).to.equal(0);
  });

  it('runs from right to left where lines do', async () => {
    const page = await showTimeline({ ...given(), lang: 'en-XB' });
    page.element.dir = 'rtl';
    await until(() => page.drawn.join() === 'e5,e4,e1,e2,e3', 'the mirrored picture');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('shows what stands inside it while there is nothing', async () => {
    const page = await placeTimeline({}, {}, 'See the dates');
    expect(page.words).to.equal('See the dates');
  });

  it('says that nothing was chosen where a list is empty, and draws nothing where nothing is dated', async () => {
    const empty = await placeTimeline({ events: [] });
    expect(empty.words).to.equal('Time line No entry has been chosen for this time line.');
    const undated = await showTimeline({ events: sampleEvents().slice(-1) });
    expect(find(undated.root, '.picture')).to.equal(undefined);
    expect(undated.lines).to.deep.equal(['no date given A ferry sinks.']);
    expect(await axeViolations(undated.element)).to.deep.equal([]);
  });

  for (const [what, src, words] of [
    ['a missing file', '/faults/nowhere.json', 'The server answered 404'],
    ['a web page', '/faults/page.json', 'is a web page, not a JSON file'],
    ['a misspelt field', fileOf({ version: 1, events: [{ ...sampleEvent(), txt: 'x' }] }), 'events[0].txt “txt” is not a known field here. Did you mean “text”?'],
  ] as const)
    it(`says what is wrong with ${what}, once, and shows what stands inside it`, async () => {
      const console = catchWarnings();
      const page = await placeTimeline({}, { src }, 'See the dates');
      await until(() => page.words.includes(words), 'the problem');
      expect(page.words).to.include('This time line cannot be shown.').and.to.include('See the dates');
      expect(findAll(page.root, '[role="alert"]')).to.have.length(1);
      expect(console.warnings).to.have.length(1);
      expect(await axeViolations(page.element)).to.deep.equal([]);
      console.restore();
    });

  for (const wrong of [7, 'x', {}, [null], [[]], [{ id: 'a' }]])
    it(`survives ${JSON.stringify(wrong)} for everything`, async () => {
      const console = catchWarnings();
      const page = await placeTimeline({ events: wrong as never, sources: wrong as never }, {}, 'See the dates');
      expect(page.words).to.include('This time line cannot be shown.').and.to.include('See the dates');
      await until(() => console.warnings.some((words) => words.includes('sources')), 'the warning about sources');
      console.restore();
    });
});
