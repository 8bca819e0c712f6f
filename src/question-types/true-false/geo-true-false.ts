import { GeoTrueFalseElement } from './geo-true-false-element.js';

if (!customElements.get('geo-true-false')) customElements.define('geo-true-false', GeoTrueFalseElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-true-false': GeoTrueFalseElement;
  }
}
