import type { Text } from './text.js';

/** A piece of a question as it stands on a printed worksheet. Plain data: what is drawn for it is the page's affair. */
export type PrintPart =
  /** Boxes to tick, one a text; `multiple` when several may be. */
  | { readonly kind: 'options'; readonly multiple: boolean; readonly texts: readonly Text[] }
  /** The interface’s own words for true and false, to tick one. */
  | { readonly kind: 'true-or-false' }
  /** Empty lines to write on, with a unit after the last. */
  | { readonly kind: 'lines'; readonly count: number; readonly unit?: string | undefined }
  /** A grid with one box to tick in each row. */
  | { readonly kind: 'table'; readonly columns: readonly Text[]; readonly rows: readonly Text[] }
  /** Options under letters, and a letter to write beside each prompt. */
  | { readonly kind: 'pairs'; readonly prompts: readonly Text[]; readonly options: readonly Text[] }
  /** A number to write beside each text. */
  | { readonly kind: 'numbers'; readonly texts: readonly Text[] }
  /** A line in the interface’s own words, by its key in the message catalogue. */
  | { readonly kind: 'message'; readonly key: string }
  /** Something to read. */
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string };
