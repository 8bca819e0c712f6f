import { GeoQuestionIndexElement } from './geo-question-index-element.js';

if (!customElements.get('geo-question-index')) customElements.define('geo-question-index', GeoQuestionIndexElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-question-index': GeoQuestionIndexElement;
  }
}
