import { GeoMapPointElement } from './geo-map-point-element.js';

if (!customElements.get('geo-map-point')) customElements.define('geo-map-point', GeoMapPointElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-map-point': GeoMapPointElement;
  }
}
