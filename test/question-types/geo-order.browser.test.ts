import { expect } from 'chai';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import '../../src/question-types/order/geo-order.js';
import type { AskedOrder } from '../../src/question-types/order/ask-order.js';
import type { GeoOrderElement } from '../../src/question-types/order/geo-order-element.js';
import { order } from '../../src/question-types/order/order.js';
import type { OrderQuestion } from '../../src/question-types/order/order-question.js';
import { emptyPage, findAll, focusedElement, pause, press, until, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: OrderQuestion = sampleQuestion('order');
const asked: AskedOrder = order.withoutAnswer(question, 'seed');
const SHOWN = asked.entries.map(({ text }) => String(text));
const idOf = (text: string): string => asked.entries.find((entry) => entry.text === text)?.id ?? '';

describe('geo-order', () => {
  let element: GeoOrderElement;
  let responses: string[][];

  async function place(fields: Partial<GeoOrderElement> = {}): Promise<void> {
    element = document.createElement('geo-order');
    responses = [];
    element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response as string[]));
    Object.assign(element, { asked, lang: 'en', ...fields });
    emptyPage().append(element);
    await element.updateComplete;
  }
  const marked = (texts: readonly string[], isRevealed = false, of = question): Partial<GeoOrderElement> => {
    const response = texts.map(idOf);
    return { response, score: order.score(of, response), readonly: true, ...(isRevealed ? { reveal: order.reveal(of) } : {}) };
  };

  const root = (): ShadowRoot => element.shadowRoot as ShadowRoot;
  const textOf = (id: string): string => String(asked.entries.find((entry) => entry.id === id)?.text);
  const rows = (): HTMLElement[] => findAll(root(), '.entries > li');
  const shown = (): string[] => findAll(root(), '.entries .text').map(wordsOf);
  const said = (): string => wordsOf(root().querySelector('[role="status"]'));
  const control = (kind: 'up' | 'down' | 'place', text: string): HTMLElement => root().getElementById(`${kind}-${idOf(text)}`) as HTMLElement;
  const keep = (): HTMLButtonElement => root().querySelector('.keep') as HTMLButtonElement;
  const [first = '', second = '', third = '', last = ''] = SHOWN;

  it('shows the entries in the order it was given, and takes that for no response', async () => {
    await place();
    expect(shown()).to.deep.equal(SHOWN);
    expect(wordsOf(keep())).to.equal('Keep this order');
    expect(said()).to.equal('');
    expect(responses).to.deep.equal([]);
  });

  it('moves a row by its button, says where it is, and keeps the focus on the button', async () => {
    await place();
    const button = control('down', first);
    button.focus();
    await press('Enter');
    await until(() => said() !== '', 'something said');
    expect(shown()).to.deep.equal([second, first, third, last]);
    expect(responses.at(-1)?.map(textOf)).to.deep.equal(shown());
    expect(said()).to.equal(`${first}, 2 of 4`);
    expect(focusedElement()).to.equal(button);
    await press('Enter');
    await until(() => said().endsWith('3 of 4'), 'the next place said');
    expect(focusedElement()).to.equal(button);
  });

  it('gives the focus to the other button when a row has come to the end', async () => {
    await place();
    control('up', second).focus();
    await press(' ');
    await until(() => focusedElement() === control('down', second), 'the focus on “Move down”');
    expect((control('up', second) as HTMLButtonElement).disabled).to.equal(true);
    expect(shown()[0]).to.equal(second);
  });

  it('moves a row to the place that is chosen in its list', async () => {
    await place();
    const select = control('place', first) as HTMLSelectElement;
    select.focus();
    select.value = '3';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => said() === `${first}, 4 of 4`, 'the place said');
    expect(shown()).to.deep.equal([second, third, last, first]);
    expect(focusedElement()).to.equal(select);
    expect(findAll<HTMLSelectElement>(root(), 'select').map(({ selectedOptions }) => selectedOptions[0]?.text)).to.deep.equal(['1', '2', '3', '4']);
  });

  it('names each control with its entry', async () => {
    await place();
    const nameOf = (from: HTMLElement): string =>
      (from.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => {
          const part = root().getElementById(id);
          return part?.getAttribute('aria-label') ?? part?.textContent?.trim();
        })
        .join(' ');
    expect(nameOf(control('up', second))).to.equal(`Move up ${second}`);
    expect(nameOf(control('down', second))).to.equal(`Move down ${second}`);
    expect(nameOf(control('place', second))).to.equal(`${second} Place`);
  });

  it('takes the order as it stands when the learner keeps it, once', async () => {
    await place();
    keep().focus();
    await press('Enter');
    await until(() => said() === 'This order is your answer', 'that the order is kept');
    expect(responses.map((response) => response.map(textOf))).to.deep.equal([SHOWN]);
    expect(focusedElement()).to.equal(keep());
    expect(keep().getAttribute('aria-disabled')).to.equal('true');
    await press('Enter');
    expect(responses).to.have.length(1);
  });

  it('shows every entry where a response from before lacks some or names what is gone', async () => {
    await place({ response: ['gone', idOf(last), idOf(last)] });
    expect(shown()).to.deep.equal([last, first, second, third]);
    expect(wordsOf(keep())).to.equal('Keep this order');
  });

  describe('by pointer', () => {
    const at = (type: string, clientY = 0): PointerEvent => new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, pointerId: 1, button: 0, clientY });
    const list = (): HTMLElement => root().querySelector('.entries') as HTMLElement;
    const middleOf = (row: number): number => {
      const { top = 0, height = 0 } = rows()[row]?.getBoundingClientRect() ?? {};
      return top + height / 2;
    };
    /** A made-up pointer cannot be captured; that is the browser's part. */
    const grab = async (row: number): Promise<void> => {
      await import('../../src/element-kit/move-rows.js');
      await pause(0);
      list().setPointerCapture = () => undefined;
      const grip = findAll(root(), '.grip')[row];
      grip?.dispatchEvent(at('pointerdown', middleOf(row)));
    };

    it('moves a row to the gap where it is let go, and marks the gap before', async () => {
      await place();
      await grab(0);
      list().dispatchEvent(at('pointermove', middleOf(2) + 2));
      await element.updateComplete;
      expect(rows().map(({ dataset }) => dataset.gap)).to.deep.equal([undefined, undefined, undefined, 'before']);
      expect(responses).to.deep.equal([]);
      list().dispatchEvent(at('pointerup', middleOf(2) + 2));
      await until(() => responses.length > 0, 'a response');
      await element.updateComplete;
      expect(shown()).to.deep.equal([second, third, first, last]);
      expect(said()).to.equal(`${first}, 3 of 4`);
      expect(root().querySelector('[data-gap], [data-dragged]')).to.equal(null);
    });

    it('moves a row up too, and to the very end', async () => {
      await place();
      await grab(3);
      list().dispatchEvent(at('pointermove', middleOf(0) - 2));
      list().dispatchEvent(at('pointerup'));
      await until(() => responses.length === 1, 'a response');
      await element.updateComplete;
      expect(shown()).to.deep.equal([last, first, second, third]);
      await until(() => root().getAnimations().length === 0, 'the rows to come to rest');
      await grab(0);
      list().dispatchEvent(at('pointermove', middleOf(3) + 2));
      await element.updateComplete;
      expect(rows()[3]?.dataset.gap).to.equal('after');
      list().dispatchEvent(at('pointerup'));
      await until(() => responses.length === 2, 'a response');
      await element.updateComplete;
      expect(shown()).to.deep.equal(SHOWN);
    });

    for (const [what, giveUp] of [
      ['Escape is pressed', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
      ['the browser takes the pointer', () => list().dispatchEvent(at('pointercancel'))],
      ['the row is let go where it was', () => list().dispatchEvent(at('pointerup'))],
    ] as const) {
      it(`sends nothing when ${what}`, async () => {
        await place();
        await grab(0);
        list().dispatchEvent(at('pointermove', what.startsWith('the row') ? middleOf(0) - 5 : middleOf(2) + 2));
        giveUp();
        list().dispatchEvent(at('pointerup'));
        await until(() => root().querySelector('[data-dragged]') === null, 'the end of the drag');
        expect(responses).to.deep.equal([]);
        expect(shown()).to.deep.equal(SHOWN);
      });
    }
  });

  it('has a line of time from “earlier” to “later” only where the order runs along it', async () => {
    await place();
    expect(wordsOf(element)).not.to.include('earlier');
    await place({ asked: { ...asked, axis: 'time' } });
    expect(wordsOf(root().querySelector('.time'))).to.match(/^earlier .* later$/);
  });

  describe('after marking', () => {
    const SHIFTED = ['Survey', 'Repair', 'Building', 'Closing'];

    it('says of each entry whether it stands right, why, and which pairs earned something', async () => {
      await place(marked(SHIFTED));
      expect(rows().map(wordsOf)).to.deep.equal([
        '1 Survey Not here The survey came in the first year. Right pair',
        '2 Repair Not here The survey had asked for it.',
        '3 Building Not here It had to stand before all else.',
        '4 Closing Right It came last.',
      ]);
      expect(root().querySelector('button, select, .answer')).to.equal(null);
    });

    it('says the right places and the right order once they may be seen', async () => {
      await place(marked(SHIFTED, true));
      expect(rows().map((row) => wordsOf(row.querySelector('.marks')))).to.deep.equal([
        'Not here Belongs at place 2',
        'Not here Belongs at place 3',
        'Not here Belongs at place 1',
        'Right',
      ]);
      expect(wordsOf(root().getElementById('answer'))).to.equal('The right order');
      expect(findAll(root(), '.answer li').map(wordsOf)).to.deep.equal(['Building', 'Survey', 'Repair', 'Closing']);
    });

    it('says no more than “Right” where all is', async () => {
      await place(marked(['Building', 'Survey', 'Repair', 'Closing'], true));
      expect(rows().map((row) => wordsOf(row.querySelector('.marks')))).to.deep.equal(['Right', 'Right', 'Right', 'Right']);
      expect(root().querySelector('.pair, .answer')).to.equal(null);
    });

    it('speaks of no pairs where it is all or nothing', async () => {
      await place(marked(SHIFTED, false, { ...question, marking: 'exact' }));
      expect(root().querySelector('.pair')).to.equal(null);
    });

    it('shows the right order to those who gave none', async () => {
      await place({ readonly: true, reveal: order.reveal(question) });
      expect(shown()).to.deep.equal(['Building', 'Survey', 'Repair', 'Closing']);
      expect(wordsOf(element)).to.include('The right order').and.not.include('Not here');
    });
  });
});
