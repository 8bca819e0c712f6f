import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/question-types/hotspot/geo-hotspot.js';
import type { GeoHotspotElement } from '../../src/question-types/hotspot/geo-hotspot-element.js';
import { hotspot } from '../../src/question-types/hotspot/hotspot.js';
import type { HotspotQuestion } from '../../src/question-types/hotspot/hotspot-question.js';
import { axeViolations, emptyPage, findAll, focusedElement, until, wordsOf } from '../support/harness/page.js';

const draw = (width: number, height: number): string =>
  URL.createObjectURL(
    new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dde"/></svg>`], { type: 'image/svg+xml' }),
  );

const question: HotspotQuestion = {
  id: 'plan',
  type: 'hotspot',
  prompt: 'Where does the ferry land?',
  image: draw(400, 200),
  alt: 'A plan of a harbour.',
  regions: [
    { id: 'basin', shape: { kind: 'rectangle', x: 0, y: 0, width: 1, height: 1 }, label: 'Anywhere in the basin', feedback: 'Only at the pier.' },
    { id: 'pier', shape: { kind: 'circle', x: 0.5, y: 0.5, radius: 0.1 }, label: 'At the pier', feedback: 'It does.' },
    {
      id: 'wall',
      shape: {
        kind: 'polygon',
        points: [
          [0.8, 0.8],
          [1, 0.8],
          [1, 1],
          [0.8, 1],
        ],
      },
      label: 'At the wall',
    },
  ],
  answer: 'pier',
};
const asked = hotspot.withoutAnswer(question, 'seed');
const idOf = (label: string): string => asked.regions.find((region) => region.label === label)?.id ?? '';
const pier = idOf('At the pier');
const basin = idOf('Anywhere in the basin');

async function place(fields: Partial<GeoHotspotElement> = {}): Promise<GeoHotspotElement & { readonly responses: unknown[] }> {
  const element = Object.assign(document.createElement('geo-hotspot'), { asked, responses: [] as unknown[] }, fields);
  element.addEventListener('geo-response', ({ response }) => element.responses.push(response));
  emptyPage().append(element);
  await element.updateComplete;
  return element;
}

const rootOf = (element: GeoHotspotElement): ShadowRoot => element.shadowRoot as ShadowRoot;
const imageOf = (element: GeoHotspotElement): HTMLImageElement | null => rootOf(element).querySelector('img');
const shapesOf = (element: GeoHotspotElement): SVGGElement[] => findAll<SVGGElement>(rootOf(element), '.region');
const radioOf = (element: GeoHotspotElement, id: string): HTMLInputElement =>
  findAll<HTMLInputElement>(rootOf(element), 'input').find(({ value }) => value === id) as HTMLInputElement;
/** The outline with the number of the row of this region. */
const shapeOf = (element: GeoHotspotElement, id: string): SVGGElement =>
  shapesOf(element).find((shape) => shape.querySelector('text')?.textContent === String(asked.regions.findIndex((region) => region.id === id) + 1)) as SVGGElement;
const shown = (element: GeoHotspotElement): Promise<unknown> => until(() => shapesOf(element).length === 3, 'the outlines');

/** Presses the picture at a place given in shares of its size. */
async function pressAt(element: GeoHotspotElement, x: number, y: number): Promise<void> {
  const box = (imageOf(element) as HTMLImageElement).getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(box.left + x * box.width), Math.round(box.top + y * box.height)] });
  await element.updateComplete;
}

describe('<geo-hotspot>', () => {
  it('draws an outline for each region once the picture is there', async () => {
    const element = await place();
    expect(shapesOf(element)).to.have.length(0);
    await shown(element);
  });

  it('keeps the place of a picture whose size it was told, and draws at once', async () => {
    const element = await place({ asked: { ...asked, image: 'nowhere/slow.svg', imageSize: { width: 400, height: 200 } } });
    expect(shapesOf(element)).to.have.length(3);
    const { width, height } = (imageOf(element) as HTMLImageElement).getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.01);
  });

  it('draws a circle as a circle, whatever the proportions of the picture', async () => {
    const element = await place();
    await shown(element);
    const circle = shapeOf(element, pier).querySelector('.line') as SVGPathElement;
    const { width, height } = circle.getBBox();
    const { a: across, d: down } = circle.getScreenCTM() as DOMMatrix;
    expect(width * across).to.be.closeTo(height * down, 0.5);
    expect(width * across).to.be.closeTo((imageOf(element) as HTMLImageElement).getBoundingClientRect().width / 5, 0.5);
  });

  it('is answered by pressing a shape, which picks its radio and has the keyboard there', async () => {
    const element = await place();
    await shown(element);
    await pressAt(element, 0.5, 0.55);
    expect(element.responses).to.deep.equal([pier]);
    expect(radioOf(element, pier).checked).to.equal(true);
    expect(focusedElement()).to.equal(radioOf(element, pier));
    await pressAt(element, 0.2, 0.55);
    expect(element.responses).to.deep.equal([pier, basin]);
  });

  it('is answered by pressing the number on a shape', async () => {
    const element = await place();
    await shown(element);
    const box = (shapeOf(element, pier).querySelector('circle') as SVGElement).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.left + box.width / 2), Math.round(box.top + 4)] });
    expect(element.responses).to.deep.equal([pier]);
  });

  it('lets a small shape be pressed inside a large one, whichever order the seed gave', async () => {
    for (const regions of [asked.regions, [...asked.regions].reverse()]) {
      const element = await place({ asked: { ...asked, regions } });
      await shown(element);
      await pressAt(element, 0.5, 0.52);
      expect(element.responses).to.deep.equal([pier]);
    }
  });

  it('lights up the shape of the row that has the keyboard, and no other', async () => {
    const element = await place();
    await shown(element);
    radioOf(element, pier).focus();
    // A window that is not in front gets the focus without the event.
    radioOf(element, pier).dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await element.updateComplete;
    expect(shapesOf(element).filter((shape) => shape.matches('.is-pointed'))).to.deep.equal([shapeOf(element, pier)]);
    radioOf(element, pier).blur();
    radioOf(element, pier).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await element.updateComplete;
    expect(shapesOf(element).some((shape) => shape.matches('.is-pointed'))).to.equal(false);
  });

  it('lights up the shape of the row under the pointer', async () => {
    const element = await place();
    await shown(element);
    const row = radioOf(element, basin).closest('label') as HTMLElement;
    row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(shapeOf(element, basin).matches('.is-pointed')).to.equal(true);
    rootOf(element).querySelector('.rows')?.dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(shapeOf(element, basin).matches('.is-pointed')).to.equal(false);
  });

  it('gives each row the number of its shape', async () => {
    const element = await place();
    await shown(element);
    const { content } = getComputedStyle(rootOf(element).querySelector('.row .inline-text') as Element, '::before');
    expect(content).to.include('counter(region)');
    asked.regions.forEach(({ id }) => expect(shapeOf(element, id)).to.not.equal(undefined));
  });

  it('draws the same for every region before marking, so that the picture gives nothing away', async () => {
    const element = await place();
    await shown(element);
    expect(new Set(shapesOf(element).map((shape) => shape.getAttribute('class')))).to.deep.equal(new Set(['region']));
  });

  it('shows on the picture what was picked, and what is right once it may be seen', async () => {
    const element = await place({ response: basin });
    await shown(element);
    expect(shapeOf(element, basin).matches('.is-picked')).to.equal(true);
    Object.assign(element, { score: hotspot.score(question, basin), reveal: hotspot.reveal(question), readonly: true });
    await element.updateComplete;
    expect(shapeOf(element, basin).matches('.is-wrong')).to.equal(true);
    expect(shapeOf(element, pier).matches('.is-answer')).to.equal(true);
  });

  it('cannot be answered on the picture once it can no longer be changed', async () => {
    const element = await place({ readonly: true });
    await shown(element);
    await pressAt(element, 0.5, 0.55);
    shapeOf(element, pier).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(element.responses).to.deep.equal([]);
  });

  it('says so when the picture cannot be loaded, shows its words, and can still be answered', async () => {
    const element = await place({ asked: { ...asked, image: 'nowhere/lost.svg' } });
    await until(() => wordsOf(element).includes('could not be loaded'), 'a word on the picture');
    expect(wordsOf(element)).to.include('A plan of a harbour.');
    expect(imageOf(element)).to.equal(null);
    expect(await axeViolations(element)).to.deep.equal([]);
    radioOf(element, pier).click();
    expect(element.responses).to.deep.equal([pier]);
  });

  it('tries again with another picture after one that could not be loaded', async () => {
    const element = await place({ asked: { ...asked, image: 'nowhere/lost.svg' } });
    await until(() => imageOf(element) === null, 'a word on the picture');
    element.asked = asked;
    await shown(element);
  });

  it('takes the picture’s address as relative to the bank, and to the page where it knows of none', async () => {
    const element = await place({ asked: { ...asked, image: 'map.svg' }, base: 'https://quiz.example/banks/rivers.json' });
    expect(imageOf(element)?.src).to.equal('https://quiz.example/banks/map.svg');
    element.base = undefined;
    await element.updateComplete;
    expect(imageOf(element)?.src ?? new URL('map.svg', document.baseURI).href).to.equal(new URL('map.svg', document.baseURI).href);
  });

  it('hides the drawing from assistive technology, which has the radios and the picture’s words', async () => {
    const element = await place();
    await shown(element);
    expect(rootOf(element).querySelector('svg.overlay')?.getAttribute('aria-hidden')).to.equal('true');
    expect(imageOf(element)?.alt).to.equal('A plan of a harbour.');
    expect(await axeViolations(element)).to.deep.equal([]);
  });
});
