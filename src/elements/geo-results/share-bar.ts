import { html, nothing, svg, type TemplateResult } from 'lit';

/**
 * A bar for a share of 0 to 1, and a frame on it from one share to another. It repeats what words beside it say, so that a screen
 * reader passes it over. Drawn, not coloured in, because backgrounds are not printed.
 */
export const shareBar = (share: number, span?: readonly [from: number, to: number]): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="track" d="M0 6H100" />
    ${share > 0 ? svg`<path class="share" d="M0 6H${100 * Math.min(1, share)}" />` : nothing}
    ${span ? svg`<rect class="span" x=${100 * span[0]} y="0" width=${100 * (span[1] - span[0])} height="12" />` : nothing}
  </svg>`;
