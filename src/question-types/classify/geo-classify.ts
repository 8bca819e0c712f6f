import { GeoClassifyElement } from './geo-classify-element.js';

if (!customElements.get('geo-classify')) customElements.define('geo-classify', GeoClassifyElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-classify': GeoClassifyElement;
  }
}
