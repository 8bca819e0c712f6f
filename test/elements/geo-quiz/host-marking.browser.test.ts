import { expect } from 'chai';
import { withoutAnswers } from '../../../src/index.js';
import type { Marked, Scorer } from '../../../src/model/marked.js';
import type { Question } from '../../../src/question-types/question-types.js';
import { createScorer } from '../../../src/scorer.js';
import { longBank, openQuiz, placeQuiz, wholeBank, type QuizHarness, type QuizOptions } from '../../support/harness/geo-quiz-harness.js';
import {
  axeViolations,
  catchWarnings,
  emptyPage,
  everyElement,
  find,
  findAll,
  focusedElement,
  forgetSavedWork,
  isShown,
  pause,
  until,
  wordsOf,
} from '../../support/harness/page.js';
import { typeSupport } from '../../support/question-types.js';

const ADDRESS = 'https://quiz.example/mark';
const MARKING = 'Marking your answer…';
const OFFLINE = 'You are offline. Your answer is kept and will be marked when the connection is back. You can go on meanwhile.';
const FAILED = 'Your answer could not be marked just now. It is kept; please press the button again.';
const FAILED_ALL = 'Your answers could not be marked just now. They are kept; please press Finish again.';

/** A host that marks as `geo-quiz/scorer` does, unless it is told to do otherwise. */
class FakeHost {
  readonly calls: { readonly question: string; readonly response: unknown; readonly signal: AbortSignal }[] = [];
  readonly handler;
  /** What is done in place of marking; may give what it likes. */
  instead: ((question: string) => unknown) | undefined;
  /** How many are being marked now, and were at most. */
  busy = 0;
  busiest = 0;

  constructor(readonly bank: ReturnType<typeof wholeBank> = wholeBank()) {
    this.handler = createScorer({ bank });
  }

  get asked(): unknown {
    return JSON.parse(JSON.stringify(withoutAnswers(this.bank, 'host')));
  }

  readonly scorer: Scorer = async (question, response, { signal }) => {
    this.calls.push({ question, response, signal });
    this.busiest = Math.max(this.busiest, ++this.busy);
    try {
      await pause(0);
      const { instead } = this;
      if (instead) {
        const given = (await instead(question)) as Marked | undefined;
        if (given !== undefined) return given;
      }
      return await this.mark(question, response);
    } finally {
      this.busy--;
    }
  };

  async mark(question: string, response: unknown): Promise<Marked> {
    const request = new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ question, response }) });
    return (await (await this.handler(request)).json()) as Marked;
  }
}

/** Holds back what it is asked for until it is let go. */
function gate(): { readonly wait: () => Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { wait: () => opened, open };
}

/** Gives a quiz its scorer before it is on the page, and waits until it can be answered. */
async function placeHosted(scorer: Scorer, options: QuizOptions): Promise<QuizHarness> {
  const parent = emptyPage();
  const quiz = placeQuiz({ ...options, parent: document.createElement('div') });
  quiz.element.scorer = scorer;
  parent.append(quiz.element);
  await until(() => quiz.eventsNamed('geo-ready').length > 0 || (quiz.problem !== '' && quiz.problem), 'a quiz that is ready or says why not');
  if (!quiz.problem) await quiz.untilSettledIn();
  return quiz;
}
const openHosted = (host: FakeHost, options: QuizOptions = {}): Promise<QuizHarness> => placeHosted(host.scorer, { bank: host.asked, ...options });

/** Runs with another value of a property of the browser. */
async function withProperty(target: object, name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  try {
    await run();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}
const offline = (run: () => Promise<void>): Promise<void> => withProperty(navigator, 'onLine', false, run);

describe('a quiz whose host marks', () => {
  let console: ReturnType<typeof catchWarnings>;
  let host: FakeHost;
  beforeEach(() => {
    console = catchWarnings();
    host = new FakeHost();
  });
  afterEach(() => {
    console.restore();
    document.body.replaceChildren();
  });
  after(forgetSavedWork);

  it('sends the response and shows the mark, the reasons and the answer that come back', async () => {
    const quiz = await openHosted(host, { attributes: { attempts: '1' } });
    await quiz.choose('The Indus');
    expect(host.calls, 'nothing is sent before Check').to.deep.equal([]);
    await quiz.check();
    expect(quiz.verdict).to.equal('Not right');
    expect(quiz.words).to.include('It is not named.').and.include('The survey is about it.');
    expect(host.calls.map(({ question }) => question)).to.deep.equal(['river']);
    expect(quiz.eventsNamed('geo-marked').map(({ question, score, tryNumber }) => [question, score.earned, tryNumber])).to.deep.equal([['river', 0, 1]]);
    expect(quiz.missing).to.equal('');
    expect(quiz.element.getResults()?.questions[0]).to.deep.include({ status: 'wrong', earned: 0 });
    expect(quiz.element.getResults()?.questions[0]?.record.answerText).to.equal('The Nile');
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
  });

  it('says what is missing by itself, without asking', async () => {
    const quiz = await openHosted(host);
    await quiz.press('Check');
    await until(() => quiz.missing, 'what is missing');
    expect(host.calls).to.deep.equal([]);
  });

  it('holds nothing of an answer before it is marked, on the page or in any property', async () => {
    const count = typeSupport.numeric.sample as Extract<Question, { type: 'numeric' }>;
    host = new FakeHost(wholeBank({ questions: [...wholeBank().questions.filter(({ id }) => id !== count.id), { ...count, answer: { ...count.answer, value: 73519 } }] }));
    const quiz = await openHosted(host, { attributes: { layout: 'list' } });
    await quiz.settle();
    const seen = new Set<unknown>();
    const words: string[] = [];
    const walk = (value: unknown, depth: number): void => {
      if (typeof value === 'string' || typeof value === 'number') words.push(String(value));
      if (typeof value !== 'object' || value === null || seen.has(value) || depth > 14) return;
      if (value instanceof Node ? !quiz.element.contains(value) && value.getRootNode() === document : value === window) return;
      seen.add(value);
      const entries: unknown[] = value instanceof Map ? [...value.entries()].flat() : value instanceof Set ? [...value] : Reflect.ownKeys(value).map((key) => read(value, key));
      for (const entry of entries) walk(entry, depth + 1);
    };
    const read = (value: object, key: PropertyKey): unknown => {
      try {
        return (value as Record<PropertyKey, unknown>)[key];
      } catch {
        return undefined;
      }
    };
    walk(quiz.element, 0);
    for (const element of everyElement(quiz.element.shadowRoot as ShadowRoot)) walk(element, 0);
    walk(quiz.element.bank, 0);
    walk(quiz.element.getResults(), 0);
    const held = words.join('\n');
    expect(held, 'the walk finds what is asked').to.include('The Nile').and.include('How many');
    for (const secret of ['\nnile\n', 'It is not named.', 'The survey is about it.', 'River Office', 'Bridge Bureau', '\nc1\n', 'The survey counts twelve bridges.', '73519'])
      expect(held, secret).to.not.include(secret);
    expect(quiz.words).to.not.include('It is not named.');
  });

  it('keeps the response and says so when the host cannot mark, and marks on the next press', async () => {
    const quiz = await openHosted(host);
    host.instead = () => Promise.reject(new Error('down'));
    await quiz.choose('The Nile');
    await quiz.press('Check');
    await until(() => quiz.missing === FAILED, 'the words');
    expect(quiz.status).to.equal(FAILED);
    expect(find<HTMLInputElement>(quiz.question, 'input:checked:enabled'), 'the response can be changed').to.not.equal(undefined);
    expect(quiz.element.getResults()?.questions[0]).to.deep.include({ status: 'unanswered', tries: [] });
    expect(quiz.eventsNamed('geo-marked')).to.deep.equal([]);
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
    host.instead = undefined;
    await quiz.check();
    expect(quiz.verdict).to.equal('Right');
    expect(quiz.missing).to.equal('');
  });

  it('lets the learner go on offline, and marks by itself when the connection is back, without taking the focus', async () => {
    const quiz = await openHosted(host);
    await offline(async () => {
      host.instead = () => Promise.reject(new TypeError('no network'));
      await quiz.choose('The Nile');
      for (let time = 0; time < 3; time++) {
        await quiz.press('Check');
        await until(() => quiz.missing === OFFLINE && host.busy === 0, 'the words');
      }
      await quiz.skip();
      expect(quiz.missing).to.equal('');
    });
    host.instead = undefined;
    const before = host.calls.length;
    const focused = focusedElement();
    dispatchEvent(new Event('online'));
    await until(() => quiz.eventsNamed('geo-marked').length > 0, 'the mark');
    await quiz.settle();
    expect(
      host.calls.slice(before).map(({ question }) => question),
      'asked once',
    ).to.deep.equal(['river']);
    expect(focusedElement()).to.equal(focused);
    expect(quiz.heading).to.equal('Question 2 of 4');
    expect(quiz.verdict).to.equal('');
    await quiz.press('Back');
    await until(() => quiz.verdict === 'Right', 'the verdict');
  });

  it('does not mark by itself what was changed meanwhile, or stands on no page any more', async () => {
    const quiz = await openHosted(host);
    await offline(async () => {
      host.instead = () => Promise.reject(new TypeError('no network'));
      await quiz.choose('The Nile');
      await quiz.press('Check');
      await until(() => quiz.missing === OFFLINE, 'the words');
      await quiz.choose('The Indus');
      expect(quiz.missing).to.equal('');
    });
    host.instead = undefined;
    const before = host.calls.length;
    dispatchEvent(new Event('online'));
    await pause(50);
    expect(host.calls).to.have.length(before);
    await offline(async () => {
      host.instead = () => Promise.reject(new TypeError('no network'));
      await quiz.press('Check');
      await until(() => quiz.missing === OFFLINE, 'the words');
    });
    quiz.element.remove();
    dispatchEvent(new Event('online'));
    await pause(50);
    expect(host.calls).to.have.length(before + 1);
  });

  it('gives up on a host that does not answer in time', async () => {
    const quiz = await openHosted(host);
    host.instead = () => new Promise(() => undefined);
    const patience = new AbortController();
    await withProperty(
      AbortSignal,
      'timeout',
      (milliseconds: number) => {
        expect(milliseconds).to.equal(20_000);
        return patience.signal;
      },
      async () => {
        await quiz.choose('The Nile');
        await quiz.press('Check');
        expect(quiz.missing).to.equal(MARKING);
        expect(quiz.status).to.equal(MARKING);
        patience.abort(new DOMException('The operation timed out.', 'TimeoutError'));
        await until(() => quiz.missing === FAILED, 'the words');
        expect(host.calls[0]?.signal.aborted).to.equal(true);
      },
    );
    host.instead = undefined;
    await quiz.check();
    expect(quiz.verdict).to.equal('Right');
  });

  const sound = { earned: 1, possible: 1, parts: [], explanation: { key: 'score.right' }, evidence: [] };
  const rubbish: [what: string, given: unknown][] = [
    ['nothing', null],
    ['text', 'right'],
    ['a list', []],
    ['no score', {}],
    ['a score without points', { score: { ...sound, earned: undefined } }],
    ['points that are text', { score: { ...sound, earned: '1' } }],
    ['points that are no number', { score: { ...sound, earned: NaN } }],
    ['points below nothing to be had', { score: { ...sound, possible: -1 } }],
    ['no parts', { score: { ...sound, parts: undefined } }],
    ['a part of no known state', { score: { ...sound, parts: [{ id: 'x', state: 'odd' }] } }],
    ['no explanation', { score: { ...sound, explanation: null } }],
    ['feedback that is a number', { score: { ...sound, feedback: 5 } }],
    ['an answer without parts', { score: sound, reveal: { answers: [] } }],
    ['a faulty source', { score: sound, sources: [{ id: 'x' }] }],
    ['a source with an address that runs script', { score: sound, sources: [{ ...(wholeBank().sources?.[0] as object), url: 'javascript:alert(1)' }] }],
  ];
  it('takes nothing that is not a mark', async () => {
    const quiz = await openHosted(host);
    await quiz.choose('The Nile');
    for (const [what, given] of rubbish) {
      host.instead = () => given;
      await quiz.press('Check');
      await until(() => quiz.missing === FAILED && host.busy === 0, `the words for ${what}`);
      expect(quiz.element.getResults()?.questions[0]?.tries, what).to.deep.equal([]);
      // Its words go, so that the next round can tell.
      await quiz.choose('The Indus');
      await quiz.choose('The Nile');
      expect(quiz.missing).to.equal('');
    }
    expect(console.warnings.filter((warning) => warning.includes('not a mark'))).to.have.length(rubbish.length);
  });

  it('keeps points within bounds and shows what stands in a mark as text', async () => {
    const quiz = await openHosted(host);
    const nasty = '<img src=x onerror="document.title=1">';
    host.instead = () => ({ score: { ...sound, earned: 900, feedback: nasty, evidence: ['c1'], later: { field: 1 } }, sources: [], signature: 'x' });
    await quiz.choose('The Indus');
    await quiz.check();
    expect(quiz.words).to.include(nasty);
    expect(document.title).to.equal('Test');
    expect(quiz.element.getResults()).to.include({ earned: 1 });
  });

  it('takes a scorer that throws at once, or is not asynchronous', async () => {
    const throwing = await placeHosted(
      () => {
        throw new Error('broken');
      },
      { bank: host.asked },
    );
    await throwing.choose('The Nile');
    await throwing.press('Check');
    await until(() => throwing.missing === FAILED, 'the words');
    const plain = await placeHosted((() => ({ score: sound })) as unknown as Scorer, { bank: host.asked });
    await plain.choose('The Nile');
    await plain.check();
    expect(plain.verdict).to.equal('Right');
  });

  it('drops a mark of a response that was changed meanwhile', async () => {
    const quiz = await openHosted(host);
    const held = gate();
    host.instead = held.wait;
    await quiz.choose('The Nile');
    await quiz.press('Check');
    await until(() => quiz.missing === MARKING, 'the words');
    host.instead = undefined;
    await quiz.choose('The Indus');
    expect(quiz.missing).to.equal('');
    held.open();
    await until(() => host.busy === 0, 'the late answer');
    await quiz.settle();
    expect(quiz.verdict).to.equal('');
    await quiz.check();
    expect(quiz.verdict).to.equal('Not right');
    expect(quiz.element.getResults()?.questions[0]?.tries).to.have.length(1);
  });

  it('asks once however often Check is pressed, and counts one try', async () => {
    const quiz = await openHosted(host, { attributes: { attempts: '3' } });
    const held = gate();
    host.instead = held.wait;
    await quiz.choose('The Indus');
    for (let time = 0; time < 4; time++) await quiz.press('Check');
    await until(() => host.calls.length > 0, 'the question');
    held.open();
    await until(() => quiz.verdict === 'Not right', 'the verdict');
    await quiz.settle();
    expect(host.calls).to.have.length(1);
    expect(quiz.element.getResults()?.questions[0]?.tries).to.have.length(1);
    expect(quiz.eventsNamed('geo-marked')).to.have.length(1);
  });

  it('says nothing under another question when the learner has gone on', async () => {
    const quiz = await openHosted(host);
    const held = gate();
    host.instead = async (question) => {
      await held.wait();
      if (question === 'river') throw new Error('down');
    };
    await quiz.choose('The Nile');
    await quiz.press('Check');
    await until(() => quiz.missing === MARKING, 'the words');
    await quiz.skip();
    held.open();
    await until(() => host.busy === 0, 'the late answer');
    await quiz.settle();
    expect([quiz.heading, quiz.missing]).to.deep.equal(['Question 2 of 4', '']);
    expect(quiz.status).to.equal(FAILED);
  });

  it('marks the question that was left while it waited', async () => {
    const quiz = await openHosted(host);
    const held = gate();
    host.instead = held.wait;
    await quiz.choose('The Nile');
    await quiz.press('Check');
    await quiz.skip();
    held.open();
    await until(() => quiz.eventsNamed('geo-marked').length > 0, 'the mark');
    await quiz.settle();
    expect(quiz.heading).to.equal('Question 2 of 4');
    await quiz.press('Back');
    await until(() => quiz.verdict === 'Right', 'the verdict');
  });

  it('forgets a mark that comes after the quiz was begun again', async () => {
    const quiz = await openHosted(host);
    const held = gate();
    host.instead = held.wait;
    await quiz.choose('The Nile');
    await quiz.press('Check');
    await until(() => host.calls.length > 0, 'the question');
    await quiz.element.restart();
    await quiz.choose('The Nile');
    held.open();
    await until(() => host.busy === 0, 'the late answer');
    await quiz.settle();
    expect(quiz.verdict).to.equal('');
    expect(quiz.eventsNamed('geo-marked')).to.deep.equal([]);
  });

  it('tries again, and shows the answer only as the rules have it', async () => {
    const quiz = await openHosted(host, { attributes: { attempts: '2' } });
    await quiz.choose('The Indus');
    await quiz.check();
    expect(quiz.words).to.not.include('The survey is about it.');
    await quiz.press('Try again');
    await quiz.choose('The Nile');
    await quiz.check();
    expect(quiz.verdict).to.equal('Right');
    expect(quiz.eventsNamed('geo-marked').map(({ tryNumber }) => tryNumber)).to.deep.equal([1, 2]);
  });

  it('refuses a bank with answers in one clear sentence', async () => {
    const quiz = await placeHosted(host.scorer, { bank: wholeBank() });
    expect(quiz.problem).to.include('still holds its answer').and.include('withoutAnswers()');
    expect(findAll(quiz.root, 'geo-question')).to.deep.equal([]);
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
    expect(quiz.eventsNamed('geo-problem')[0]?.problems.map(({ code }) => code)).to.deep.equal(['holds-answers']);
  });

  it('leaves a faulty question out, says so, and asks the rest', async () => {
    const asked = host.asked as { questions: unknown[] };
    const quiz = await openHosted(host, { bank: { ...asked, questions: [{ asked: { id: 'x', type: 'choice', prompt: 'X?' } }, ...asked.questions] } });
    await until(() => quiz.notices.length > 0, 'the notice');
    expect(quiz.heading).to.equal('Question 1 of 4');
  });
});

describe('a test whose host marks', () => {
  let console: ReturnType<typeof catchWarnings>;
  beforeEach(() => void (console = catchWarnings()));
  afterEach(() => {
    console.restore();
    document.body.replaceChildren();
  });

  const answerAll = async (quiz: QuizHarness, count: number): Promise<void> => {
    for (let number = 1; number <= count; number++) {
      await quiz.choose(`${number === 2 ? 'No' : 'Yes'} ${number}`, quiz.question);
      if (number < count) await quiz.next();
    }
  };

  it('is marked at the end, a few responses at a time, and finished once', async () => {
    const host = new FakeHost(longBank(10));
    const quiz = await openHosted(host, { attributes: { mode: 'test' } });
    await answerAll(quiz, 10);
    expect(host.calls).to.deep.equal([]);
    await Promise.all([quiz.element.finish(), quiz.element.finish(), quiz.element.finish()]);
    await until(() => quiz.results.includes('9 of 10 right'), 'the results');
    expect(host.calls).to.have.length(10);
    expect(host.busiest).to.be.within(2, 4);
    expect(quiz.eventsNamed('geo-finished')).to.have.length(1);
    expect(quiz.eventsNamed('geo-finished')[0]?.results).to.include({ right: 9, answered: 10 });
  });

  it('marks at the end what was answered in part', async () => {
    const [first] = longBank(1).questions;
    const host = new FakeHost({ ...longBank(1), questions: [typeSupport.match.sample, first] } as ReturnType<typeof longBank>);
    const quiz = await openHosted(host, { attributes: { mode: 'test' } });
    const asked = quiz.element.shadowRoot?.querySelector('geo-question')?.shadowRoot?.querySelector('geo-match');
    const select = asked?.shadowRoot?.querySelector('select');
    if (!select) return expect.fail('no select');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await quiz.element.finish();
    await until(() => quiz.results !== '', 'the results');
    expect(host.calls.map(({ question }) => question)).to.deep.equal([typeSupport.match.sample.id]);
    expect(quiz.element.getResults()?.questions[0]).to.have.property('tries').with.lengthOf(1);
  });

  it('is not finished while one response cannot be marked, and says so; nothing is lost', async () => {
    const host = new FakeHost(longBank(6));
    const quiz = await openHosted(host, { attributes: { mode: 'test' } });
    await answerAll(quiz, 6);
    host.instead = (question) => (question === 'q5' ? Promise.reject(new Error('down')) : undefined);
    await quiz.press('Finish');
    await until(() => quiz.missing === FAILED_ALL, 'the words');
    expect(quiz.status).to.equal(FAILED_ALL);
    expect(quiz.results).to.equal('');
    expect(quiz.element.getResults()).to.deep.include({ finishedAt: null, answered: 0 });
    expect(find(quiz.question, 'input:checked:enabled')).to.not.equal(undefined);
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
    host.instead = undefined;
    await quiz.press('Finish');
    await until(() => quiz.results.includes('5 of 6 right'), 'the results');
    expect(quiz.eventsNamed('geo-finished')).to.have.length(1);
  });

  it('says it where the button is, when all questions stand below each other', async () => {
    const host = new FakeHost(longBank(8));
    const quiz = await openHosted(host, { attributes: { mode: 'test', layout: 'list' } });
    await quiz.choose('Yes 1');
    await offline(async () => {
      host.instead = () => Promise.reject(new TypeError('no network'));
      await quiz.element.finish();
    });
    const said = await until(() => findAll(quiz.root, '.missing').find(isShown), 'the words');
    expect(wordsOf(said)).to.include('You are offline. Your answers are kept');
    expect(findAll(quiz.root, 'geo-question').indexOf((said.getRootNode() as ShadowRoot).host as HTMLElement)).to.equal(findAll(quiz.root, 'geo-question').length - 1);
    expect(((said.getRootNode() as ShadowRoot).host as HTMLElement & { question: string }).question).to.equal('q8');
  });

  it('is marked by the response as it is when it was changed on the way', async () => {
    const host = new FakeHost(longBank(2));
    const quiz = await openHosted(host, { attributes: { mode: 'test' } });
    await answerAll(quiz, 2);
    const held = gate();
    host.instead = held.wait;
    const done = quiz.element.finish();
    await until(() => host.busy === 2, 'both under way');
    await quiz.choose('Yes 2', quiz.question);
    held.open();
    await done;
    await until(() => quiz.results.includes('2 of 2 right'), 'the results');
    expect(host.calls.map(({ question }) => question)).to.deep.equal(['q1', 'q2', 'q2']);
  });

  it('is finished without asking when nothing was given', async () => {
    const host = new FakeHost(longBank(2));
    const quiz = await openHosted(host, { attributes: { mode: 'test' } });
    await quiz.finish();
    expect(host.calls).to.deep.equal([]);
    expect(quiz.results).to.include('0 of 2 right');
  });

  it('takes up a Check that is still on its way', async () => {
    const host = new FakeHost(longBank(2));
    const quiz = await openHosted(host);
    const held = gate();
    host.instead = held.wait;
    await quiz.choose('Yes 1', quiz.question);
    await quiz.press('Check');
    await until(() => host.busy === 1, 'the check');
    host.instead = undefined;
    await quiz.finish();
    held.open();
    await until(() => host.busy === 0, 'the late answer');
    await quiz.settle();
    expect(quiz.eventsNamed('geo-marked')).to.deep.equal([]);
    expect(quiz.element.getResults()?.questions[0]?.tries).to.have.length(1);
    expect(quiz.results).to.include('1 of 2 right');
  });
});

describe('a quiz whose host marks, at the next visit', () => {
  after(forgetSavedWork);
  afterEach(() => document.body.replaceChildren());

  it('has the marks of the host again and does not ask for them', async () => {
    const host = new FakeHost(wholeBank({ id: `hosted-${Date.now()}` }));
    const attributes = { save: 'on', attempts: '1' };
    const first = await openHosted(host, { attributes });
    await first.choose('The Indus');
    await first.check();
    await first.next();
    await first.choose('True');
    await until(() => first.saved === 'Saved on this device', 'the word that it is saved');
    const before = first.element.getResults();
    first.element.remove();
    await pause(50);
    const again = await openHosted(host, { attributes });
    expect(host.calls).to.have.length(1);
    expect({ ...again.element.getResults(), spentMilliseconds: 0 }).to.deep.equal({ ...before, spentMilliseconds: 0 });
    expect(again.heading).to.equal('Question 2 of 4');
    await again.press('Back');
    await until(() => again.verdict === 'Not right', 'the verdict');
    expect(again.words).to.include('The survey is about it.');
  });
});

describe('a quiz with the address of a scorer', () => {
  const { fetch } = globalThis;
  let console: ReturnType<typeof catchWarnings>;
  beforeEach(() => void (console = catchWarnings()));
  afterEach(() => {
    console.restore();
    globalThis.fetch = fetch;
    document.body.replaceChildren();
  });

  /** A page whose server runs a scorer at `/mark`. */
  function serve(answer: (request: Request) => Promise<Response>): Request[] {
    const requests: Request[] = [];
    globalThis.fetch = async (input, options) => {
      const request = new Request(input, options);
      if (new URL(request.url).pathname !== '/mark') return fetch(input, options);
      requests.push(request.clone());
      return answer(request);
    };
    return requests;
  }

  it('loads the bank from there, sends each response there, and shows the sources that come back', async () => {
    const requests = serve(createScorer({ bank: wholeBank() }));
    const quiz = await openQuiz({ attributes: { src: '/mark', scorer: '/mark', attempts: '1' } });
    await quiz.choose('The Indus');
    await quiz.check();
    expect(quiz.verdict).to.equal('Not right');
    expect(requests.map(({ method, url }) => [method, url])).to.deep.equal(['GET', 'POST'].map((method) => [method, `${location.origin}/mark`]));
    expect(await requests[1]?.json()).to.have.all.keys('question', 'response');
  });

  for (const [what, answer] of [
    ['refuses', () => new Response('{"problem":{"message":"Not yours."}}', { status: 403 })],
    ['breaks', () => new Response('Internal error', { status: 500 })],
    ['gives a page', () => new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } })],
  ] as const) {
    it(`says that it could not be marked when the server ${what}`, async () => {
      const handler = createScorer({ bank: wholeBank() });
      serve((request) => (request.method === 'GET' ? handler(request) : Promise.resolve(answer())));
      const quiz = await openQuiz({ attributes: { src: '/mark', scorer: '/mark' } });
      await quiz.choose('The Nile');
      await quiz.press('Check');
      await until(() => quiz.missing === FAILED, 'the words');
      if (what === 'refuses') expect(console.warnings.join()).to.include('403').and.include('Not yours.');
    });
  }

  it('says that the bank cannot be reached when the server is not there', async () => {
    serve(() => Promise.reject(new TypeError('no network')));
    const quiz = placeQuiz({ attributes: { src: '/mark', scorer: '/mark' } });
    await until(() => quiz.problem !== '', 'the problem');
    expect(findAll(quiz.root, 'geo-question')).to.deep.equal([]);
  });
});
