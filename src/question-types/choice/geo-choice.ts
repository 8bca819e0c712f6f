import { GeoChoiceElement } from './geo-choice-element.js';

if (!customElements.get('geo-choice')) customElements.define('geo-choice', GeoChoiceElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-choice': GeoChoiceElement;
  }
}
