import { html, nothing, type TemplateResult } from 'lit';

/** A heading of a level of the page, 1 to 6; deeper ones stay at 6. With an id it can take focus, so that a screen reader reads on from it. */
export function headingOf(level: number, content: unknown, { id, part }: { readonly id?: string; readonly part?: string } = {}): TemplateResult {
  const [name, place, exported] = [id ?? nothing, id === undefined ? nothing : -1, part ?? nothing];
  switch (Math.min(6, Math.max(1, Math.round(level) || 2))) {
    case 1:
      return html`<h1 id=${name} tabindex=${place} part=${exported}>${content}</h1>`;
    case 2:
      return html`<h2 id=${name} tabindex=${place} part=${exported}>${content}</h2>`;
    case 3:
      return html`<h3 id=${name} tabindex=${place} part=${exported}>${content}</h3>`;
    case 4:
      return html`<h4 id=${name} tabindex=${place} part=${exported}>${content}</h4>`;
    case 5:
      return html`<h5 id=${name} tabindex=${place} part=${exported}>${content}</h5>`;
    default:
      return html`<h6 id=${name} tabindex=${place} part=${exported}>${content}</h6>`;
  }
}
