import { GeoHotspotElement } from './geo-hotspot-element.js';

if (!customElements.get('geo-hotspot')) customElements.define('geo-hotspot', GeoHotspotElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-hotspot': GeoHotspotElement;
  }
}
