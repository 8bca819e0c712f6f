import { SourceCompareElement } from './source-compare-element.js';

if (!customElements.get('source-compare')) customElements.define('source-compare', SourceCompareElement);

declare global {
  interface HTMLElementTagNameMap {
    'source-compare': SourceCompareElement;
  }
}
