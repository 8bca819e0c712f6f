import { expect } from 'chai';
import { SourceCardElement } from '../../src/elements/source-card/source-card-element.js';
import { GeoChoiceElement } from '../../src/question-types/choice/geo-choice-element.js';
import { GeoClassifyElement } from '../../src/question-types/classify/geo-classify-element.js';
import { GeoClozeElement } from '../../src/question-types/cloze/geo-cloze-element.js';
import { GeoEssayElement } from '../../src/question-types/essay/geo-essay-element.js';
import { GeoEvidencePairElement } from '../../src/question-types/evidence-pair/geo-evidence-pair-element.js';
import { GeoHotTextElement } from '../../src/question-types/hot-text/geo-hot-text-element.js';
import { GeoHotspotElement } from '../../src/question-types/hotspot/geo-hotspot-element.js';
import { GeoMapPointElement } from '../../src/question-types/map-point/geo-map-point-element.js';
import { GeoMatchElement } from '../../src/question-types/match/geo-match-element.js';
import { GeoNumericElement } from '../../src/question-types/numeric/geo-numeric-element.js';
import { GeoOrderElement } from '../../src/question-types/order/geo-order-element.js';
import { GeoShortTextElement } from '../../src/question-types/short-text/geo-short-text-element.js';
import { GeoTrueFalseElement } from '../../src/question-types/true-false/geo-true-false-element.js';

describe('the class of an element', () => {
  for (const [tag, element] of [
    ['geo-choice', GeoChoiceElement],
    ['geo-classify', GeoClassifyElement],
    ['geo-cloze', GeoClozeElement],
    ['geo-essay', GeoEssayElement],
    ['geo-evidence-pair', GeoEvidencePairElement],
    ['geo-hot-text', GeoHotTextElement],
    ['geo-hotspot', GeoHotspotElement],
    ['geo-map-point', GeoMapPointElement],
    ['geo-match', GeoMatchElement],
    ['geo-numeric', GeoNumericElement],
    ['geo-order', GeoOrderElement],
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
