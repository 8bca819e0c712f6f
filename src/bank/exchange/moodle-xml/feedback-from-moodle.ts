import type { MoodleQuestion } from '../../../formats/moodle-xml/moodle-item.js';
import type { ReadContext } from '../gift/read-context.js';

/** What is said of the whole question, by whether it was right. */
export interface WholeFeedback {
  readonly correct?: string;
  readonly incorrect?: string;
}

/** What Moodle itself writes into new questions; the player has its own words for it. */
const USUAL = new Set(['your answer is correct.', 'your answer is partially correct.', 'your answer is incorrect.']);

/** What is said to everybody stands behind what is said by how much is right. */
export function feedbackFromMoodle(question: MoodleQuestion, own: WholeFeedback | undefined, context: ReadContext): WholeFeedback | undefined {
  const say = (text: MoodleQuestion['correct']): string | undefined => {
    const said = context.inline(text);
    return said === undefined || USUAL.has(said.toLowerCase()) ? undefined : said;
  };
  const general = context.inline(question.general);
  const [correct, partly, incorrect] = [say(question.correct), say(question.partly), say(question.incorrect)];
  if (partly !== undefined && incorrect !== undefined && partly !== incorrect)
    context.lose('feedback', 'What is said to those who are partly right is left out; here they read what is said to those who are wrong.');
  const right = join(own?.correct, correct, general);
  const wrong = join(own?.incorrect, incorrect ?? partly, general);
  return right === undefined && wrong === undefined ? undefined : { ...(right === undefined ? {} : { correct: right }), ...(wrong === undefined ? {} : { incorrect: wrong }) };
}

function join(...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((text) => text !== undefined);
  return said.length === 0 ? undefined : said.join('\n\n');
}
