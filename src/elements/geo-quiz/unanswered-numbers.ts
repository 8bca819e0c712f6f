import type { Session } from '../../session/session.js';

/** The numbers of the questions without a response. */
export const unansweredNumbers = (session: Session): number[] => session.state.questions.flatMap((id, index) => (session.status(id) === 'open' ? [index + 1] : []));
