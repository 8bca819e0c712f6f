import { GeoNumericElement } from './geo-numeric-element.js';

if (!customElements.get('geo-numeric')) customElements.define('geo-numeric', GeoNumericElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-numeric': GeoNumericElement;
  }
}
