import type { SessionAction } from './session-action.js';
import { questionStateOf, type QuestionState, type SessionState, type Try } from './session-state.js';

/** Marks a response; undefined when it cannot be marked yet (nothing given, not readable). */
export type MarkResponse = (question: string, response: unknown) => Omit<Try, 'response' | 'at'> | undefined;

/**
 * The next state. Pure: what does not fit the state (a second Check of the same response, a response after the end, a question
 * that was not drawn) gives back the very same state.
 */
export function reduceSession(state: SessionState, action: SessionAction, mark: MarkResponse): SessionState {
  if (action.type === 'start') return action.state;
  if (action.type === 'finish') return state.finishedAt === null ? finish(state, action.at, mark) : state;
  if (!state.questions.includes(action.question)) return state;
  if (action.type === 'go') return state.current === action.question ? state : { ...state, current: action.question };

  const before = questionStateOf(state, action.question);
  const after = reduceQuestion(before, action, state, mark);
  return after === before ? state : { ...state, responses: { ...state.responses, [action.question]: after } };
}

type QuestionAction = Exclude<SessionAction, { type: 'start' | 'finish' | 'go' }>;

function reduceQuestion(before: QuestionState, action: QuestionAction, state: SessionState, mark: MarkResponse): QuestionState {
  const finished = state.finishedAt !== null;
  const practising = !finished && state.settings.mode === 'practice';
  switch (action.type) {
    case 'respond':
      return finished || before.marked ? before : { ...before, response: action.response };
    case 'check':
      return practising && !before.marked ? markQuestion(before, action.question, action.at, mark) : before;
    case 'try-again':
      return practising && mayTryAgain(before, state) ? { ...before, marked: false } : before;
    case 'reveal':
      return practising && before.marked && !before.revealed ? { ...before, revealed: true } : before;
    case 'flag':
      return finished || before.flagged === action.flagged ? before : { ...before, flagged: action.flagged };
    case 'open': {
      const isPassage = action.what === 'passage';
      if (isPassage ? before.passageOpened : before.sourceOpened || before.tries.length > 0 || finished) return before;
      return isPassage ? { ...before, passageOpened: true } : { ...before, sourceOpened: true };
    }
  }
}

/** Whether another try is open: marked, not yet right, answer not shown, attempts left. */
export function mayTryAgain(question: QuestionState, { settings, finishedAt }: Pick<SessionState, 'settings' | 'finishedAt'>): boolean {
  return (
    finishedAt === null &&
    settings.mode === 'practice' &&
    question.marked &&
    !question.revealed &&
    question.tries.at(-1)?.right === false &&
    question.tries.length < (settings.attempts ?? Infinity)
  );
}

function markQuestion(before: QuestionState, id: string, at: number, mark: MarkResponse): QuestionState {
  const marked = mark(id, before.response);
  return marked ? { ...before, marked: true, tries: [...before.tries, { response: before.response, at, ...marked }] } : before;
}

/** The end: responses that were given but never checked are marked now. */
function finish(state: SessionState, at: number, mark: MarkResponse): SessionState {
  const responses = { ...state.responses };
  for (const id of state.questions) {
    const before = questionStateOf(state, id);
    if (!before.marked && before.response !== undefined) responses[id] = before.tries.length > 0 ? { ...before, marked: true } : markQuestion(before, id, at, mark);
  }
  return { ...state, responses, finishedAt: at };
}
