/** How a text is to be read: `moodle` is text in which HTML may stand, the format of a text without a mark. */
export type GiftFormat = 'html' | 'markdown' | 'plain' | 'moodle';

/** A text with its escapes resolved. A line break in it is one that the author asked for. */
export interface GiftText {
  readonly format: GiftFormat;
  readonly text: string;
}

/** One answer of a list, as it is written: `=right`, `~%50%half #comment`. */
export interface GiftAnswer {
  /** Whether it is marked by `=`; otherwise it stands behind `~`. */
  readonly isRight: boolean;
  /** The share of the mark in percent, where one is written. */
  readonly percent?: number;
  readonly text: GiftText;
  readonly feedback?: GiftText;
}

/** A number with its margin: `3:2` and `1..5` are the same; null stands for any number at all. */
export interface GiftNumber {
  readonly value: number;
  readonly tolerance: number;
}

export interface GiftNumericAnswer {
  readonly isRight: boolean;
  readonly percent?: number;
  readonly number: GiftNumber | null;
  readonly feedback?: GiftText;
}

export interface GiftPair {
  /** Empty where the option is one that fits nothing. */
  readonly prompt: GiftText;
  readonly option: string;
}

/** Questions after this line belong to the category. */
export interface GiftCategory {
  readonly kind: 'category';
  /** As it stands: `$course$/top/Rivers`. */
  readonly path: string;
}

/** What every question has. */
export interface GiftFrame {
  /** The line of the file it begins on, from 1; absent in what is to be written. */
  readonly line?: number;
  /** From a comment `[id:…]`. */
  readonly id?: string;
  /** From comments `[tag:…]`. */
  readonly tags?: readonly string[];
  readonly title?: string;
  readonly stem: GiftText;
  /** What stands behind the answers, with the space before it, in the format of the stem: the answers then fill a gap between the two. */
  readonly after?: string;
  /** No space stands between the stem and the gap. */
  readonly isTight?: true;
  /** The feedback for everybody, `####`. */
  readonly general?: GiftText;
}

export type GiftQuestion = GiftFrame &
  (
    | { readonly kind: 'description' }
    | { readonly kind: 'essay' }
    | { readonly kind: 'true-false'; readonly answer: boolean; readonly whenTrue?: GiftText; readonly whenFalse?: GiftText }
    | { readonly kind: 'choice'; readonly answers: readonly GiftAnswer[] }
    | { readonly kind: 'short'; readonly answers: readonly GiftAnswer[] }
    | { readonly kind: 'numerical'; readonly answers: readonly GiftNumericAnswer[] }
    | { readonly kind: 'match'; readonly pairs: readonly GiftPair[] }
  );

export type GiftItem = GiftCategory | GiftQuestion;
