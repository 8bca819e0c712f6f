/**
 * What a quiz needs once its first question can be answered: keeping the session, progress, feedback, sources. One file, because
 * each further request costs a page more than the bytes in it.
 */
import '../geo-feedback/geo-feedback.js';
import '../geo-progress/geo-progress.js';

export { summarizeSession } from '../../session/summarize-session.js';
export { keepSession } from '../../storage/keep-session.js';
export * from './geo-quiz-events.js';
export { act, answerRequest, checkQuestion, finishSession, leaveResults, retry } from './quiz-actions.js';
export { openWhole } from './open-whole.js';
export { actionHost } from './quiz-frame.js';
export { settleIn, shelveSources, takeOver } from './settle-in.js';
export { quizTools } from './quiz-tools.js';
export { tellProblems } from './tell-problems.js';
