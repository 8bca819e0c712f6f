import { GeoFeedbackElement } from './geo-feedback-element.js';

if (!customElements.get('geo-feedback')) customElements.define('geo-feedback', GeoFeedbackElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-feedback': GeoFeedbackElement;
  }
}
