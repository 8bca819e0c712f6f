import type { SessionOptions } from './session-options.js';
import { Session } from './session.js';

/** Begins a session on a bank. The bank must hold at least one question. */
export const createSession = (options: SessionOptions): Session => new Session(options);
