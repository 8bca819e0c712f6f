import { logEvents } from './event-log.js';

for (const quiz of document.querySelectorAll('geo-quiz')) logEvents(quiz, ['geo-problem'], quiz.closest('section').querySelector('.events'));
