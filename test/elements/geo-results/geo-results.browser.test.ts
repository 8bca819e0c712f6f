import { expect } from 'chai';
import type { GeoResultsRetryEvent, GeoResultsReviewEvent } from '../../../src/elements/geo-results/geo-results-events.js';
import { makeShelf } from '../../../src/elements/geo-quiz/source-shelf.js';
import type { ReviewPart } from '../../../src/model/review-policy.js';
import type { Source } from '../../../src/model/source.js';
import { questionTypes } from '../../../src/question-types/question-types.js';
import type { CertaintyLevel } from '../../../src/scoring/certainty.js';
import type { SessionSettings } from '../../../src/session/session-state.js';
import type { Session } from '../../../src/session/session.js';
import { showResults } from '../../support/harness/geo-results-harness.js';
import { axeViolations, find, findAll, focusedElement, overflowOf, until, wordsOf } from '../../support/harness/page.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../../support/sample-bank.js';
import { respondAndCheck, sampleSession } from '../../support/sample-session.js';

interface Given {
  readonly right: boolean;
  readonly level?: CertaintyLevel;
}

/** Two sources, with one kind of claim more in the second. */
const SOURCES: Source[] = [
  sampleSource({ claims: [sampleClaim({ id: 'c0', kind: 'fact-stated' })] }),
  sampleSource({ id: 'letter', label: 'Letter on bridges', claims: [sampleClaim({ id: 'c1', kind: 'allegation' }), sampleClaim({ id: 'c2', kind: 'opinion' })] }),
];

/** A finished session of judgements that rest on `c0`, `c1`, `c2`, `c0` … in turn. */
function finished(responses: readonly Given[], settings: Partial<SessionSettings> = {}, change: Parameters<typeof sampleBank>[0] = {}): Session {
  const questions = responses.map((_, index) =>
    sampleQuestion('true-false', { id: `q${index + 1}`, prompt: `Statement number ${index + 1}.`, evidence: [`c${index % 3}`], objective: 'read' }),
  );
  const certainty = responses.some(({ level }) => level !== undefined);
  const { session } = sampleSession({ bank: sampleBank({ questions, ...change }), settings: { ...(certainty ? { certainty } : {}), ...settings } });
  responses.forEach(({ right, level }, index) => {
    const question = `q${index + 1}`;
    if (level) session.dispatch({ type: 'certainty', question, level });
    respondAndCheck(session, question, right);
  });
  session.dispatch({ type: 'finish' });
  return session;
}

const times = (count: number, given: Given): Given[] => Array.from({ length: count }, () => given);

/** Nine: sure and wrong twice. Twelve: well judged. */
const NINE = [...times(3, { right: true, level: 3 }), ...times(2, { right: false, level: 3 }), ...times(3, { right: true, level: 2 }), { right: false, level: 1 as const }];
const TWELVE = [
  ...times(5, { right: true, level: 3 }),
  ...times(3, { right: true, level: 2 }),
  { right: false, level: 2 as const },
  { right: true, level: 1 as const },
  ...times(2, { right: false, level: 1 }),
];

const reviewOf = (...after: ReviewPart[]) => ({ review: { after, later: after } });

describe('<geo-results>', () => {
  it('begins with a sentence, which takes the focus', async () => {
    const page = await showResults(finished([{ right: true }, { right: false }]));
    expect(page.sentence).to.equal('1 of 2 right');
    page.element.focus();
    expect(wordsOf(focusedElement())).to.equal('1 of 2 right');
    expect(page.words).to.not.include('point').and.to.not.include('How sure').and.to.not.include('Time');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('says whether it was passed, in words and with an icon', async () => {
    const passed = await showResults(finished([{ right: true }, { right: false }], { passFraction: 0.5 }));
    expect(passed.words).to.include('Passed: 50 % was needed');
    expect(find(passed.root, '.passed .icon')).to.not.equal(undefined);
    const missed = await showResults(finished([{ right: true }, { right: false }], { passFraction: 0.6 }));
    expect(missed.words).to.include('Not passed yet: 60 % is needed');
  });

  it('tells points where they are not the same as what was right', async () => {
    const questions = [sampleQuestion('true-false', { id: 'q1', points: 3 }), sampleQuestion('true-false', { id: 'q2' })];
    const page = await showResults(finished([{ right: true }, { right: false }], {}, { questions }));
    expect(page.words).to.include('1 of 2 right 3 of 4 points · 75 %');
    expect(page.questions[0]).to.include('3 of 3 points');
    expect(page.questions[1]).to.not.include('point');
  });

  it('says what the bank says to a score like this, with its marks', async () => {
    const bands = [
      { from: 0.5, text: 'Half is *something*.' },
      { from: 0.9, text: 'Splendid.' },
    ];
    const page = await showResults(finished([{ right: true }, { right: false }], {}, { rules: { bands } }));
    await until(() => find(page.root, '.band em'), 'the text with its marks');
    expect(wordsOf(find(page.root, '.band'))).to.equal('Half is something.');
  });

  it('tells the time that was taken where there was a limit', async () => {
    const session = finished([{ right: true }], { timeLimitSeconds: 600 });
    expect((await showResults(session)).words).to.include('Time: less than a minute');
    const { session: longer } = sampleSession({ settings: { timeLimitSeconds: 600 } });
    for (let minute = 0; minute < 3; minute++) longer.dispatch({ type: 'spend', milliseconds: 60_000 });
    longer.dispatch({ type: 'finish' });
    expect((await showResults(longer)).words).to.include('Time: 3 minutes');
  });

  it('asks for what was missed, for all again, and for a question', async () => {
    const page = await showResults(finished([{ right: true }, { right: false }, { right: false }]));
    expect(page.buttonNamed('Practise what I missed')?.className).to.equal('primary');
    page.buttonNamed('Practise what I missed')?.click();
    page.buttonNamed('Start again')?.click();
    page.buttonNamed('Look at this question (2)')?.click();
    const [missed, again, review] = page.events as [GeoResultsRetryEvent, GeoResultsRetryEvent, GeoResultsReviewEvent];
    expect(missed.questions).to.deep.equal(['q2', 'q3']);
    expect(again.questions).to.equal(undefined);
    expect(review.question).to.equal('q2');
  });

  it('begins nothing anew while the quiz is open elsewhere', async () => {
    const page = await showResults(finished([{ right: false }]), { locked: true });
    expect(['Practise what I missed', 'Start again', 'Download my results'].map((name) => page.buttonNamed(name)?.disabled)).to.deep.equal([true, true, false]);
  });

  it('tells of each question the response, the answer, tries, hints and what was opened', async () => {
    const { session } = sampleSession({ bank: sampleBank({ questions: [sampleQuestion('numeric', { id: 'q1', hints: ['One.', 'Two.'], points: 1 })] }) });
    session.dispatch({ type: 'open', question: 'q1', what: 'source' });
    session.dispatch({ type: 'hint', question: 'q1' });
    respondAndCheck(session, 'q1', { text: '*10*', value: 10 });
    session.dispatch({ type: 'try-again', question: 'q1' });
    respondAndCheck(session, 'q1', questionTypes.numeric.perfectResponse(session.bank.questions[0] as never));
    session.dispatch({ type: 'open', question: 'q1', what: 'passage' });
    session.dispatch({ type: 'finish' });
    const page = await showResults(session);
    expect(page.questions[0]).to.match(/^1 · (not|partly) right/);
    expect(page.questions[0])
      .to.include('Your response')
      .and.to.include('The answer')
      .and.to.include('2 tries · Right on try 2 · 1 hint · Source opened before answering · Passage opened after');
  });

  it('shows what a learner typed as it was typed', async () => {
    const { session } = sampleSession({ bank: sampleBank({ questions: [sampleQuestion('essay', { id: 'q1' })] }) });
    respondAndCheck(session, 'q1', { text: 'They are **old**,\nand rust.', rubric: [] });
    session.dispatch({ type: 'finish' });
    const page = await showResults(session);
    const typed = find(page.root, '.typed') as HTMLElement;
    expect(typed.textContent).to.equal('They are **old**,\nand rust.');
    expect(getComputedStyle(typed).whiteSpace).to.include('pre-wrap');
  });
});

describe('the groups of <geo-results>', () => {
  const responses = [{ right: true }, { right: false }, { right: true }, { right: true }];

  it('are the objectives in view, and folded the sources and the kinds of claims', async () => {
    const page = await showResults(finished(responses), { sources: SOURCES });
    expect(page.linesOf('What you practised')).to.deep.equal(['Read a report 3 of 4 right']);
    expect(findAll(page.root, 'summary').map(wordsOf)).to.deep.equal(['By source', 'By kind of claim']);
    expect(findAll<HTMLDetailsElement>(page.root, 'details').map(({ open }) => open)).to.deep.equal([false, false]);
    expect(page.linesOf('By source')).to.deep.equal([
      'Report on bridges 2 of 2 right Opened before answering in 0 of 2, a passage after in 0',
      'Letter on bridges 1 of 2 right Opened before answering in 0 of 2, a passage after in 0',
    ]);
    expect(page.linesOf('By kind of claim')).to.deep.equal(['Allegation 0 of 1 right', 'Stated as fact 2 of 2 right', 'Opinion 1 of 1 right']);
    for (const details of findAll<HTMLDetailsElement>(page.root, 'details')) details.open = true;
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('come when the sources come', async () => {
    const page = await showResults(finished(responses));
    expect(page.words).to.not.include('By source');
    await page.provide({ shelf: makeShelf(SOURCES) });
    await until(() => page.words.includes('By source'), 'the sources');
  });

  it('are folded too where there are many objectives', async () => {
    const objectives = Array.from({ length: 9 }, (_, index) => ({ id: `o${index}`, text: `Objective ${index}` }));
    const questions = objectives.map(({ id }, index) => sampleQuestion('true-false', { id: `q${index + 1}`, objective: id }));
    const page = await showResults(finished(times(9, { right: true }), {}, { questions, objectives }));
    expect(findAll(page.root, 'summary').map(wordsOf)).to.deep.equal(['What you practised']);
  });

  it('have a bar as long as the share that was right, for the eye alone', async () => {
    const page = await showResults(finished(responses));
    const bar = find<SVGElement>(page.root, '.groups .bar') as SVGElement;
    expect(bar.getAttribute('aria-hidden')).to.equal('true');
    const [track, share] = [bar.querySelector('.track'), bar.querySelector('.share')].map((path) => (path as SVGPathElement).getTotalLength());
    expect((share as number) / (track as number)).to.equal(0.75);
  });

  it('have no bar where nothing was right', async () => {
    const page = await showResults(finished([{ right: false }]));
    expect(find(page.root, '.groups .share')).to.equal(undefined);
  });
});

describe('certainty in <geo-results>', () => {
  it('stands in the first sentence where the learner was sure and wrong', async () => {
    const sure = (count: number): Session => finished([...times(count, { right: false, level: 3 }), { right: true, level: 1 }]);
    const sentences = [];
    for (const count of [0, 1, 2, 3]) sentences.push((await showResults(sure(count))).sentence);
    expect(sentences).to.deep.equal([
      '1 of 1 right',
      '1 of 2 right; you were sure and wrong once',
      '1 of 3 right; you were sure and wrong twice',
      '1 of 4 right; you were sure and wrong 3 times',
    ]);
  });

  it('lists what the learner was sure of and wrong before all else, with a way to each question', async () => {
    const page = await showResults(finished(NINE));
    expect(findAll(page.root, 'h4').map(wordsOf)).to.deep.equal(['Sure, and not right', 'How sure, and how right', 'What you practised', 'Question by question']);
    expect(findAll(page.root, '.sure-and-wrong li').map(wordsOf)).to.deep.equal(['4 · Statement number 4. Look at this question', '5 · Statement number 5. Look at this question']);
    find<HTMLButtonElement>(page.root, '.sure-and-wrong button')?.click();
    expect((page.events[0] as GeoResultsReviewEvent).question).to.equal('q4');
  });

  it('tells points with certainty, and the share that was right without it', async () => {
    const page = await showResults(finished(NINE));
    // 3 × 3 − 2 × 6 + 3 × 2 + 0 of 9 × 3; 6 of 9 right.
    expect(page.words).to.include('3 of 27 points with certainty · 67 % right without it');
    expect(page.questions[3]).to.include('-6 of 3 points · Very sure');
  });

  it('has counts and no verdict with nine answers', async () => {
    const page = await showResults(finished(NINE));
    expect(wordsOf(find(page.root, '.judged'))).to.equal('9 answers are too few to say how well you judge. From ten on it is said here.');
    expect(page.linesOf('How sure, and how right')).to.deep.equal([
      'Very sure 3 of 5 right · 60 % well judged: 80 % and more',
      'Fairly sure 3 of 3 right · 100 % well judged: 67 to 80 %',
      'Not very sure 0 of 1 right · 0 % well judged: below 67 %',
    ]);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  const verdicts: [what: string, responses: Given[], verdict: RegExp][] = [
    ['well judged', TWELVE, /^Well judged: /],
    ['too sure', times(12, { right: false, level: 3 }), /^Too sure: /],
    ['too unsure', times(12, { right: true, level: 1 }), /^Too unsure: /],
  ];
  for (const [what, responses, verdict] of verdicts) {
    it(`is called ${what} with twelve answers that are`, async () => {
      const page = await showResults(finished(responses));
      expect(wordsOf(find(page.root, '.judged'))).to.match(verdict);
      expect(find(page.root, '.judged .icon')).to.not.equal(undefined);
    });
  }

  it('says of a level that nobody chose that it was not chosen', async () => {
    const page = await showResults(finished([{ right: true, level: 3 }]));
    expect(page.linesOf('How sure, and how right')[1]).to.equal('Fairly sure not chosen well judged: 67 to 80 %');
  });

  it('draws a frame where the bar ends when certainty is well judged', async () => {
    const page = await showResults(finished(TWELVE));
    const frames = findAll<SVGRectElement & HTMLElement>(page.root, '.levels .span').map((frame) => ['x', 'width'].map((name) => Math.round(Number(frame.getAttribute(name)))));
    expect(frames).to.deep.equal([
      [80, 20],
      [67, 13],
      [0, 67],
    ]);
  });

  it('comes apart by kind of claim in a fold, each kind with its icon and word', async () => {
    const page = await showResults(finished(TWELVE), { sources: SOURCES });
    const fold = findAll<HTMLDetailsElement>(page.root, 'details').find(
      (details) => wordsOf(details.querySelector('summary')) === 'The same by kind of claim',
    ) as HTMLDetailsElement;
    expect(fold.open).to.equal(false);
    expect([...fold.querySelectorAll('h5')].map(wordsOf)).to.deep.equal(['Allegation', 'Stated as fact', 'Opinion']);
    expect(fold.querySelectorAll('h5 .icon')).to.have.length(3);
    expect(wordsOf(fold.querySelector('ul'))).to.equal('Very sure 2 of 2 right · 100 % Fairly sure 1 of 1 right · 100 % Not very sure 0 of 1 right · 0 %');
    fold.open = true;
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('is not asked about where it was not asked', async () => {
    const page = await showResults(finished(times(12, { right: true })));
    expect(page.words).to.not.include('sure');
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`fits 320 pixels ${dir === 'ltr' ? 'left to right' : 'right to left'}, each bar from where the text begins`, async () => {
      const page = await showResults(finished(TWELVE), { sources: SOURCES });
      const around = page.element.parentElement as HTMLElement;
      around.dir = dir;
      around.style.width = '320px';
      for (const details of findAll<HTMLDetailsElement>(page.root, 'details')) details.open = true;
      expect(overflowOf(around)).to.be.at.most(0);
      expect(overflowOf(page.element)).to.be.at.most(0);
      const bar = findAll<SVGElement & HTMLElement>(page.root, '.levels .bar')[1] as SVGElement;
      const [track, share] = ['.track', '.share'].map((name) => (bar.querySelector(name) as SVGElement).getBoundingClientRect());
      const side = dir === 'rtl' ? 'right' : 'left';
      expect(share?.[side]).to.be.closeTo(track?.[side] as number, 1);
      expect(share?.width).to.be.below(track?.width as number);
    });
  }
});

describe('<geo-results> under a review policy', () => {
  const responses = [...NINE];

  it('says kindly that nothing is shown here, and gives nothing away', async () => {
    const page = await showResults(finished(responses, reviewOf()), { sources: SOURCES });
    expect(page.sentence).to.equal('Finished: 9 of 9 answered');
    expect(page.words).to.include('How it went is not shown here. Whoever gave you this quiz can tell you.');
    expect(page.words).to.not.match(/\bright\b|wrong|points|passed|Your response|The answer|By source|What you practised|Practise what I missed|%/i);
    expect(findAll(page.root, '.bar')).to.have.length(0);
    expect(findAll(page.root, '.review'), 'nothing to look at').to.have.length(0);
    expect(page.buttonNamed('Start again')?.className).to.equal('primary');
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('says that it is shown another time where that is so', async () => {
    const page = await showResults(finished(responses, { review: { after: ['response'] } }));
    expect(page.words).to.include('How it went is shown when you come back to this quiz another time.');
    expect(page.questions[0]).to.equal('1 · answered Statement number 1. Your response True Very sure Look at this question');
  });

  const hidden: [part: ReviewPart, words: RegExp][] = [
    ['score', /points|passed|Half/i],
    ['response', /Your response/],
    ['answer', /The answer/],
    ['evidence', /By source|kind of claim/],
  ];
  for (const [part, words] of hidden) {
    it(`leaves out only what tells ${part} where that is hidden`, async () => {
      const settings = { passFraction: 0.5 };
      const all: ReviewPart[] = ['response', 'correctness', 'score', 'feedback', 'evidence', 'answer'];
      const whole = await showResults(finished(responses, settings), { sources: SOURCES });
      expect(whole.words).to.match(words);
      const page = await showResults(finished(responses, { ...settings, ...reviewOf(...all.filter((each) => each !== part)) }), { sources: SOURCES });
      expect(page.words).to.not.match(words);
      expect(page.sentence).to.equal(whole.sentence);
    });
  }

  it('gives a file with no more than the page', async () => {
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => (blobs.push(blob as Blob), 'blob:none');
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      const page = await showResults(finished(responses, reviewOf('response')), { sources: SOURCES });
      page.buttonNamed('Download my results')?.click();
      const blob = await until(() => blobs[0], 'a file');
      const text = await blob.text();
      expect(text).to.include('"response": true').and.to.include('"certainty": 3');
      expect(text).to.not.match(/"(right|status|earned|fraction|answerText|calibration|sources)"/);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  });
});

describe('questions that learners mark themselves, in <geo-results>', () => {
  const essay = sampleQuestion('essay', { id: 'own' });
  const { rubric } = questionTypes.essay.perfectResponse(essay);

  function marked(ticks: readonly string[] | undefined, settings: Partial<SessionSettings> = {}): Session {
    const { session } = sampleSession({ bank: sampleBank({ questions: [sampleQuestion('true-false', { id: 'q1' }), essay] }), settings });
    respondAndCheck(session, 'q1', true);
    if (ticks) {
      respondAndCheck(session, 'own', { text: 'They rust.', rubric: [] });
      session.dispatch({ type: 'respond', question: 'own', response: { text: 'They rust.', rubric: [...ticks] } });
    }
    session.dispatch({ type: 'finish' });
    return session;
  }

  it('are apart from the score, and said to be', async () => {
    const page = await showResults(marked(rubric.slice(0, 1)));
    expect(page.sentence).to.equal('1 of 1 right');
    expect(page.words).to.include('1 question you mark yourself is not in this score.').and.to.include('All right.');
    expect(page.questions[1]).to.include('2 · marked by yourself').and.to.include('A model answer').and.to.include('Not in the score · 0.67 of 1 point');
    expect(page.buttonNamed('Practise what I missed')).to.equal(undefined);
    expect(await axeViolations(page.element)).to.deep.equal([]);
  });

  it('are never called wrong, before the first tick or after', async () => {
    const page = await showResults(marked([]));
    expect(page.questions[1]).to.include('2 · for you to mark yourself').and.to.not.include('right');
  });

  it('are said to be unanswered where they are', async () => {
    expect((await showResults(marked(undefined))).questions[1])
      .to.include('2 · not answered')
      .and.to.include('No answer given');
  });

  it('are part of the score where the rules count them', async () => {
    const page = await showResults(marked(rubric, { countSelfMarked: true }));
    expect(page.sentence).to.equal('2 of 2 right');
    expect(page.words).to.not.include('not in this score').and.to.not.include('Not in the score');
    expect(page.questions[1]).to.include('2 · marked by yourself');
  });

  it('make no sentence about what was right where there is nothing else', async () => {
    const { session } = sampleSession({ bank: sampleBank({ questions: [essay] }), settings: { passFraction: 0.5 } });
    respondAndCheck(session, 'own', { text: 'They rust.', rubric: [] });
    session.dispatch({ type: 'finish' });
    const page = await showResults(session);
    expect(page.sentence).to.equal('Finished: 1 of 1 answered');
    expect(page.words).to.not.match(/passed|All right/i);
  });
});
