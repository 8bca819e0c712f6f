import { GeoShortTextElement } from './geo-short-text-element.js';

if (!customElements.get('geo-short-text')) customElements.define('geo-short-text', GeoShortTextElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-short-text': GeoShortTextElement;
  }
}
