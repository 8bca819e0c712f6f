import { GeoClozeElement } from './geo-cloze-element.js';

if (!customElements.get('geo-cloze')) customElements.define('geo-cloze', GeoClozeElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-cloze': GeoClozeElement;
  }
}
