import { GeoEssayElement } from './geo-essay-element.js';

if (!customElements.get('geo-essay')) customElements.define('geo-essay', GeoEssayElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-essay': GeoEssayElement;
  }
}
