import type { Localize } from '../../element-kit/localize.js';
import type { Scorer } from '../../model/marked.js';
import { charactersOf } from '../../model/text.js';
import type { Source } from '../../model/source.js';
import type { Session } from '../../session/session.js';
import type { SessionRequest } from '../../session/session-action.js';
import { summarizeSession } from '../../session/summarize-session.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { GeoResultsRetryEvent, GeoResultsReviewEvent } from '../geo-results/geo-results-events.js';
import { GeoFinishedEvent, GeoMarkedEvent } from './geo-quiz-events.js';
import type { FooterAction } from './quiz-footer.js';
import { unansweredNumbers } from './unanswered-numbers.js';

/** What the actions need of the quiz they act in. */
export interface ActionHost {
  readonly element: EventTarget;
  readonly session: Session | undefined;
  /** Open elsewhere: all can be read and nothing changed. */
  readonly locked: boolean;
  readonly localize: Localize;
  /** Marks in place of the page. */
  readonly scorer: Scorer | undefined;
  /** The sources that are here by now. */
  readonly sources: () => readonly Source[];
  dispatch(request: SessionRequest): void;
  questionElement(id: string): GeoQuestionElement | null;
  /** Says a text to a screen reader. */
  announce(text: string): void;
  /** Goes to a question and moves focus there. */
  show(id: string): Promise<void>;
  showResults(): Promise<void>;
  /** Shows the paper in place of the results, to look at it again or to begin a new one. */
  leaveResults(reviewing: boolean): void;
  /** Shows which questions are unanswered, and asks. */
  askToFinish(): Promise<void>;
  /** Lays the questions of a new paper out. */
  layOut(): Promise<void>;
  /** Puts the sources that came with marks on the shelf. */
  shelveSources(): void;
}

/** Does what the buttons below a question ask for. */
export async function act(host: ActionHost, action: FooterAction): Promise<void> {
  const { session } = host;
  if (!session) return;
  const { questions, current } = session.state;
  if (action === 'check') await checkQuestion(host, current);
  else if (action === 'results') await host.showResults();
  else if (action !== 'finish') await host.show(questions[questions.indexOf(current) + (action === 'back' ? -1 : 1)] as string);
  else if (unansweredNumbers(session).length === 0) await finishSession(host);
  else await host.askToFinish();
}

/** Does what an element inside the quiz asks for. */
export async function answerRequest(host: ActionHost, request: SessionRequest): Promise<void> {
  if (request.type === 'check') return checkQuestion(host, request.question);
  if (request.type === 'go') return host.show(request.question);
  if (request.type === 'finish') return finishSession(host);
  host.dispatch(request);
  if (request.type !== 'try-again' && request.type !== 'reveal') return;
  const element = host.questionElement(request.question);
  await element?.updateComplete;
  if (request.type === 'try-again') return element?.focusResponse();
  // The verdict that takes focus was heard before; what is new is the answer.
  const answers = host.session?.view(request.question)?.reveal?.answers ?? [];
  if (answers.length > 0) host.announce(host.localize.text('feedback.answers', { answers: answers.map(charactersOf).join(' · ') }));
  await element?.focusFeedback();
}

/** Begins again, with the given questions or a new paper. */
export async function retry(host: ActionHost, questions: readonly string[] | undefined): Promise<void> {
  const { session, locked } = host;
  host.leaveResults(false);
  if (!session || locked) return;
  session.restart(questions);
  await host.layOut();
  await host.show(session.state.current);
}

/** Goes on from the results: to a question, to look at it again, or to a new paper. */
export async function leaveResults(host: ActionHost, event: GeoResultsRetryEvent | GeoResultsReviewEvent): Promise<void> {
  if ('questions' in event) return retry(host, event.questions);
  host.leaveResults(true);
  await host.show(event.question);
}

/** Marks the response to a question and moves focus to the verdict; what is missing is said instead. */
export async function checkQuestion(host: ActionHost, id: string): Promise<void> {
  const { session, locked, localize, scorer } = host;
  if (!session || locked) return;
  const element = host.questionElement(id);
  const missing = session.missing(id);
  if (missing) {
    element?.showMissing(missing);
    host.announce(localize.text(missing.key, missing.values));
    element?.focusResponse();
    return;
  }
  const before = session.view(id)?.tries;
  if (scorer) {
    const { checkAtHost } = await import('./host-marking.js');
    if (!(await checkAtHost(host, scorer, id))) return;
  } else host.dispatch({ type: 'check', question: id });
  const { score, marked, tries = 0 } = session.view(id) ?? {};
  if (!marked || tries === before) return;
  host.announce(score ? localize.text(score.explanation.key, score.explanation.values) : localize.text('feedback.kept'));
  const full = score ?? session.scoreOf(id);
  if (full) host.element.dispatchEvent(new GeoMarkedEvent(id, full, tries));
  await element?.focusFeedback();
}

/** Ends the session and shows the results. */
export async function finishSession(host: ActionHost): Promise<void> {
  const { session, locked, element, scorer, sources } = host;
  if (locked || session?.state.finishedAt !== null) return;
  await import('../geo-results/geo-results.js');
  if (scorer) {
    const { finishAtHost } = await import('./host-marking.js');
    if (!(await finishAtHost(host, scorer))) return;
  } else host.dispatch({ type: 'finish' });
  element.dispatchEvent(new GeoFinishedEvent(summarizeSession({ ...session.summary, sources: sources() })));
  await host.showResults();
}
