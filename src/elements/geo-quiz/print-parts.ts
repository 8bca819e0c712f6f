import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import type { PrintPart } from '../../model/print-part.js';
import type { Text } from '../../model/text.js';
import { printText } from './print-text.js';

/** What texts and pictures need beside themselves. */
export interface PrintPlace {
  readonly localize: Localize;
  /** The language of the bank's texts. */
  readonly language: string;
  /** What addresses in the bank are relative to. */
  readonly base: string;
}

/** Draws one piece of a question for paper: boxes to tick, lines to write on. */
export function printPart(part: PrintPart, place: PrintPlace): TemplateResult {
  const { localize: t, language } = place;
  const words = (text: Text): TemplateResult => printText(text, language);
  switch (part.kind) {
    case 'options':
      return boxes(part.texts.map(words), part.multiple);
    case 'true-or-false':
      return boxes(
        ['value.true', 'value.false'].map((key) => html`<bdi>${t.text(key)}</bdi>`),
        false,
      );
    case 'lines':
      return html`${Array.from(
        { length: part.count },
        (_, index) => html`<p class="rule"><i></i>${index === part.count - 1 && part.unit !== undefined ? words(part.unit) : nothing}</p>`,
      )}`;
    case 'table':
      return html`<table>
        <thead>
          <tr>
            <td></td>
            ${part.columns.map((column) => html`<th scope="col">${words(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${part.rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${words(row)}</th>
                ${part.columns.map(() => html`<td><i class="box round"></i></td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
    case 'pairs':
      return html`<div class="pairs">
        <ul role="list" class="boxes">
          ${part.prompts.map(
            (prompt) =>
              html`<li>
                <i class="box wide"></i>
                <div>${words(prompt)}</div>
              </li>`,
          )}
        </ul>
        <ol class="letters">
          ${part.options.map((option) => html`<li>${words(option)}</li>`)}
        </ol>
      </div>`;
    case 'numbers':
      return html`<ul role="list" class="boxes">
        ${part.texts.map(
          (text) =>
            html`<li>
              <i class="box wide"></i>
              <div>${words(text)}</div>
            </li>`,
        )}
      </ul>`;
    case 'message':
      return html`<p class="instruction"><bdi>${t.text(part.key)}</bdi></p>`;
    case 'text':
      return html`<p>${words(part.text)}</p>`;
    case 'image':
      return printPicture(part, place);
  }
}

/** A picture; its words stand in its place where it cannot be seen. */
export const printPicture = ({ src, alt }: { readonly src: string; readonly alt: string }, { base }: PrintPlace): TemplateResult =>
  html`<p class="picture" dir="auto"><img src=${resolveAddress(src, base)} alt=${alt} /></p>`;

const boxes = (texts: readonly unknown[], multiple: boolean): TemplateResult =>
  html`<ul role="list" class="boxes">
    ${texts.map(
      (text) =>
        html`<li>
          <i class=${multiple ? 'box' : 'box round'}></i>
          <div>${text}</div>
        </li>`,
    )}
  </ul>`;
