import { GeoClassResultsElement } from './geo-class-results-element.js';

if (!customElements.get('geo-class-results')) customElements.define('geo-class-results', GeoClassResultsElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-class-results': GeoClassResultsElement;
  }
}
