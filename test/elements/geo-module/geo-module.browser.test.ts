import { expect } from 'chai';
import { openModule, placeModule, type ModuleHarness } from '../../support/harness/geo-module-harness.js';
import { axeViolations, catchWarnings, emptyPage, findAll, focusedElement, forgetSavedWork, overflowOf, press, until, wordsOf } from '../../support/harness/page.js';
import { sampleModule } from '../../support/sample-module.js';

/** Answers the two questions of “Check yourself”, and finishes. */
async function answerCheck(module: ModuleHarness, right = true): Promise<void> {
  const quiz = await module.quiz();
  await quiz.choose(right ? 'True' : 'False');
  await quiz.check();
  await quiz.next();
  await quiz.choose('The Nile');
  await quiz.check();
  await quiz.finish();
}

describe('<geo-module>', () => {
  it('shows its first section, the contents, and how far there is to go', async () => {
    const module = await openModule();
    expect(module.heading).to.equal('What a bridge is');
    expect(module.progress).to.equal('0 of 6 done · about 30 minutes left');
    expect(module.contents.map((line) => line.replace(/^\d /, ''))).to.deep.equal([
      'What a bridge is',
      'Two texts',
      'Two counts',
      'The days',
      'Check yourself',
      'Closing test',
      'How it went',
    ]);
    expect(module.current).to.include('What a bridge is');
    expect(module.words).to.include('How bridges are counted.');
    expect(module.eventsNamed('geo-module-ready')[0]).to.include({ count: 6, resumed: false });
  });

  it('shows a text with headings and lists as elements, and never as HTML', async () => {
    const sections = [{ id: 'a', title: '<b>A</b>', kind: 'reading' as const, text: '# <img src=x onerror=alert(1)>\n\n- **one**\n- two' }];
    const { root, words } = await openModule({ module: sampleModule({ sections }) });
    expect([...root.querySelectorAll('.text > *')].map(({ localName }) => localName)).to.deep.equal(['h4', 'ul']);
    expect(root.querySelectorAll('.text li')).to.have.length(2);
    expect(root.querySelector('.text strong')?.textContent).to.equal('one');
    expect(root.querySelector('img')).to.equal(null);
    expect(words).to.include('<img src=x onerror=alert(1)>').and.to.include('<b>A</b>');
  });

  for (const [title, tag, words] of [
    ['Two texts', 'source-card', 'Bridges of the river'],
    ['Two counts', 'source-compare', 'There are ten bridges.'],
    ['The days', 'geo-timeline', 'A bridge opens.'],
    ['Check yourself', 'geo-quiz', 'Question 1 of 2'],
  ] as const)
    it(`shows “${title}” by <${tag}>`, async () => {
      const module = await openModule();
      await module.open(title);
      await module.shows(tag);
      await until(() => module.words.includes(words), words);
      expect(module.heading).to.equal(title);
      expect(await axeViolations(module.element)).to.deep.equal([]);
    });

  it('moves focus to the heading of the section that is come to', async () => {
    const module = await openModule();
    await module.next();
    expect(wordsOf(focusedElement())).to.equal('Two texts');
    await module.press('Previous section');
    expect(wordsOf(focusedElement())).to.equal('What a bridge is');
  });

  it('has a section done when it is left by its button, not by the contents', async () => {
    const module = await openModule();
    await module.next();
    await module.open('The days');
    expect(module.progress).to.match(/^1 of 6 done/);
    expect(module.contents.filter((line) => line.includes('(done)'))).to.deep.equal(['What a bridge is (done)']);
    const events = module.eventsNamed('geo-module-progress');
    expect(events.map(({ section, done }) => `${section} ${done}`)).to.deep.equal(['intro 1', 'cards 1', 'days 1']);
  });

  it('takes a learner through all of it and sums it up', async () => {
    const module = await openModule();
    for (let section = 0; section < 4; section++) await module.next();
    await answerCheck(module);
    expect(module.progress).to.match(/^5 of 6 done/);
    await module.next();
    const test = await module.quiz();
    for (const last of [false, true]) {
      await test.answer();
      if (!last) await test.press('Next');
    }
    await test.finish();
    expect(module.eventsNamed('geo-module-finished')).to.have.length(1);
    await module.next();
    expect(module.heading).to.equal('How it went');
    expect(module.words).to.include('All 6 sections done').and.to.include('4 of 4 questions right').and.to.include('Passed: 100 % in the test, 50 % was needed');
    const captions = [...module.root.querySelectorAll('caption')].map(wordsOf);
    expect(captions).to.deep.equal(['By what you practised', 'By source', 'By kind of claim', 'By section']);
    expect(await axeViolations(module.element)).to.deep.equal([]);
    const { results } = module.eventsNamed('geo-module-finished')[0] as never as { results: { passed: boolean; asked: number } };
    expect(results).to.include({ passed: true, asked: 4 });
    expect(module.element.getResults()).to.deep.include({ passed: true, right: 4, done: 6 });
  });

  it('gives the test another chance and then says that it is passed', async () => {
    const module = await openModule({ module: sampleModule({ completion: { passFraction: 0.5 }, sections: sampleModule().sections.slice(-1) }) });
    const test = await module.quiz();
    await test.finish();
    expect(module.eventsNamed('geo-module-finished').map(({ results }) => results.passed)).to.deep.equal([false]);
    await test.press('Start again');
    for (const last of [false, true]) {
      await until(() => test.heading.startsWith(last ? 'Question 2' : 'Question 1'), 'the question');
      await test.answer();
      if (!last) await test.press('Next');
    }
    await test.finish();
    expect(module.eventsNamed('geo-module-finished').map(({ results }) => results.passed)).to.deep.equal([false, true]);
  });

  it('keeps the work of a quiz when the learner looks at something else', async () => {
    const module = await openModule();
    await module.open('Check yourself');
    const quiz = await module.quiz();
    await quiz.choose('True');
    await quiz.check();
    await module.open('Two texts');
    expect(module.root.querySelector('geo-quiz')).to.equal(null);
    await module.open('Check yourself');
    expect((await module.quiz()).words).to.include('1 of 2 answered');
  });

  it('opens a quiz once, however often it draws itself again', async () => {
    const module = await openModule();
    let opened = 0;
    module.element.addEventListener('geo-ready', () => opened++);
    await module.open('Check yourself');
    const quiz = await module.quiz();
    await quiz.choose('True');
    for (let round = 0; round < 3; round++) {
      module.element.requestUpdate();
      await module.settle();
      await quiz.settle();
    }
    await quiz.check();
    expect(opened).to.equal(1);
  });

  it('begins anew only when that is asked for twice', async () => {
    const module = await openModule();
    await module.next();
    await module.open('How it went');
    await module.press('Begin the course anew');
    expect(module.progress).to.match(/^1 of 6/);
    expect(await axeViolations(module.element)).to.deep.equal([]);
    await module.press('Begin anew');
    expect(module.progress).to.match(/^0 of 6/);
    expect(module.heading).to.equal('What a bridge is');
  });

  it('opens one after the other where it is linear', async () => {
    const module = await openModule({ attributes: { navigation: 'linear' } });
    expect(module.entry('Closing test').matches('a, button')).to.equal(false);
    expect(module.entry('Closing test').textContent).to.include('opens when what comes before is done');
    for (let section = 0; section < 4; section++) await module.next();
    await module.quiz();
    expect(module.buttonNamed('Next section')?.disabled).to.equal(true);
    expect(module.words).to.include('Finish the questions to go on.');
    expect(await axeViolations(module.element)).to.deep.equal([]);
    await answerCheck(module, false);
    expect(module.buttonNamed('Next section')?.disabled).to.equal(false);
  });

  it('folds the contents into a button on a narrow page, and fits it', async () => {
    const parent = emptyPage();
    parent.style.width = '320px';
    const module = await openModule({ parent });
    expect(overflowOf(module.element)).to.equal(0);
    expect(module.buttonNamed('Contents')?.getAttribute('aria-expanded')).to.equal('false');
    expect(module.entry('Two texts').checkVisibility()).to.equal(false);
    await module.press('Contents');
    expect(module.buttonNamed('Contents')?.getAttribute('aria-expanded')).to.equal('true');
    expect(module.entry('Two texts').checkVisibility()).to.equal(true);
    expect(await axeViolations(module.element)).to.deep.equal([]);
    await module.open('Two texts');
    expect(module.entry('Two texts').checkVisibility(), 'folded again').to.equal(false);
  });

  it('can be gone through by keyboard alone', async () => {
    const module = await openModule();
    (module.root.querySelector('#heading') as HTMLElement).focus();
    await press('Tab');
    expect(wordsOf(focusedElement())).to.include('Next section');
    await press('Enter');
    await until(() => module.heading === 'Two texts', 'the next section');
    await module.settle();
    expect(wordsOf(focusedElement())).to.equal('Two texts');
  });

  it('runs right to left with its language', async () => {
    const module = await openModule({ module: sampleModule({ language: 'ur' }) });
    expect(getComputedStyle(module.root.querySelector('.section') as Element).direction).to.equal('rtl');
    expect(overflowOf(module.element)).to.equal(0);
    expect(await axeViolations(module.element)).to.deep.equal([]);
  });

  it('sets the level of its headings', async () => {
    const { root } = await openModule({ attributes: { heading: '3' } });
    expect(root.querySelector('[part="title"]')?.localName).to.equal('h3');
    expect(root.querySelector('#heading')?.localName).to.equal('h4');
  });
});

describe('a <geo-module> that is saved', () => {
  beforeEach(forgetSavedWork);
  afterEach(async () => {
    emptyPage();
    await forgetSavedWork();
  });

  it('goes on where it was left, with every step of its quizzes', async () => {
    const first = await openModule({ attributes: { save: 'on' } });
    await first.next();
    await first.open('Check yourself');
    const quiz = await first.quiz();
    await quiz.choose('True');
    await quiz.check();
    await until(() => first.saved === 'Saved on this device', 'saved work');
    const again = await openModule({ attributes: { save: 'on' } });
    await until(() => again.heading === 'Check yourself', 'the section that was left');
    expect(again.eventsNamed('geo-module-ready').at(-1)).to.include({ resumed: true });
    expect(again.progress).to.match(/^1 of 6 done/);
    expect((await again.quiz()).words).to.include('1 of 2 answered');
  });

  it('says when it is open elsewhere, and takes over when that is closed', async () => {
    const parent = emptyPage();
    const first = await openModule({ attributes: { save: 'on' }, parent });
    const second = await openModule({ attributes: { save: 'on' }, parent });
    expect(second.notices.join()).to.include('open in another tab');
    first.element.remove();
    await until(() => second.notices.length === 0, 'the module that takes over');
  });

  it('keeps apart from quizzes of the same bank, and keeps nothing when told so', async () => {
    const first = await openModule();
    await first.next();
    const again = await openModule({ attributes: { save: 'on' } });
    expect(again.progress).to.match(/^0 of 6/);
  });
});

describe('addresses of sections', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('are links that name the element and the section', async () => {
    const module = await openModule({ attributes: { links: 'on', id: 'bridges' } });
    expect((module.entry('The days') as HTMLAnchorElement).href).to.match(/#bridges:days$/);
  });

  it('are written into the page’s and keep what other scripts keep in its history', async () => {
    history.replaceState({ router: 7 }, '', before);
    const module = await openModule({ attributes: { links: 'on' } });
    expect(location.href, 'not before the learner goes on').to.equal(before);
    await module.next();
    expect(location.hash).to.equal('#course:cards');
    expect(history.state).to.deep.equal({ router: 7 });
  });

  it('lead to their section, and back again by the browser', async () => {
    history.replaceState(null, '', '#course:days');
    const module = await openModule({ attributes: { links: 'on' } });
    await until(() => module.heading === 'The days', 'the section of the address');
    await module.open('Closing test');
    expect(location.hash).to.equal('#course:test');
    history.back();
    await until(() => module.heading === 'The days', 'the section before');
    expect(location.hash).to.equal('#course:days');
  });

  it('lead back to where the page began, whose address named no section', async () => {
    const module = await openModule({ attributes: { links: 'on' } });
    await module.next();
    history.back();
    await until(() => module.heading === 'What a bridge is', 'the first section');
  });

  for (const hash of ['#other:days', '#course:nowhere', '#/course:days', '#days'])
    it(`leave “${hash}” to others`, async () => {
      history.replaceState(null, '', hash);
      const module = await openModule({ attributes: { links: 'on' } });
      expect(module.heading).to.equal('What a bridge is');
      expect(location.hash).to.equal(hash);
    });

  it('are left alone where they are off', async () => {
    history.replaceState(null, '', '#course:days');
    const module = await openModule();
    expect(module.heading).to.equal('What a bridge is');
    await module.next();
    expect(location.hash).to.equal('#course:days');
    expect(findAll(module.root, '#contents a')).to.deep.equal([]);
  });
});

describe('a <geo-module> with faults', () => {
  for (const [words, src] of [
    ['a missing file', '/faults/nowhere.json'],
    ['a web page', '/faults/page.json'],
    ['broken JSON', '/faults/broken.json'],
  ] as const)
    it(`says that it cannot be shown with ${words}, and shows what stands between its tags`, async () => {
      const console = catchWarnings();
      const module = await openModule({ attributes: { src }, inside: [new Text('See the course elsewhere')] });
      expect(module.problem).to.include('This course cannot be shown');
      expect(module.words).to.include('See the course elsewhere');
      expect(module.root.querySelectorAll('[role="alert"]')).to.have.length(1);
      expect(console.warnings).to.have.length(1);
      expect(module.eventsNamed('geo-problem')).to.have.length(1);
      expect(await axeViolations(module.element)).to.deep.equal([]);
      console.restore();
    });

  it('leaves out a faulty section, says so, and shows the rest', async () => {
    const console = catchWarnings();
    const module = await openModule({ module: { ...sampleModule(), sections: [{ id: 'x', kind: 'poem' }, ...sampleModule().sections] } });
    expect(module.contents).to.have.length(7);
    expect(module.notices.join()).to.include('Something in this course is faulty.');
    console.restore();
  });

  it('says of a section what it refers to is not here, and goes on', async () => {
    const console = catchWarnings();
    const module = await openModule({ module: sampleModule({ banks: [] }) });
    await module.open('Check yourself');
    await until(() => module.words.includes('This section cannot be shown.'), 'a word in its place');
    await module.next();
    expect(module.heading).to.equal('Closing test');
    console.restore();
  });

  it('shows nothing but what stands between its tags while there is nothing', async () => {
    const module = placeModule({ inside: [new Text('Soon.')] });
    await module.settle();
    expect(module.words).to.equal('Soon.');
  });
});
