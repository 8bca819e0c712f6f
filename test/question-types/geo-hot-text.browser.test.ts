import { expect } from 'chai';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import type { Text } from '../../src/model/text.js';
import type { GeoHotTextElement } from '../../src/question-types/hot-text/geo-hot-text-element.js';
import { hotText } from '../../src/question-types/hot-text/hot-text.js';
import type { HotTextQuestion } from '../../src/question-types/hot-text/hot-text-question.js';
import { axeViolations, emptyPage, find, findAll, focusedElement, press, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question = sampleQuestion('hot-text') as HotTextQuestion;
const asked = hotText.withoutAnswer(question, 'seed');
const idOf = (text: string): string => asked.segments.find((segment) => segment.text === text)?.id as string;
const [who, about, number] = ['The River Office says', 'about', 'twelve bridges'].map(idOf) as [string, string, string];

async function place(fields: Partial<GeoHotTextElement> = {}, width?: number): Promise<{ element: GeoHotTextElement; root: ShadowRoot; responses: unknown[] }> {
  const room = emptyPage().appendChild(document.createElement('div'));
  if (width !== undefined) room.style.width = `${width}px`;
  const element = document.createElement('geo-hot-text');
  Object.assign(element, { asked, lang: 'en', ...fields });
  const responses: unknown[] = [];
  element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response));
  room.append(element);
  await element.updateComplete;
  return { element, root: element.shadowRoot as ShadowRoot, responses };
}

const pieces = (root: ShadowRoot): HTMLElement[] => findAll(root, '[role="button"]');
const piece = (root: ShadowRoot, text: string): HTMLElement => pieces(root).find((one) => wordsOf(one).startsWith(text)) as HTMLElement;
const switchOf = (root: ShadowRoot): HTMLButtonElement => find<HTMLButtonElement>(root, '.switch') as HTMLButtonElement;
const asText = (texts: readonly Text[], change: object = {}): Partial<GeoHotTextElement> => ({
  asked: hotText.withoutAnswer({ ...question, segments: texts.map((text, index) => ({ id: `s${index}`, text })), answer: ['s0'], ...change }, 's'),
});

describe('<geo-hot-text>', () => {
  before(() => hotText.loadElement());

  it('reads as one text, with the author’s spaces', async () => {
    const { root } = await place();
    expect(find(root, '.text')?.textContent).to.equal('The River Office says that the river has about twelve bridges this year.');
    expect(pieces(root).map(wordsOf)).to.deep.equal(['The River Office says', 'about', 'twelve bridges', 'this year.']);
  });

  it('breaks lines inside its pieces, as any text does', async () => {
    const { root } = await place(asText(['A piece of a text that is much longer than one line of a narrow column can ever be', 'and an end.']), 240);
    const [long, end] = pieces(root) as [HTMLElement, HTMLElement];
    expect(long.getClientRects().length).to.be.above(2);
    const last = [...long.getClientRects()].at(-1) as DOMRect;
    expect(end.getClientRects()[0]?.top, 'the next piece goes on in the same line').to.be.closeTo(last.top, 2);
  });

  it('breaks the line where the author did', async () => {
    const { root } = await place(asText(['One line.\n', 'Another.']));
    const [one, other] = pieces(root).map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(other.top).to.be.at.least(one.bottom - 2);
  });

  it('runs from right to left in a text that does, inside a page that does not', async () => {
    const { root } = await place({ ...asText(['پیر کے دن', 'معاہدہ ہوا۔']), contentLanguage: 'ur' });
    const text = find(root, '.text') as HTMLElement;
    expect(getComputedStyle(text).direction).to.equal('rtl');
    const [first, second] = pieces(root).map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(first.left).to.be.above(second.left);
    expect(Number.parseFloat(getComputedStyle(text).lineHeight) / Number.parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(2.5);
    expect(getComputedStyle(text).letterSpacing).to.match(/^(normal|0px)$/);
  });

  it('picks and unpicks with a click, Enter and Space, in the order of the text', async () => {
    const { root, responses, element } = await place();
    piece(root, 'about').click();
    await element.updateComplete;
    expect(piece(root, 'about').getAttribute('aria-pressed')).to.equal('true');
    piece(root, 'The River').focus();
    await press('Enter');
    await press(' ');
    await press(' ');
    await element.updateComplete;
    piece(root, 'about').click();
    expect(responses).to.deep.equal([[about], [who, about], [about], [who, about], [who]]);
    expect(wordsOf(focusedElement())).to.equal('The River Office says');
  });

  it('takes a held key for one', async () => {
    const { root, responses } = await place();
    for (const repeat of [false, true, true]) piece(root, 'about').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat }));
    expect(responses).to.deep.equal([[about]]);
  });

  it('leaves other keys to the page', async () => {
    const { root, responses } = await place();
    const event = new KeyboardEvent('keydown', { key: 'a', cancelable: true });
    piece(root, 'about').dispatchEvent(event);
    expect([responses.length, event.defaultPrevented]).to.deep.equal([0, false]);
  });

  it('leaves pieces that are gone out of what it sends', async () => {
    const { root, responses } = await place({ response: ['gone', number] });
    piece(root, 'about').click();
    expect(responses).to.deep.equal([[about, number]]);
  });

  it('says how many are picked', async () => {
    const { root, element } = await place();
    expect(wordsOf(find(root, '.under bdi'))).to.equal('Nothing picked yet');
    for (const [response, words] of [
      [[who], '1 part picked'],
      [[who, about], '2 parts picked'],
    ] as const) {
      element.response = [...response];
      await element.updateComplete;
      expect(wordsOf(find(root, '.under bdi'))).to.equal(words);
    }
  });

  describe('as a list', () => {
    it('is checkboxes with the same picks, and remembers that it is a list', async () => {
      const { root, responses, element } = await place({ response: [who] });
      switchOf(root).focus();
      await press('Enter');
      await element.updateComplete;
      expect(focusedElement()).to.equal(switchOf(root));
      expect(wordsOf(switchOf(root))).to.equal('Show as a text');
      const boxes = findAll<HTMLInputElement>(root, 'input[type="checkbox"]');
      expect(boxes.map((box) => [wordsOf(box.labels?.[0]), box.checked])).to.deep.equal([
        ['The River Office says', true],
        ['about', false],
        ['twelve bridges', false],
        ['this year.', false],
      ]);
      boxes[1]?.click();
      boxes[0]?.click();
      expect(responses).to.deep.equal([[who, about], [about]]);
      element.score = hotText.score(question, [about]);
      element.asked = { ...asked };
      await element.updateComplete;
      expect(findAll(root, 'input[type="checkbox"]')).to.have.length(4);
    });

    it('keeps the whole text to be read above it, with nothing to press in it', async () => {
      const { root, element } = await place();
      switchOf(root).click();
      await element.updateComplete;
      expect(find(root, '.text')?.textContent).to.equal('The River Office says that the river has about twelve bridges this year.');
      expect(pieces(root)).to.deep.equal([]);
    });

    it('is accessible by axe, and goes back to the text', async () => {
      const response = [who, number];
      const { root, element } = await place({ response, score: hotText.score(question, response), reveal: hotText.reveal(question), readonly: true });
      switchOf(root).click();
      await element.updateComplete;
      expect(await axeViolations(element)).to.deep.equal([]);
      expect(findAll(root, '.mark').map(wordsOf)).to.deep.equal(['Right', 'Also right', 'Not this']);
      switchOf(root).click();
      await element.updateComplete;
      expect(pieces(root)).to.have.length(4);
    });
  });

  describe('after marking', () => {
    const response = [who, number];
    const score = hotText.score(question, response);
    const listed = (root: ShadowRoot): string[] => findAll(root, '.reasons > li').map(wordsOf);

    it('has a word at each pick, and its reason below the text, with the piece’s own words', async () => {
      const { root } = await place({ response, score, readonly: true });
      expect(pieces(root).map(wordsOf)).to.deep.equal(['The River Office says Right', 'about', 'twelve bridges Not this', 'this year.']);
      expect(listed(root)).to.deep.equal(['The River Office says Right It names who counts.', 'twelve bridges Not this It is the number itself.']);
      // A piece has its words and its mark already, and is described by the reason alone.
      const described = [piece(root, 'The River'), piece(root, 'twelve')].map((one) => wordsOf(root.getElementById(one.getAttribute('aria-describedby') as string)));
      expect(described).to.deep.equal(['It names who counts.', 'It is the number itself.']);
    });

    it('names what was missed once it may be seen, and no other piece', async () => {
      const { root } = await place({ response, score, reveal: hotText.reveal(question), readonly: true });
      expect(pieces(root).map(wordsOf)).to.deep.equal(['The River Office says Right', 'about Also right', 'twelve bridges Not this', 'this year.']);
      expect(listed(root)).to.have.length(3);
      expect(listed(root)[1]).to.equal('about Also right It says that the number is not exact.');
    });

    it('calls one missed piece that alone is right the answer', async () => {
      const single: HotTextQuestion = { ...question, answer: ['zz-about'] };
      const { root } = await place({ response: [number], score: hotText.score(single, [number]), reveal: hotText.reveal(single), readonly: true });
      expect(wordsOf(piece(root, 'about'))).to.equal('about The answer');
    });

    it('stays as it is under clicks and keys', async () => {
      const { root, responses } = await place({ response, score, readonly: true });
      piece(root, 'about').click();
      piece(root, 'about').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      expect(responses).to.deep.equal([]);
      expect(pieces(root).map((one) => [one.getAttribute('aria-disabled'), one.tabIndex])).to.deep.equal(pieces(root).map(() => ['true', -1]));
    });
  });
});
