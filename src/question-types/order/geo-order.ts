import { GeoOrderElement } from './geo-order-element.js';

if (!customElements.get('geo-order')) customElements.define('geo-order', GeoOrderElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-order': GeoOrderElement;
  }
}
