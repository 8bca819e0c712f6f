import { GeoModuleElement } from './geo-module-element.js';

if (!customElements.get('geo-module')) customElements.define('geo-module', GeoModuleElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-module': GeoModuleElement;
  }
}
