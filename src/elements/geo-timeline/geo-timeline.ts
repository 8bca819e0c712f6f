import { GeoTimelineElement } from './geo-timeline-element.js';

if (!customElements.get('geo-timeline')) customElements.define('geo-timeline', GeoTimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'geo-timeline': GeoTimelineElement;
  }
}
