import { GeoEvidencePairElement } from './geo-evidence-pair-element.js';

if (!customElements.get('geo-evidence-pair')) customElements.define('geo-evidence-pair', GeoEvidencePairElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-evidence-pair': GeoEvidencePairElement;
  }
}
