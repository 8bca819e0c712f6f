import { expect } from 'chai';
import type { Land } from '../../src/drawing/land.js';
import '../../src/question-types/map-point/geo-map-point.js';
import { GeoMapPointElement } from '../../src/question-types/map-point/geo-map-point-element.js';
import { mapPoint } from '../../src/question-types/map-point/map-point.js';
import type { MapPointQuestion, MapPointResponse } from '../../src/question-types/map-point/map-point-question.js';
import { emptyPage, find, findAll, focusedElement, press, until, wordsOf } from '../support/harness/page.js';

const question: MapPointQuestion = {
  id: 'call',
  type: 'map-point',
  prompt: 'Where did the ship call?',
  answer: { latitude: 24.86, longitude: 67, radiusKilometres: 150 },
  choices: [
    { id: 'right', text: 'Karachi', latitude: 24.86, longitude: 67, feedback: 'It called there.' },
    { id: 'west', text: 'Istanbul', latitude: 41.01, longitude: 28.98, feedback: 'It came from there.' },
    { id: 'south', text: 'Somewhere off the southern tip of the peninsula', latitude: 7, longitude: 77, feedback: 'It did not go so far.' },
  ],
};
const pacific: MapPointQuestion = {
  ...question,
  answer: { latitude: 20, longitude: -175, radiusKilometres: 600 },
  choices: [
    { id: 'right', text: 'Here', latitude: 20, longitude: -175 },
    { id: 'other', text: 'There', latitude: 20, longitude: 150 },
  ],
};

class Broken extends GeoMapPointElement {
  protected override loadLand = (): Promise<Land> => Promise.reject(new Error('offline'));
}
customElements.define('broken-map-point', Broken);

interface Placed {
  readonly element: GeoMapPointElement;
  readonly responses: MapPointResponse[];
  readonly map: HTMLElement;
  /** Where the land is drawn; changes when the map is moved. */
  readonly view: () => string | null | undefined;
  readonly button: (name: string) => HTMLButtonElement;
}

async function place(asked: MapPointQuestion = question, fields: Partial<GeoMapPointElement> = {}, tag = 'geo-map-point'): Promise<Placed> {
  const element = document.createElement(tag) as GeoMapPointElement;
  const responses: MapPointResponse[] = [];
  element.addEventListener('geo-response', (event) => responses.push(event.response as MapPointResponse));
  Object.assign(element, { asked: mapPoint.withoutAnswer(asked, 'seed'), lang: 'en', ...fields });
  emptyPage().append(element);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  const map = root.querySelector('.map') as HTMLElement;
  if (tag === 'geo-map-point') await until(() => root.querySelector('.land'), 'the coasts');
  // The width of the page has been measured and drawn.
  await until(() => root.querySelector('svg')?.getAttribute('viewBox')?.startsWith(`0 0 ${map.clientWidth} `), 'the size of the map');
  return {
    element,
    responses,
    map,
    view: () => root.querySelector('.land')?.getAttribute('transform'),
    button: (name) => root.querySelector(`button[aria-label="${name}"]`) as HTMLButtonElement,
  };
}

/** A click at a share of the map's width and height. */
function clickAt(map: HTMLElement, across: number, down: number): void {
  const { left, top, width, height } = map.getBoundingClientRect();
  map.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: left + across * width, clientY: top + down * height }));
}

function pointer(map: HTMLElement, type: string, across: number, pointerType = 'mouse'): void {
  const { left, top, width, height } = map.getBoundingClientRect();
  map.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType, pointerId: 1, button: 0, clientX: left + across * width, clientY: top + height / 2 }));
}

const lastOf = (responses: readonly MapPointResponse[]): { latitude: number; longitude: number } => responses.at(-1) as { latitude: number; longitude: number };
const marksOf = (element: GeoMapPointElement): string[] =>
  findAll<SVGGElement>(element.shadowRoot as ShadowRoot, 'g[class^="mark-"]').map((mark) => mark.getAttribute('class') ?? '');
const checkedRow = (element: GeoMapPointElement): string => wordsOf(find(element.shadowRoot as ShadowRoot, 'label:has(input:checked)'));
const radioOf = (element: GeoMapPointElement, words: string): HTMLInputElement =>
  findAll(element.shadowRoot as ShadowRoot, 'label')
    .find((label) => wordsOf(label).startsWith(words))
    ?.querySelector('input') as HTMLInputElement;
const marked = (response: MapPointResponse, asked = question): Partial<GeoMapPointElement> => ({
  response,
  score: mapPoint.score(asked, response),
  reveal: mapPoint.reveal(asked),
  readonly: true,
});

describe('the map of a question', () => {
  it('takes a click for a point, marks it and says where it is', async () => {
    const { element, responses, map } = await place();
    clickAt(map, 0.5, 0.5);
    await element.updateComplete;
    expect(responses).to.have.length(1);
    const { latitude, longitude } = lastOf(responses);
    // To a pixel.
    expect(longitude).to.be.closeTo((28.98 + 77) / 2, 0.2);
    expect(latitude).to.be.within(24, 27);
    expect(marksOf(element)).to.deep.equal(['mark-own']);
    expect(checkedRow(element)).to.match(/^A point on the map: 2\d(\.\d)?° N, 5[23](\.\d)?° E$/);
    expect(wordsOf(find(element.shadowRoot as ShadowRoot, '[role="status"]'))).to.match(/^Your point is set: 2\d(\.\d)?° N, 5[23](\.\d)?° E$/);
    clickAt(map, 0.75, 0.5);
    expect(lastOf(responses).longitude).to.be.above(longitude + 10);
  });

  it('is moved by dragging with a mouse, which sets no point, and leaves one finger to the page', async () => {
    const { element, responses, map, view } = await place();
    const before = view();
    pointer(map, 'pointerdown', 0.5, 'touch');
    pointer(map, 'pointermove', 0.7, 'touch');
    await element.updateComplete;
    expect(view()).to.equal(before);
    map.setPointerCapture = () => undefined;
    pointer(map, 'pointerdown', 0.5);
    pointer(map, 'pointermove', 0.7);
    pointer(map, 'pointerup', 0.7);
    clickAt(map, 0.7, 0.5);
    await element.updateComplete;
    expect(view()).not.to.equal(before);
    expect(responses).to.deep.equal([]);
    pointer(map, 'pointerdown', 0.5);
    pointer(map, 'pointermove', 0.502);
    pointer(map, 'pointerup', 0.502);
    clickAt(map, 0.502, 0.5);
    expect(responses, 'a click with an unsteady hand').to.have.length(1);
  });

  it('lets the wheel scroll the page, and zooms with Ctrl', async () => {
    const { element, map, view } = await place();
    const before = view();
    const turn = (ctrlKey: boolean): boolean => map.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -100, ctrlKey }));
    expect(turn(false), 'left to the page').to.equal(true);
    await element.updateComplete;
    expect(view()).to.equal(before);
    expect(turn(true)).to.equal(false);
    await element.updateComplete;
    expect(view()).not.to.equal(before);
  });

  it('is moved and enlarged by its buttons, which keep the focus, and comes back', async () => {
    const { element, view, button, responses } = await place();
    const home = view();
    for (const name of ['Zoom in', 'Move west', 'Move north', 'Move east', 'Move south', 'Zoom out']) {
      const before = view();
      button(name).focus();
      button(name).click();
      await element.updateComplete;
      expect(view(), name).not.to.equal(before);
      expect(focusedElement(), name).to.equal(button(name));
    }
    button('Zoom in').click();
    button('Whole map').click();
    await element.updateComplete;
    expect(view()).to.equal(home);
    expect(responses).to.deep.equal([]);
  });

  it('is pointed at with arrow keys, finer with Shift, and takes the point with Space or Enter', async () => {
    const { element, responses, map, view } = await place();
    map.focus();
    await press(' ');
    const start = lastOf(responses);
    await press('ArrowRight');
    await press('Enter');
    const right = lastOf(responses);
    expect(right.longitude).to.be.above(start.longitude + 1);
    expect(right.latitude).to.be.closeTo(start.latitude, 0.01);
    // The driver of WebKit has no chords.
    map.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', shiftKey: true, bubbles: true }));
    await press(' ');
    const up = lastOf(responses);
    expect(up.latitude - right.latitude).to.be.within(0.05, 1);
    const before = view();
    for (let step = 0; step < 12; step++) await press('ArrowLeft');
    expect(view(), 'the map follows at its edge').not.to.equal(before);
    await press('+');
    await press('0');
    await press(' ');
    expect(lastOf(responses)).to.deep.equal(start);
    expect(focusedElement()).to.equal(map);
    expect(element.response).to.deep.equal(start);
  });

  it('says where the cross is once it rests', async () => {
    const { element, map } = await place();
    const status = find(element.shadowRoot as ShadowRoot, '[role="status"]');
    map.focus();
    await press('ArrowUp', 3);
    expect(wordsOf(status)).to.equal('');
    await until(() => /^Cross at \d+(\.\d)?° N, 53° E$/.test(wordsOf(status)), 'the place of the cross');
  });

  it('takes a click without a pointer, as a screen reader sends it, at the cross', async () => {
    const { responses, map } = await place();
    map.click();
    expect(lastOf(responses).longitude).to.be.closeTo(52.99, 0.01);
  });

  it('can still be looked around on when the response is given, and takes no other', async () => {
    const { element, responses, map, view, button } = await place(question, marked({ latitude: 20, longitude: 60 }));
    const before = view();
    button('Zoom in').click();
    clickAt(map, 0.2, 0.2);
    map.focus();
    await press(' ');
    await element.updateComplete;
    expect(view()).not.to.equal(before);
    expect(responses).to.deep.equal([]);
    expect(element.response).to.deep.equal({ latitude: 20, longitude: 60 });
  });
});

describe('the list beside the map', () => {
  it('sets the marker, and gives way to a point on the map', async () => {
    const { element, responses, map } = await place();
    expect(radioOf(element, 'A point on the map: none set yet').disabled).to.equal(true);
    radioOf(element, 'Istanbul').click();
    await element.updateComplete;
    expect(responses).to.deep.equal([{ choice: element.asked?.choices.find(({ text }) => text === 'Istanbul')?.id }]);
    expect(checkedRow(element)).to.equal('Istanbul');
    expect(marksOf(element)).to.deep.equal(['mark-own']);
    clickAt(map, 0.5, 0.5);
    await element.updateComplete;
    expect(checkedRow(element)).to.match(/^A point on the map: 2/);
    radioOf(element, 'Karachi').click();
    await element.updateComplete;
    expect(checkedRow(element)).to.equal('Karachi');
    expect(radioOf(element, 'A point on the map: none set yet').checked).to.equal(false);
  });

  it('leaves its places off the map until the answer is shown', async () => {
    const { element } = await place();
    expect(marksOf(element)).to.deep.equal([]);
    const wrong = mapPoint.score(question, { latitude: 20, longitude: 60 });
    Object.assign(element, { response: { latitude: 20, longitude: 60 }, score: wrong, readonly: true });
    await element.updateComplete;
    expect(marksOf(element)).to.deep.equal(['mark-wrong']);
    expect(wordsOf(find(element.shadowRoot as ShadowRoot, 'svg'))).to.not.include('Karachi');
  });
});

describe('the map after marking', () => {
  it('shows both points with words, the way between them, and the circle that counts', async () => {
    const { element } = await place(question, marked({ latitude: 20, longitude: 60 }));
    const root = element.shadowRoot as ShadowRoot;
    expect(marksOf(element)).to.deep.equal(['mark-place', 'mark-place', 'mark-answer', 'mark-wrong']);
    const labels = findAll<SVGTextElement>(root, 'text.label').map(wordsOf);
    expect(labels).to.have.members(['Your point', 'The answer', 'Istanbul']);
    expect(root.querySelector('.way')).not.to.equal(null);
    expect(root.querySelector('.circle')).not.to.equal(null);
    expect(wordsOf(element)).to.include('The circle shows what counts as right: within 150 km.');
    expect(checkedRow(element)).to.equal('A point on the map: 20° N, 60° E Not this');
  });

  it('says a reason once, where the learner’s own point is', async () => {
    const { element } = await place(question, marked({ latitude: 24.5, longitude: 67.2 }));
    expect(wordsOf(element).split('It called there.')).to.have.length(2);
    expect(radioOf(element, 'A point on the map').getAttribute('aria-describedby')).to.equal('reason-point');
    expect((element.shadowRoot as ShadowRoot).querySelector('.way')).to.equal(null);
    expect(marksOf(element)).to.include('mark-right');
  });

  it('shows a point that was set beyond the first picture', async () => {
    const { element } = await place(question, marked({ latitude: 55, longitude: -10 }));
    const mark = find<SVGGElement>(element.shadowRoot as ShadowRoot, '.mark-wrong') as SVGGElement;
    const [box, map] = [mark.getBoundingClientRect(), (element.shadowRoot?.querySelector('.map') as Element).getBoundingClientRect()];
    expect(box.left).to.be.above(map.left);
    expect(box.top).to.be.above(map.top);
  });

  it('does with the right choice where a host sends no place of the answer', async () => {
    const { parts, answers } = mapPoint.reveal(question);
    for (const reveal of [
      { parts, answers },
      { parts, answers, answer: 'Karachi' },
    ]) {
      const { element } = await place(question, { ...marked({ latitude: 20, longitude: 60 }), reveal });
      expect(marksOf(element)).to.include('mark-answer');
      expect((element.shadowRoot as ShadowRoot).querySelector('.circle')).to.equal(null);
    }
  });
});

describe('the coasts of a map', () => {
  it('are those of the region in one piece, and those of the world again beyond the date line', async () => {
    expect(findAll((await place()).element.shadowRoot as ShadowRoot, '.land')).to.have.length(1);
    expect(findAll((await place(pacific)).element.shadowRoot as ShadowRoot, '.land')).to.have.length(3);
  });

  it('are missed in a quiet word when they do not come, while all else works', async () => {
    const { element, responses, map } = await place(question, {}, 'broken-map-point');
    await until(() => wordsOf(element).includes('The coast lines could not be loaded.'), 'the word');
    expect((element.shadowRoot as ShadowRoot).querySelector('.graticule')).not.to.equal(null);
    clickAt(map, 0.5, 0.5);
    radioOf(element, 'Karachi').click();
    expect(responses).to.have.length(2);
  });

  it('stand with the note on Jammu and Kashmir wherever any of it is shown, and without it elsewhere', async () => {
    const note = 'The status of Jammu and Kashmir is disputed. This map takes no position.';
    expect(wordsOf((await place()).element)).to.include(note);
    const { element, button } = await place(pacific);
    expect(wordsOf(element)).to.not.include(note);
    for (let step = 0; step < 8 && !wordsOf(element).includes(note); step++) {
      button('Zoom out').click();
      button('Move west').click();
      await element.updateComplete;
    }
    expect(wordsOf(element)).to.include(note);
  });
});
