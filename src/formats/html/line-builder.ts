import { nodesFromRuns, type InlineMark, type InlineRun } from './inline-runs.js';
import type { InlineLine } from './write-inline-text.js';

/** Collects the characters of HTML as lines, with white space as a browser would show it. */
export class LineBuilder {
  readonly #lines: InlineLine[] = [];
  #runs: InlineRun[] = [];
  #endsInSpace = true;
  /** Whether each open list counts; the outermost decides for all. */
  readonly #lists: boolean[] = [];
  #entries = 0;
  #cells = 0;

  add(text: string, marks: readonly InlineMark[], isPre = false): void {
    if (isPre) {
      text.split('\n').forEach((line, index) => {
        if (index > 0) this.breakLine();
        if (line.trim() !== '') this.addCode(line, marks);
      });
      return;
    }
    const spaced = text.replace(/[\t\n\f\r ]+/gu, ' ');
    const shown = this.#endsInSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    if (shown === '') return;
    this.#endsInSpace = shown.endsWith(' ');
    this.#runs.push({ text: shown, isCode: false, marks });
  }

  addCode(text: string, marks: readonly InlineMark[]): void {
    const code = text.replace(/\s+$/u, '').replace(/[\t\n\f\r]/gu, ' ');
    // Code with a mark of code in it cannot be told apart from where it ends.
    if (code.trim() === '' || code.includes('`')) return this.add(text, marks);
    this.#runs.push({ text: code, isCode: true, marks });
    this.#endsInSpace = false;
  }

  /** A line break that was asked for; in the entry of a list there is no other line. */
  breakLine(): void {
    if (this.#entries > 0) this.add(' ', []);
    else {
      const isEmpty = this.#runs.length === 0;
      this.#push();
      // Two breaks make a blank line.
      if (isEmpty && this.#lines.length > 0) this.#lines.push({ kind: 'line', nodes: [] });
    }
  }

  /** Ends the line at the edge of a block; behind a paragraph a blank line follows. */
  endLine(gap: 'line' | 'paragraph'): void {
    this.#cells = 0;
    if (this.#entries > 0) return this.add(' ', []);
    this.#push();
    if (gap === 'paragraph' && this.#lines.at(-1)?.kind === 'line') this.#lines.push({ kind: 'line', nodes: [] });
  }

  /** Whether it stands in another list. */
  openList(counts: boolean): boolean {
    if (this.#lists.length === 0) {
      this.#push();
      this.#dropBlank();
    } else this.#pushEntry();
    this.#lists.push(counts);
    return this.#lists.length > 1;
  }

  closeList(): void {
    this.#lists.pop();
  }

  inEntry(read: () => void): void {
    if (this.#entries === 0) this.#push();
    this.#entries++;
    read();
    this.#pushEntry();
    this.#entries--;
  }

  beginCell(): void {
    if (this.#cells++ > 0) this.add(' | ', []);
  }

  finish(): InlineLine[] {
    this.#push();
    return this.#lines;
  }

  #pushEntry(): void {
    if (this.#runs.length > 0) this.#lines.push({ kind: this.#lists[0] === true ? 'number' : 'bullet', nodes: this.#take() });
  }

  #push(): void {
    if (this.#runs.length === 0) return;
    const nodes = this.#take();
    if (nodes.length > 0) this.#lines.push({ kind: 'line', nodes });
  }

  #dropBlank(): void {
    while (this.#lines.at(-1)?.kind === 'line' && this.#lines.at(-1)?.nodes.length === 0) this.#lines.pop();
  }

  #take(): InlineLine['nodes'] {
    const nodes = nodesFromRuns(this.#runs);
    this.#runs = [];
    this.#endsInSpace = true;
    return nodes;
  }
}
