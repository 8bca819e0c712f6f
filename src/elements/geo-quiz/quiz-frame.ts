import type { LitElement } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { SessionRequest } from '../../session/session-action.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { ActionHost } from './quiz-actions.js';
import type { QuizOpening } from './quiz-opening.js';
import { shelveSources } from './settle-in.js';

/** What a `<geo-quiz>` shows around its questions. */
export interface FrameState {
  /** Whether it asks if the quiz is to be finished. */
  asksToFinish: boolean;
  /** Whether the paper is shown again after the results. */
  reviewing: boolean;
  /** What was last said to a screen reader. */
  announcement: string;
}

/** What a `<geo-quiz>` lends to the code that acts in it. */
export interface QuizFrame {
  readonly element: LitElement;
  readonly opening: QuizOpening;
  readonly localize: Localize;
  readonly state: () => FrameState;
  readonly dispatch: (request: SessionRequest) => void;
  /** The element of a question; in a list it is made if it was not there yet. */
  readonly elementOf: (id: string) => GeoQuestionElement | null;
  /** Goes to a question and moves focus there. */
  readonly show: (id: string) => Promise<void>;
  readonly update: (state: Partial<FrameState>) => void;
}

/** What the actions may do in a quiz as it stands now. */
export function actionHost(frame: QuizFrame): ActionHost {
  const { element, opening, localize, dispatch, elementOf, show, update } = frame;
  const { session, locked, scorer } = opening;
  const focus = async (selector: string): Promise<void> => {
    await element.updateComplete;
    const found = element.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<boolean> }>(selector);
    await found?.updateComplete;
    found?.focus();
  };
  return {
    element,
    session,
    locked,
    localize,
    scorer,
    sources: () => opening.sources,
    dispatch,
    questionElement: elementOf,
    // The same text again differs by a space nobody sees, because only a change is spoken.
    announce: (text) => update({ announcement: frame.state().announcement === text ? `${text}\u00A0` : text }),
    show,
    showResults() {
      update({ asksToFinish: false, reviewing: false });
      return focus('geo-results');
    },
    leaveResults: (reviewing) => update({ reviewing }),
    async askToFinish() {
      update({ asksToFinish: true });
      await opening.loadNotices();
      await focus('#finish-title');
    },
    layOut: () => opening.layOut(),
    shelveSources: () => shelveSources(opening, session),
  };
}
