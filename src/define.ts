/**
 * Registers `<geo-quiz>` and the elements it is made of. Elements of question types, feedback, results and source cards load when
 * they are met. Importing this file is the one line a page needs.
 */
import './elements/geo-quiz/geo-quiz.js';

export type { GeoQuizElement } from './elements/geo-quiz/geo-quiz-element.js';
export type { GeoFinishedEvent, GeoMarkedEvent, GeoProblemEvent, GeoReadyEvent } from './elements/geo-quiz/geo-quiz-events.js';
export type { GeoResponseEvent } from './element-kit/response-event.js';
