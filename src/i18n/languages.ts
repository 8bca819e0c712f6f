import type { Messages } from './messages.js';

const pseudo = async (): Promise<Messages> => (await import('./pseudo-locale.js')).pseudoMessages();

/** The languages that come with the library beside English, by tag in small letters, each loaded when it is asked for. */
export const languages: Readonly<Record<string, () => Promise<Messages>>> = { 'en-xa': pseudo, 'ar-xb': pseudo };
