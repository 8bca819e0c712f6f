import { feedbackMessages } from './feedback-messages.js';
import { markMessages } from './mark-messages.js';
import { noticesMessages } from './notices-messages.js';
import { quizMessages } from './quiz-messages.js';
import { resultsMessages } from './results-messages.js';
import { sourceMessages } from './source-messages.js';
import { statusMessages } from './status-messages.js';
import { textMessages } from './text-messages.js';

/**
 * Every string a person meets, in English: the list that other languages translate. The parts load with the elements that need
 * them, so nothing that is shown on a page imports this file except for its types.
 */
export const messages = {
  ...quizMessages,
  ...markMessages,
  ...noticesMessages,
  ...textMessages,
  ...feedbackMessages,
  ...statusMessages,
  ...resultsMessages,
  ...sourceMessages,
} as const;

/** The key of a message. */
export type MessageKey = keyof typeof messages;

/** A language's messages; what it lacks is shown in English. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;
