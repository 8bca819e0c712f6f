import { calibrationMessages } from './calibration-messages.js';
import { classResultsMessages } from './class-results-messages.js';
import { classifyMessages } from './classify-messages.js';
import { clozeMessages } from './cloze-messages.js';
import { essayMessages } from './essay-messages.js';
import { evidencePairMessages } from './evidence-pair-messages.js';
import { extrasMessages } from './extras-messages.js';
import { feedbackMessages } from './feedback-messages.js';
import { formMessages } from './form-messages.js';
import { hostMarkingMessages } from './host-marking-messages.js';
import { hotTextMessages } from './hot-text-messages.js';
import { keyboardMessages } from './keyboard-messages.js';
import { mapMessages } from './map-messages.js';
import { mapPointMessages } from './map-point-messages.js';
import { markMessages } from './mark-messages.js';
import { matchMessages } from './match-messages.js';
import { mediaMessages } from './media-messages.js';
import { moduleMessages } from './module-messages.js';
import { noticesMessages } from './notices-messages.js';
import { orderMessages } from './order-messages.js';
import { playerMessages } from './player-messages.js';
import { printMessages } from './print-messages.js';
import { progressMessages } from './progress-messages.js';
import { quizMessages } from './quiz-messages.js';
import { resultsMessages } from './results-messages.js';
import { resultsPanelsMessages } from './results-panels-messages.js';
import { reviewMessages } from './review-messages.js';
import { sourceCompareMessages } from './source-compare-messages.js';
import { sourceMessages } from './source-messages.js';
import { statusMessages } from './status-messages.js';
import { stimulusMessages } from './stimulus-messages.js';
import { textMessages } from './text-messages.js';
import { timelineMessages } from './timeline-messages.js';
import { timerMessages } from './timer-messages.js';
import { toolsMessages } from './tools-messages.js';

/**
 * Every string a person meets, in English: the list that other languages translate. The parts load with the elements that need
 * them, so nothing that is shown on a page imports this file except for its types.
 */
export const messages = {
  ...quizMessages,
  ...extrasMessages,
  ...formMessages,
  ...hostMarkingMessages,
  ...keyboardMessages,
  ...toolsMessages,
  ...playerMessages,
  ...printMessages,
  ...progressMessages,
  ...timerMessages,
  ...markMessages,
  ...mediaMessages,
  ...noticesMessages,
  ...textMessages,
  ...classifyMessages,
  ...hotTextMessages,
  ...clozeMessages,
  ...essayMessages,
  ...evidencePairMessages,
  ...orderMessages,
  ...matchMessages,
  ...mapPointMessages,
  ...feedbackMessages,
  ...statusMessages,
  ...resultsMessages,
  ...calibrationMessages,
  ...sourceMessages,
  ...stimulusMessages,
  ...classResultsMessages,
  ...mapMessages,
  ...moduleMessages,
  ...reviewMessages,
  ...resultsPanelsMessages,
  ...sourceCompareMessages,
  ...timelineMessages,
} as const;

/** The key of a message. */
export type MessageKey = keyof typeof messages;

/** A language's messages; what it lacks is shown in English. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;
