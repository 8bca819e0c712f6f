import { SourceCardElement } from './source-card-element.js';

if (!customElements.get('source-card')) customElements.define('source-card', SourceCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'source-card': SourceCardElement;
  }
}
