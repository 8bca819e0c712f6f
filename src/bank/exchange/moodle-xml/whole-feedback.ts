import type { MoodleFrame } from '../../../formats/moodle-xml/moodle-item.js';
import type { Text } from '../../../model/text.js';
import type { WriteContext } from './write-context.js';

/** What is said of the whole question, by whether it was right. */
export interface WholeFeedback {
  readonly correct?: Text | undefined;
  readonly incorrect?: Text | undefined;
}

/** Words that are the same for all are written as general feedback, not here. */
export const wholeOf = ({ feedback = {} }: { readonly feedback?: WholeFeedback | undefined }): WholeFeedback => (saidToAll(feedback) === undefined ? feedback : {});

/** What is said alike to those who are right and to those who are wrong. */
export const saidToAll = ({ correct, incorrect }: WholeFeedback): Text | undefined => (JSON.stringify(correct) === JSON.stringify(incorrect) ? correct : undefined);

/** Feedback by how much is right: less than all of it is not right here. */
export function combined({ correct, incorrect }: WholeFeedback, { say }: WriteContext): Pick<MoodleFrame, 'correct' | 'partly' | 'incorrect'> {
  return { ...(correct === undefined ? {} : { correct: say(correct) }), ...(incorrect === undefined ? {} : { partly: say(incorrect), incorrect: say(incorrect) }) };
}

/** Where a kind has no place for what is said of the whole beside what is said of each answer. */
export function sayJoined({ correct, incorrect }: WholeFeedback, { lose }: WriteContext): void {
  if (correct !== undefined || incorrect !== undefined)
    lose('feedback on the whole', 'It stands in the feedback on each answer, behind what is said of that answer; this kind has no other place for it.');
}
