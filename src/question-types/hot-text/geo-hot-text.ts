import { GeoHotTextElement } from './geo-hot-text-element.js';

if (!customElements.get('geo-hot-text')) customElements.define('geo-hot-text', GeoHotTextElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-hot-text': GeoHotTextElement;
  }
}
