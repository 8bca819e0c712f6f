/** One question of an Aiken file: plain text, a list of options, the letters of the right ones. */
export interface AikenQuestion {
  /** The line of the file it begins on, from 1; absent in what is to be written. */
  readonly line?: number;
  readonly prompt: string;
  /** In the order of their letters, A first. */
  readonly options: readonly string[];
  /** Places in `options`, from 0. Aiken knows one; some tools write several, parted by commas. */
  readonly right: readonly number[];
}
