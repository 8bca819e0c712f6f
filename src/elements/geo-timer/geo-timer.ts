import { GeoTimerElement } from './geo-timer-element.js';

if (!customElements.get('geo-timer')) customElements.define('geo-timer', GeoTimerElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-timer': GeoTimerElement;
  }
}
