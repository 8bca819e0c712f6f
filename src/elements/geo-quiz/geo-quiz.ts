import '../geo-question/geo-question.js';
import { GeoQuizElement } from './geo-quiz-element.js';

if (!customElements.get('geo-quiz')) customElements.define('geo-quiz', GeoQuizElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-quiz': GeoQuizElement;
  }
}
