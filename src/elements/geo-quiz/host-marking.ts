import * as v from 'valibot';
import { addEnglish } from '../../element-kit/localize.js';
import { hostMarkingMessages } from '../../i18n/host-marking-messages.js';
import { markedSchema, type Marked, type Scorer } from '../../model/marked.js';
import { isFullyRight } from '../../model/score.js';
import { questionStateOf, type Mark } from '../../session/session-state.js';
import type { Session } from '../../session/session.js';
import { GeoMarkedEvent } from './geo-quiz-events.js';
import type { ActionHost } from './quiz-actions.js';

addEnglish(hostMarkingMessages);

/** How long a host may take, in milliseconds, before the learner is asked to try again. */
const LONGEST_WAIT = 20_000;

/** How many responses are sent at once when a test is finished. */
const AT_ONCE = 4;

interface Failure {
  readonly failure: 'offline' | 'failed';
}

/** What is on its way to a host, of each session: responses as JSON by question. */
const sent = new WeakMap<Session, Map<string, string>>();

/** Sessions that are being finished. */
const finishing = new WeakSet<Session>();

/** The response to a question with the session it belongs to, to see later whether it is still the same. */
const responseIn = ({ state }: Session, id: string): string => JSON.stringify([state.id, questionStateOf(state, id).response]);

/** Sends the response to a question to the host and keeps the mark; says so when it cannot be marked now. The response stays as it is. */
export async function checkAtHost(host: ActionHost, scorer: Scorer, id: string): Promise<boolean> {
  const { session } = host;
  if (!session) return false;
  const response = responseIn(session, id);
  const underway = sent.get(session) ?? new Map<string, string>();
  // A second press while the first is on its way.
  if (underway.get(id) === response) return false;
  sent.set(session, underway.set(id, response));
  say(host, id, 'marking');
  const marked = await askHost(scorer, id, questionStateOf(session.state, id).response);
  if (underway.get(id) === response) underway.delete(id);
  // Changed or marked while waiting: the mark is of something else.
  if (responseIn(session, id) !== response || questionStateOf(session.state, id).marked) return false;
  if ('failure' in marked) {
    say(host, id, marked.failure);
    if (marked.failure === 'offline') markWhenOnline(host, session, scorer, id, response);
    return false;
  }
  elementOf(host, id)?.showMissing(undefined);
  // Not by way of the host, which may hold another session by now.
  session.dispatch({ type: 'check', question: id, mark: markFrom(marked) });
  host.shelveSources();
  return questionStateOf(session.state, id).marked;
}

/** Marks what was given but not marked yet, and finishes; where the host cannot be reached, nothing is finished and nothing is lost. */
export async function finishAtHost(host: ActionHost, scorer: Scorer): Promise<boolean> {
  const { session } = host;
  if (!session || finishing.has(session)) return false;
  finishing.add(session);
  try {
    return await markAndFinish(host, session, scorer);
  } finally {
    finishing.delete(session);
  }
}

async function markAndFinish(host: ActionHost, session: Session, scorer: Scorer): Promise<boolean> {
  const { id: attempt, questions } = session.state;
  const marks = new Map<string, { readonly response: string; readonly mark: Mark }>();
  // What is asked for at the end is said at the end, where the button is.
  const last = host.questionElement(questions.at(-1) as string);
  const sayAll = (what: 'marking' | Failure['failure']): void => {
    last?.showMissing({ key: `host.${what}-all` });
    host.announce(host.localize.text(`host.${what}-all`));
  };
  /** Responses can still be changed on the way, so that it ends only when all marks are of the responses as they are. */
  const unmarked = (): string[] =>
    questions.filter((id) => {
      const { marked, response } = questionStateOf(session.state, id);
      const missing = session.missingInResponse(id);
      const canBeMarked = missing === undefined || missing.isPartial === true;
      return !marked && response !== undefined && canBeMarked && marks.get(id)?.response !== responseIn(session, id);
    });
  if (unmarked().length > 0) sayAll('marking');
  for (let some = unmarked().slice(0, AT_ONCE); some.length > 0; some = unmarked().slice(0, AT_ONCE)) {
    const asked = some.map((id) => ({ id, response: responseIn(session, id) }));
    const answers = await Promise.all(some.map((id) => askHost(scorer, id, questionStateOf(session.state, id).response)));
    // Begun again, or finished elsewhere, while waiting.
    if (session.state.id !== attempt || session.state.finishedAt !== null) return false;
    for (const [index, marked] of answers.entries()) {
      const { id, response } = asked[index] as { id: string; response: string };
      if ('failure' in marked) {
        sayAll(marked.failure);
        return false;
      }
      marks.set(id, { response, mark: markFrom(marked) });
    }
  }
  last?.showMissing(undefined);
  session.dispatch({ type: 'finish', marks: Object.fromEntries([...marks].map(([id, { mark }]) => [id, mark])) });
  host.shelveSources();
  return session.state.finishedAt !== null;
}

async function askHost(scorer: Scorer, id: string, response: unknown): Promise<Marked | Failure> {
  const signal = AbortSignal.timeout(LONGEST_WAIT);
  try {
    const given = await Promise.race([
      scorer(id, response, { signal }),
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('The scorer does not answer.')))),
    ]);
    const parsed = v.safeParse(markedSchema, given);
    if (parsed.success) return parsed.output as unknown as Marked;
    console.warn(`<geo-quiz> The scorer gave something that is not a mark for “${id}”: ${parsed.issues[0].message}`);
  } catch (error) {
    console.warn(`<geo-quiz> The response to “${id}” could not be marked.`, error);
  }
  return { failure: navigator.onLine ? 'failed' : 'offline' };
}

function markFrom({ score, reveal, record, sources = [] }: Marked): Mark {
  const earned = Math.min(Math.max(0, score.earned), score.possible);
  const mark = { earned, possible: score.possible, right: isFullyRight(score), score: { ...score, earned } };
  return { ...mark, ...(reveal ? { reveal } : {}), ...(record ? { record } : {}), ...(sources.length > 0 ? { sources } : {}) };
}

/** The element of a question, if it is on the page; a quiz that shows one at a time may have gone on to another. */
function elementOf(host: ActionHost, id: string): ReturnType<ActionHost['questionElement']> {
  const element = host.questionElement(id);
  return element?.question === id ? element : null;
}

/** Says under a question how its marking stands, and to a screen reader. */
function say(host: ActionHost, id: string, what: 'marking' | Failure['failure']): void {
  elementOf(host, id)?.showMissing({ key: `host.${what}` });
  host.announce(host.localize.text(`host.${what}`));
}

/** Asks once more by itself when the connection is back, if the same response is still waiting. Nobody pressed anything then, so focus stays. */
function markWhenOnline(host: ActionHost, session: Session, scorer: Scorer, id: string, response: string): void {
  const retry = async (): Promise<void> => {
    const isWaiting = (host.element as Element).isConnected && responseIn(session, id) === response && !questionStateOf(session.state, id).marked;
    if (!isWaiting || !(await checkAtHost(host, scorer, id))) return;
    const { score, tries = 0 } = session.view(id) ?? {};
    host.announce(score ? host.localize.text(score.explanation.key, score.explanation.values) : host.localize.text('feedback.kept'));
    const full = score ?? session.scoreOf(id);
    if (full) host.element.dispatchEvent(new GeoMarkedEvent(id, full, tries));
  };
  addEventListener('online', () => void retry(), { once: true });
}
