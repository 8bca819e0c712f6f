import { GeoMapElement } from './geo-map-element.js';

if (!customElements.get('geo-map')) customElements.define('geo-map', GeoMapElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-map': GeoMapElement;
  }
}
