/**
 * Registers `<geo-quiz>` and the elements it is made of. Elements of question types, feedback, results and source cards load when
 * they are met. Importing this file is the one line a page needs.
 */
import './elements/geo-quiz/geo-quiz.js';

// A card that stands on the page by itself; inside quizzes it loads with the sources.
if (typeof document !== 'undefined' && document.querySelector('source-card')) void import('./elements/source-card/source-card.js');

export { addLanguage } from './element-kit/localize.js';
export type { GeoQuizElement } from './elements/geo-quiz/geo-quiz-element.js';
export type { GeoFinishedEvent, GeoMarkedEvent, GeoProblemEvent, GeoReadyEvent } from './elements/geo-quiz/geo-quiz-events.js';
export type { GeoResponseEvent } from './element-kit/response-event.js';
