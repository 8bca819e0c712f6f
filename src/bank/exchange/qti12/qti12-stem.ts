import type { Text } from '../../../model/text.js';

/** The text of an item before its options, with its pictures. */
export interface Qti12Stem {
  readonly prompt: Text;
  readonly stimulus?: object[];
}
