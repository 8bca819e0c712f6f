import { expect } from 'chai';
import { SourceCardElement } from '../../src/elements/source-card/source-card-element.js';
import { GeoChoiceElement } from '../../src/question-types/choice/geo-choice-element.js';
import { GeoNumericElement } from '../../src/question-types/numeric/geo-numeric-element.js';
import { GeoShortTextElement } from '../../src/question-types/short-text/geo-short-text-element.js';
import { GeoTrueFalseElement } from '../../src/question-types/true-false/geo-true-false-element.js';

describe('the class of an element', () => {
  for (const [tag, element] of [
    ['geo-choice', GeoChoiceElement],
    ['geo-numeric', GeoNumericElement],
    ['geo-short-text', GeoShortTextElement],
    ['geo-true-false', GeoTrueFalseElement],
    ['source-card', SourceCardElement],
  ] as const) {
    it(`registers nothing by itself: ${tag}`, () => {
      expect(element).to.be.a('function');
      expect(customElements.get(tag)).to.equal(undefined);
    });
  }

  it('can be registered under another name', async () => {
    customElements.define('my-choice', class extends GeoChoiceElement {});
    const element = document.createElement('my-choice') as GeoChoiceElement;
    element.asked = { id: 'a', type: 'choice', prompt: 'Which?', multiple: false, choices: [{ id: 'x', text: 'X' }] };
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('input')).to.have.length(1);
  });
});
