import type { CSSResult, LitElement } from 'lit';

/** Gives an element more styles, for a part of it that is loaded later. Adopted style sheets work under a strict CSP. */
export function addStyles(element: LitElement, styles: CSSResult): void {
  const { styleSheet } = styles;
  const root = element.renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
