/** Adds languages to the interface of every element on the page. */
export { addLanguage } from './element-kit/localize.js';
export { messages, type MessageKey, type Messages } from './i18n/messages.js';
