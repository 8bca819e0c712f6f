import type { Localize } from '../../element-kit/localize.js';
import type { Session } from '../../session/create-session.js';
import type { SessionRequest } from '../../session/session-action.js';
import { summarizeSession } from '../../session/summarize-session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import { GeoFinishedEvent, GeoMarkedEvent } from './geo-quiz-events.js';

/** What the actions need of the quiz they act in. */
export interface ActionHost {
  readonly element: EventTarget;
  /** Undefined while nothing may be changed. */
  readonly session: Session | undefined;
  readonly localize: Localize;
  dispatch(request: SessionRequest): void;
  questionElement(id: string): GeoQuestionElement | null;
  /** Says a text to a screen reader. */
  announce(text: string): void;
}

/** Marks the response to a question and moves focus to the verdict; what is missing is said instead. */
export async function checkQuestion(host: ActionHost, id: string): Promise<void> {
  const { session, localize } = host;
  if (!session) return;
  const element = host.questionElement(id);
  const missing = session.missing(id);
  if (missing) {
    element?.showMissing(missing);
    host.announce(localize.text(missing.key, missing.values));
    element?.focusResponse();
    return;
  }
  const before = session.view(id)?.tries;
  host.dispatch({ type: 'check', question: id });
  const { score, tries = 0 } = session.view(id) ?? {};
  if (!score || tries === before) return;
  host.announce(localize.text(score.explanation.key, score.explanation.values));
  host.element.dispatchEvent(new GeoMarkedEvent(id, score, tries));
  await element?.focusFeedback();
}

/** Ends the session; says whether there was one to end. */
export async function finishSession(host: ActionHost): Promise<boolean> {
  const { session, element } = host;
  if (session?.state.finishedAt !== null) return false;
  await import('../geo-results/geo-results.js');
  host.dispatch({ type: 'finish' });
  element.dispatchEvent(new GeoFinishedEvent(summarizeSession(session)));
  return true;
}
