import { expect } from 'chai';
import { Localize } from '../../src/element-kit/localize.js';
import { readingNote } from '../../src/element-kit/text-field.js';
import { numeric } from '../../src/question-types/numeric/numeric.js';
import '../../src/question-types/numeric/geo-numeric.js';
import { emptyPage, find, findAll, until, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

/** The words for an element of a language. */
function wordsIn(lang: string): Localize {
  const host = Object.assign(document.createElement('div'), { lang, addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined });
  return new Localize(host as unknown as ConstructorParameters<typeof Localize>[0]);
}

describe('the note on how a number was read', () => {
  const cases: [what: string, text: string, value: number | null, ambiguous: boolean, lang: string, note: string | undefined][] = [
    ['stands where the signs could mean another number', '1.5', 15, true, 'en', 'Read as 15'],
    ['stands not where they could not', '15', 15, false, 'en', undefined],
    ['stands not where it would say what was typed', '1,234', 1234, true, 'en', undefined],
    ['stands not where only space and a unit come with what was typed', ' 1,234 km', 1234, true, 'en', undefined],
    ['stands where a sign that was typed is gone', '1.234', 1234, true, 'en', 'Read as 1,234'],
    ['stands not where nothing could be read', 'a dozen', null, true, 'en', undefined],
  ];
  for (const [what, text, value, ambiguous, lang, note] of cases) it(what, () => expect(readingNote({ text, value }, ambiguous, wordsIn(lang))).to.equal(note));

  it('stands under the field of a numeric question, and goes again', async () => {
    const element = document.createElement('geo-numeric');
    Object.assign(element, { asked: numeric.withoutAnswer(sampleQuestion('numeric'), 'seed'), lang: 'en', response: { text: '1,234', value: 1234 } });
    emptyPage().append(element);
    await element.updateComplete;
    const under = (): string => wordsOf(find(element.shadowRoot as ShadowRoot, '.under'));
    expect(under()).to.equal('');
    element.response = { text: '1.234', value: 1.234 };
    await until(() => under().startsWith('Read as'), 'a note');
    element.response = { text: '12', value: 12 };
    await until(() => under() === '', 'no note');
  });
});

describe('the arrow of the answer', () => {
  for (const [direction, scale] of [
    ['ltr', 'none'],
    ['rtl', '-1 1'],
  ] as const)
    it(`points on in a text from ${direction}, and no other icon turns`, async () => {
      const { order } = await import('../../src/question-types/order/order.js');
      await order.loadElement();
      const question = sampleQuestion('order');
      const asked = order.withoutAnswer(question, 'seed');
      const wrong = order.perfectResponse(question).toReversed();
      const element = document.createElement('geo-order');
      Object.assign(element, { asked, lang: 'en', response: wrong, score: order.score(question, wrong), reveal: order.reveal(question), readonly: true });
      const page = emptyPage();
      page.dir = direction;
      page.append(element);
      await element.updateComplete;
      const icons = findAll<Element & HTMLElement>(element.shadowRoot as ShadowRoot, '.marks .icon, #answer .icon');
      const arrows = icons.filter((icon) => icon.querySelector('.onward'));
      expect(arrows.length).to.be.above(1);
      for (const arrow of arrows) expect(getComputedStyle(arrow).scale).to.equal(scale);
      expect(icons.length).to.be.above(arrows.length);
      for (const icon of icons.filter((one) => !arrows.includes(one))) expect(getComputedStyle(icon).scale).to.equal('none');
    });
});
