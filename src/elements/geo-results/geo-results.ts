import { GeoResultsElement } from './geo-results-element.js';

if (!customElements.get('geo-results')) customElements.define('geo-results', GeoResultsElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-results': GeoResultsElement;
  }
}
