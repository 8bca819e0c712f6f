import { GeoQuestionElement } from './geo-question-element.js';

if (!customElements.get('geo-question')) customElements.define('geo-question', GeoQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-question': GeoQuestionElement;
  }
}
