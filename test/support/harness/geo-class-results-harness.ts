import '../../../src/elements/geo-class-results/geo-class-results.js';
import type { GeoClassResultsElement } from '../../../src/elements/geo-class-results/geo-class-results-element.js';
import { emptyPage, findAll, until, wordsOf } from './page.js';

/** What a teacher does with `<geo-class-results>`, in a teacher’s words. */
export class ClassResultsHarness {
  readonly element: GeoClassResultsElement;

  constructor(element: GeoClassResultsElement) {
    this.element = element;
  }

  /** Puts the element on a page; reads in the page unless `makeWorker` is given. */
  static async place(fields: Partial<GeoClassResultsElement> = {}, fallback = 'No results yet.'): Promise<ClassResultsHarness> {
    const element = document.createElement('geo-class-results');
    Object.assign(element, { makeWorker: undefined, ...fields });
    element.append(fallback);
    emptyPage().append(element);
    await element.updateComplete;
    return new ClassResultsHarness(element);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** Hands files in and waits until their figures are shown. */
  async handIn(...files: readonly File[]): Promise<void> {
    const read = this.#once();
    const input = this.#get<HTMLInputElement>('input[type=file]');
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await read;
  }

  async dropFiles(...files: readonly File[]): Promise<void> {
    const read = this.#once();
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    this.#get('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await read;
  }

  async paste(table: string, quiz = ''): Promise<void> {
    (this.#get('.paste') as HTMLDetailsElement).open = true;
    this.#get<HTMLInputElement>('.paste input').value = quiz;
    this.#get<HTMLTextAreaElement>('textarea').value = table;
    const read = table.trim() === '' ? Promise.resolve() : this.#once();
    await this.press('Read the table');
    await read;
    await this.settle();
  }

  async typePassword(password: string): Promise<void> {
    const read = this.#once();
    this.#get<HTMLInputElement>('input[type=password]').value = password;
    await this.press('Open the files');
    await read;
    await this.settle();
  }

  async press(words: string): Promise<void> {
    const button = findAll(this.root, 'button').find((each) => wordsOf(each) === words || each.ariaLabel === words);
    if (!button)
      throw new Error(
        `There is no button “${words}”, but ${findAll(this.root, 'button')
          .map((each) => wordsOf(each))
          .join(', ')}.`,
      );
    button.click();
    await this.settle();
  }

  async choose(label: string, option: string): Promise<void> {
    const field = findAll(this.root, 'label').find((each) => wordsOf(each.querySelector('span')) === label);
    const select = field?.querySelector('select');
    const found = [...(select?.options ?? [])].find((each) => each.text === option);
    if (!select || !found) throw new Error(`There is no “${option}” under “${label}”.`);
    select.value = found.value;
    select.dispatchEvent(new Event('change'));
    await this.settle();
  }

  async hideNames(hidden: boolean): Promise<void> {
    const box = this.#get<HTMLInputElement>('input[type=checkbox]');
    box.checked = hidden;
    box.dispatchEvent(new Event('change'));
    await this.settle();
  }

  /** All that is written. */
  get words(): string {
    return wordsOf(this.root);
  }

  get sentence(): string {
    return wordsOf(this.root.querySelector('.sentence'));
  }

  get status(): string {
    return wordsOf(this.root.querySelector('.status'));
  }

  /** The rows of a table, cell by cell, without the names of columns that narrow pages show. */
  rowsOf(table: 'questions' | 'learners'): string[][] {
    return findAll(this.root, `table[part=${table}] > tbody > tr:not(.detail)`).map((row) =>
      [...row.children].map((cell) => wordsOf(cell.querySelector(':scope > .cell') ?? cell)),
    );
  }

  /** What does not count: file and reason. */
  get notes(): string[][] {
    return findAll(this.root, '.notes tbody tr').map((row) => [...row.children].map((cell) => wordsOf(cell)));
  }

  async settle(): Promise<void> {
    await this.element.updateComplete;
    await until(() => !this.root.querySelector('progress'), 'the end of reading');
    await this.element.updateComplete;
  }

  #get<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  async #once(): Promise<void> {
    await new Promise((resolve) => this.element.addEventListener('geo-class-results-read', resolve, { once: true }));
    await this.settle();
  }
}
