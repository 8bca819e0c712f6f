import { escapeHtml } from '../formats/html/html-from-inline.js';
import type { PrintPart } from '../model/print-part.js';
import type { WorksheetWords } from './worksheet-words.js';

const list = (kind: string, entries: readonly string[]): string =>
  `<ul role="list" class="boxes">${entries.map((entry) => `<li><i class="box${kind}"></i><div>${entry}</div></li>`).join('')}</ul>`;

/** A picture; its words stand in its place where it cannot be seen. */
export const writePicture = ({ src, alt }: { readonly src: string; readonly alt: string }, words: WorksheetWords): string =>
  `<p class="picture"><img src="${escapeHtml(words.picture(src))}" alt="${escapeHtml(alt)}" /></p>`;

/** One piece of a question for paper, as HTML: boxes to tick, lines to write on. */
export function writePrintPart(part: PrintPart, words: WorksheetWords): string {
  const { say, write } = words;
  switch (part.kind) {
    case 'options':
      return list(part.multiple ? '' : ' round', part.texts.map(write));
    case 'true-or-false':
      return list(' round', [say('value.true'), say('value.false')]);
    case 'lines':
      return Array.from({ length: part.count }, (_, index) => `<p class="rule"><i></i>${index === part.count - 1 && part.unit !== undefined ? write(part.unit) : ''}</p>`).join('');
    case 'table': {
      const head = part.columns.map((column) => `<th scope="col">${write(column)}</th>`).join('');
      const cells = '<td><i class="box round"></i></td>'.repeat(part.columns.length);
      return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${part.rows.map((row) => `<tr><th scope="row">${write(row)}</th>${cells}</tr>`).join('')}</tbody></table>`;
    }
    case 'pairs':
      return `<div class="pairs">${list(' wide', part.prompts.map(write))}<ol class="letters">${part.options.map((option) => `<li>${write(option)}</li>`).join('')}</ol></div>`;
    case 'numbers':
      return list(' wide', part.texts.map(write));
    case 'message':
      return `<p class="instruction">${say(part.key)}</p>`;
    case 'text':
      return `<p>${write(part.text)}</p>`;
    case 'image':
      return writePicture(part, words);
  }
}
