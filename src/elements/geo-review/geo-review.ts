import '../geo-feedback/geo-feedback.js';
import '../geo-question/geo-question.js';
import { GeoReviewElement } from './geo-review-element.js';

if (!customElements.get('geo-review')) customElements.define('geo-review', GeoReviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-review': GeoReviewElement;
  }
}
