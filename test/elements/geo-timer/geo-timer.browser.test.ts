import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import type { GeoRequestEvent } from '../../../src/elements/geo-quiz/geo-request-event.js';
import { quizContext } from '../../../src/elements/geo-quiz/quiz-context.js';
import '../../../src/elements/geo-timer/geo-timer.js';
import type { GeoTimerElement } from '../../../src/elements/geo-timer/geo-timer-element.js';
import type { Session } from '../../../src/session/session.js';
import type { SessionRequest } from '../../../src/session/session-action.js';
import type { ExtraTime } from '../../../src/session/session-state.js';
import { longBank, openQuiz } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, emptyPage, find, findAll, focusedElement, isShown, until, wordsOf } from '../../support/harness/page.js';
import { sampleSession } from '../../support/sample-session.js';

const MINUTE = 60_000;

/** A timer in a quiz that is only a session, by a clock that goes when it is told to. */
class TimerHarness {
  readonly session: Session;
  readonly requests: SessionRequest[] = [];
  readonly element = document.createElement('geo-timer');
  readonly #parent: HTMLElement;
  readonly #provider: ContextProvider<typeof quizContext>;
  #time = 0;

  constructor({ minutes = 20, extraTime, locked = false }: { minutes?: number; extraTime?: ExtraTime; locked?: boolean } = {}) {
    const { session } = sampleSession({ settings: { mode: 'test', timeLimitSeconds: minutes * 60, ...(extraTime === undefined ? {} : { extraTime }) } });
    this.session = session;
    this.#parent = emptyPage().appendChild(document.createElement('div'));
    const context = { session, shelf: undefined, base: '', contentLanguage: 'en', language: 'en', locked } as never;
    this.#provider = new ContextProvider(this.#parent, { context: quizContext, initialValue: context });
    this.#parent.addEventListener('geo-request', ({ request }: GeoRequestEvent) => {
      this.requests.push(request);
      session.dispatch(request);
    });
    this.element.now = () => this.#time;
    this.#parent.append(this.element);
  }

  /** Lets the clock go on; `written`: the session has written it down. */
  async pass(milliseconds: number, written = true): Promise<void> {
    for (let rest = milliseconds; rest > 0; rest -= MINUTE) {
      const spell = Math.min(rest, MINUTE);
      this.#time += spell;
      if (written) this.session.dispatch({ type: 'spend', milliseconds: spell });
      await this.drawn();
    }
  }

  async drawn(): Promise<void> {
    this.element.requestUpdate();
    await this.element.updateComplete;
  }

  async lock(): Promise<void> {
    this.#provider.setValue({ ...this.#provider.value, locked: true });
    await this.drawn();
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
  get left(): string {
    return wordsOf(this.root.querySelector('[part="left"]'));
  }
  get said(): string {
    return wordsOf(this.root.querySelector('[role="status"]'));
  }
  get alarm(): string {
    return wordsOf(this.root.querySelector('[role="alert"]'));
  }
  get buttons(): string[] {
    return findAll(this.root, 'button').map(wordsOf);
  }
  async press(words: string): Promise<void> {
    findAll(this.root, 'button')
      .find((button) => wordsOf(button) === words)
      ?.click();
    await this.drawn();
  }
  async unfold(): Promise<void> {
    find<HTMLDetailsElement>(this.root, 'details')?.querySelector('summary')?.click();
    await until(() => find<HTMLDetailsElement>(this.root, 'details')?.open, 'the choice of more time');
  }
  async pick(words: string): Promise<void> {
    findAll(this.root, 'label')
      .find((label) => wordsOf(label) === words)
      ?.click();
    await this.drawn();
  }
  get picked(): string {
    return wordsOf(find<HTMLInputElement>(this.root, 'input:checked')?.closest('label'));
  }
}

const makeTimer = async (options: ConstructorParameters<typeof TimerHarness>[0] = {}): Promise<TimerHarness> => {
  const timer = new TimerHarness(options);
  await timer.drawn();
  return timer;
};

const isSticky = (timer: GeoTimerElement): boolean => getComputedStyle(timer).position === 'sticky';

describe('<geo-timer>', () => {
  it('says in plain words how many minutes are left', async () => {
    const timer = await makeTimer();
    expect(timer.left).to.equal('20 minutes left');
    await timer.pass(8 * MINUTE);
    expect(timer.left).to.equal('12 minutes left');
  });

  it('says seconds only in the last minute', async () => {
    const timer = await makeTimer({ minutes: 2 });
    await timer.pass(59_000);
    expect(timer.left).to.equal('1 minute left');
    await timer.pass(2000);
    expect(timer.left).to.equal('59 seconds left');
    await timer.pass(58_000);
    expect(timer.left).to.equal('1 second left');
  });

  it('counts on by the clock until the session has written the time down, and counts none of it twice', async () => {
    const timer = await makeTimer({ minutes: 1 });
    await timer.pass(4000, false);
    expect(timer.left).to.equal('56 seconds left');
    timer.session.dispatch({ type: 'spend', milliseconds: 4000 });
    await timer.drawn();
    expect(timer.left).to.equal('56 seconds left');
    await timer.pass(1000, false);
    expect(timer.left).to.equal('55 seconds left');
  });

  it('takes no more than a minute away when the clock jumps, as the session does', async () => {
    const timer = await makeTimer();
    for (let hour = 0; hour < 60; hour++) await timer.pass(MINUTE, false);
    expect(timer.left).to.equal('19 minutes left');
  });

  it('stands still in a tab that does not have the quiz', async () => {
    const timer = await makeTimer({ locked: true });
    await timer.pass(MINUTE, false);
    expect(timer.left).to.equal('20 minutes left');
    expect(findAll<HTMLFieldSetElement>(timer.root, 'fieldset').every(({ disabled }) => disabled)).to.equal(true);
  });

  it('goes on by itself, with nobody asking', async () => {
    const timer = await makeTimer({ minutes: 1 });
    timer.element.now = () => 30_000;
    await until(() => timer.left === '30 seconds left', 'the next tick');
  });

  it('is empty outside a quiz, and once the session is finished', async () => {
    const alone = emptyPage().appendChild(document.createElement('geo-timer'));
    await alone.updateComplete;
    expect(wordsOf(alone)).to.equal('');
    const timer = await makeTimer();
    timer.session.dispatch({ type: 'finish' });
    await timer.drawn();
    expect(timer.root.childElementCount).to.equal(0);
    expect(isSticky(timer.element)).to.equal(false);
  });

  describe('speaks', () => {
    it('through a status that is there from the start, and says nothing then', async () => {
      const timer = await makeTimer();
      expect(timer.root.querySelector('[role="status"]')).to.not.equal(null);
      expect(timer.root.querySelector('[role="alert"]')).to.not.equal(null);
      expect(timer.said + timer.alarm).to.equal('');
    });

    it('at the half, at five minutes and at one, and at no other time', async () => {
      const timer = await makeTimer();
      const heard: string[] = [];
      for (let second = 0; second < 20 * 60; second++) {
        const before = timer.said;
        await timer.pass(1000);
        if (timer.said !== '' && timer.said !== before) heard.push(timer.said);
      }
      expect(heard).to.deep.equal(['10 minutes left', '5 minutes left', '1 minute left']);
      expect(timer.alarm).to.equal('Time is up. Everything you answered is kept.');
    });

    it('of nothing that makes no sense for a short limit', async () => {
      const timer = await makeTimer({ minutes: 0.5 });
      const heard: string[] = [];
      for (let second = 0; second < 29; second++) {
        await timer.pass(1000);
        heard.push(timer.said);
      }
      expect(heard.join('')).to.equal('');
    });

    it('of no threshold that had been passed before the page was opened', async () => {
      const timer = new TimerHarness();
      for (let minute = 0; minute < 12; minute++) timer.session.dispatch({ type: 'spend', milliseconds: MINUTE });
      await timer.drawn();
      expect(timer.left).to.equal('8 minutes left');
      expect(timer.said).to.equal('');
    });
  });

  describe('hidden', () => {
    it('shows no time until it is asked for again, in this quiz and the next on the page', async () => {
      const timer = await makeTimer();
      await timer.press('Hide the time');
      try {
        expect(timer.left).to.equal('Time hidden');
        await timer.pass(10 * MINUTE);
        expect(timer.said).to.equal('');
        const next = await makeTimer();
        expect(next.left).to.equal('Time hidden');
        expect(await axeViolations(next.element)).to.deep.equal([]);
        await next.press('Show the time');
        expect(next.left).to.equal('20 minutes left');
        await next.press('Hide the time');
      } finally {
        const last = await makeTimer();
        await last.press('Show the time');
      }
    });
  });

  describe('gives more time', () => {
    it('in five steps, each with what it comes to', async () => {
      const timer = await makeTimer();
      await timer.unfold();
      expect(findAll(timer.root, 'label').map(wordsOf)).to.deep.equal([
        'As it was set (20 minutes)',
        'One and a half times as much (30 minutes)',
        'Twice as much (40 minutes)',
        'Ten times as much (200 minutes)',
        'No time limit',
      ]);
      expect(timer.picked).to.equal('As it was set (20 minutes)');
      expect(await axeViolations(timer.element)).to.deep.equal([]);
    });

    it('at any moment, and says what is left then', async () => {
      const timer = await makeTimer();
      await timer.pass(15 * MINUTE);
      await timer.pick('Twice as much (40 minutes)');
      expect(timer.requests).to.deep.equal([{ type: 'extra-time', factor: 2 }]);
      expect([timer.left, timer.said]).to.deep.equal(['25 minutes left', '25 minutes left']);
      await timer.pick('No time limit');
      expect([timer.left, timer.said]).to.deep.equal(['No time limit', 'No time limit']);
      await timer.pick('As it was set (20 minutes)');
      expect([timer.left, timer.picked]).to.deep.equal(['5 minutes left', 'As it was set (20 minutes)']);
    });

    it('from what the page grants on', async () => {
      const timer = await makeTimer({ extraTime: 1.5 });
      expect([timer.left, timer.picked]).to.deep.equal(['30 minutes left', 'One and a half times as much (30 minutes)']);
      const free = await makeTimer({ extraTime: 'none' });
      expect([free.left, free.picked]).to.deep.equal(['No time limit', 'No time limit']);
      await free.pass(60 * MINUTE);
      expect(free.alarm).to.equal('');
    });
  });

  describe('when the time is up', () => {
    it('says so once, locks nothing, and asks', async () => {
      const timer = await makeTimer({ minutes: 1 });
      await timer.pass(MINUTE);
      expect(timer.alarm).to.equal('Time is up. Everything you answered is kept.');
      const said = timer.root.querySelector('[role="alert"]')?.firstElementChild;
      await timer.pass(MINUTE);
      expect(timer.root.querySelector('[role="alert"]')?.firstElementChild).to.equal(said);
      expect(timer.buttons).to.deep.equal(['Finish now', 'Give me more time']);
      expect(timer.session.state.finishedAt).to.equal(null);
      expect(await axeViolations(timer.element)).to.deep.equal([]);
    });

    it('takes the focus from nobody', async () => {
      const timer = await makeTimer({ minutes: 1 });
      const field = document.querySelector('main')?.appendChild(document.createElement('input'));
      field?.focus();
      await timer.pass(MINUTE);
      expect(timer.alarm).to.not.equal('');
      expect(document.activeElement).to.equal(field);
    });

    it('is not a little later not up, when the session has written down less than the clock said', async () => {
      const timer = await makeTimer({ minutes: 1 });
      await timer.pass(MINUTE, false);
      timer.session.dispatch({ type: 'spend', milliseconds: MINUTE - 900 });
      await timer.drawn();
      expect(timer.alarm).to.not.equal('');
    });

    it('finishes when it is told to', async () => {
      const timer = await makeTimer({ minutes: 1 });
      await timer.pass(MINUTE);
      await timer.press('Finish now');
      expect(timer.requests).to.deep.equal([{ type: 'finish' }]);
      expect(timer.root.childElementCount).to.equal(0);
    });

    it('gives more, step by step, and loses no focus', async () => {
      const timer = await makeTimer({ minutes: 1 });
      await timer.pass(MINUTE);
      findAll(timer.root, 'button')[1]?.focus();
      await timer.press('Give me more time');
      expect(timer.requests).to.deep.equal([{ type: 'extra-time', factor: 1.5 }]);
      expect([timer.alarm, timer.left, timer.said]).to.deep.equal(['', '30 seconds left', '30 seconds left']);
      expect(wordsOf(focusedElement())).to.equal('More time');
      await timer.pass(MINUTE / 2);
      await timer.press('Give me more time');
      expect(timer.requests.at(-1)).to.deep.equal({ type: 'extra-time', factor: 2 });
    });

    it('asks nothing that cannot be done, in a tab that has lost the quiz', async () => {
      const timer = await makeTimer({ minutes: 1 });
      await timer.pass(MINUTE);
      await timer.lock();
      expect(findAll<HTMLButtonElement>(timer.root, 'button').map(({ disabled }) => disabled)).to.deep.equal([true, true]);
    });

    it('stays in view without lying over what has the focus', async () => {
      const timer = await makeTimer({ minutes: 1 });
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      for (const [button, words] of [
        [before, 'One'],
        [after, 'Two'],
      ] as const) {
        const space = timer.element.parentElement?.appendChild(document.createElement('p'));
        space?.append(button);
        if (space) space.style.paddingBlockEnd = '150vh';
        button.textContent = words;
      }
      await timer.pass(MINUTE);
      expect(isSticky(timer.element)).to.equal(innerHeight >= 480);
      if (innerHeight < 480) return;
      before.scrollIntoView({ block: 'start' });
      expect(timer.element.getBoundingClientRect().top).to.be.closeTo(0, 1);
      before.focus({ preventScroll: true });
      expect(before.getBoundingClientRect().top).to.be.at.least(timer.element.getBoundingClientRect().bottom);
      scrollTo(0, 0);
    });
  });

  describe('in a quiz', () => {
    const inQuiz = (attributes: Record<string, string> = {}) => openQuiz({ bank: longBank(3), attributes: { 'time-limit-seconds': '1200', ...attributes } });

    it('stands above the questions where there is a limit, and nowhere else', async () => {
      const quiz = await inQuiz();
      expect(quiz.words).to.match(/(20|19) minutes left/);
      expect(quiz.buttonNamed('Hide the time')).to.not.equal(undefined);
      expect(find((await openQuiz({ bank: longBank(2) })).root, 'geo-timer')).to.equal(undefined);
    });

    it('leads to the results from the panel', async () => {
      const quiz = await inQuiz({ mode: 'test' });
      await quiz.choose('Yes 1');
      const timer = find<GeoTimerElement>(quiz.root, 'geo-timer');
      if (timer) timer.now = () => 0;
      for (let minute = 0; minute < 20; minute++)
        find(quiz.root, 'geo-timer')?.dispatchEvent(
          Object.assign(new Event('geo-request', { bubbles: true, composed: true }), { request: { type: 'spend', milliseconds: MINUTE } }),
        );
      await until(() => quiz.buttonNamed('Finish now'), 'the panel');
      await quiz.press('Finish now');
      await until(() => quiz.results !== '', 'the results');
      expect(findAll(quiz.root, 'geo-timer').filter(isShown)).to.deep.equal([]);
    });
  });
});
