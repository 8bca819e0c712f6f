import { GeoMatchElement } from './geo-match-element.js';

if (!customElements.get('geo-match')) customElements.define('geo-match', GeoMatchElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-match': GeoMatchElement;
  }
}
