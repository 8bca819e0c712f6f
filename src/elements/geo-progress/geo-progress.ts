import { GeoProgressElement } from './geo-progress-element.js';

if (!customElements.get('geo-progress')) customElements.define('geo-progress', GeoProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-progress': GeoProgressElement;
  }
}
