import type { GiftFrame, GiftQuestion, GiftText } from '../../../formats/gift/gift-item.js';

/** A question of the file without what the bank's question says in its frame. */
export type GiftBody = (GiftQuestion extends infer Question ? (Question extends GiftQuestion ? Omit<Question, keyof GiftFrame> : never) : never) & {
  /** The text, where it is not the prompt alone. */
  readonly stem?: GiftText;
  readonly after?: string;
  readonly isTight?: true;
  /** What is said to everybody; before the sources. */
  readonly general?: GiftText;
  /** Ends the id, where one question becomes several. */
  readonly suffix?: string;
};
