import type { MoodleBody, MoodleFrame } from '../../../formats/moodle-xml/moodle-item.js';
import type { Text } from '../../../model/text.js';
import { listOfReasons, type WriteContext } from './write-context.js';

/** A question of the file without what every question has. */
export type MoodlePart = MoodleBody &
  Pick<MoodleFrame, 'correct' | 'partly' | 'incorrect'> & {
    /** HTML in place of the prompt. */
    readonly prompt?: string;
    /** HTML for everybody, before what the question says of itself. */
    readonly reasons?: readonly string[];
    /** Ends the id, where one question becomes several. */
    readonly suffix?: string;
    /** What it is worth of the whole, 0 to 1. */
    readonly share?: number;
  };

/** What is said of each part, as the reasons of a kind that has no place for it beside the parts. */
export function sayReasons(parts: readonly { readonly text: Text; readonly feedback?: Text | undefined }[], { lose }: WriteContext): string[] {
  const reasons = listOfReasons(parts);
  if (reasons.length > 0) lose('feedback on parts', 'What is said of each part stands in a list in the general feedback; Moodle has no place for it beside the parts.');
  return reasons;
}
