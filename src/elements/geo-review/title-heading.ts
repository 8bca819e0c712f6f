import { html, type TemplateResult } from 'lit';

/** A heading of a level from 2 to 6 that can take focus by script. */
export function titleHeading(level: number, id: string, content: unknown): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3 id=${id} part=${id} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${id} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${id} tabindex="-1">${content}</h5>`;
    case 6:
      return html`<h6 id=${id} part=${id} tabindex="-1">${content}</h6>`;
    default:
      return html`<h2 id=${id} part=${id} tabindex="-1">${content}</h2>`;
  }
}
