import { CERTAINTY_LEVELS } from '../scoring/certainty.js';
import type { SessionAction } from './session-action.js';
import { questionStateOf, type ExtraTime, type Mark, type QuestionState, type SessionState } from './session-state.js';
import { LONGEST_SPELL } from './time-left.js';

/** What the reducer must know of questions; the types and the bank answer it. */
export interface QuestionRules {
  /** Marks a response; undefined when it cannot be marked yet (nothing given, not readable; at the end, what is partly there can). */
  mark(question: string, response: unknown, atEnd?: boolean): Mark | undefined;
  /** Whether it is asked how sure the learner is. */
  asksCertainty(question: string, settings: SessionState['settings']): boolean;
  /** How many hints there are. */
  hintCount(question: string): number;
  /** Whether the learner marks the response against a model answer. */
  isSelfMarked(question: string): boolean;
}

const EXTRA_TIMES: readonly ExtraTime[] = [1, 1.5, 2, 10, 'none'];

/**
 * The next state. Pure: what does not fit the state (a second Check of the same response, a response after the end, a question
 * that was not drawn) gives back the very same state.
 */
export function reduceSession(state: SessionState, action: SessionAction, rules: QuestionRules): SessionState {
  const finished = state.finishedAt !== null;
  switch (action.type) {
    case 'start':
      return action.state;
    case 'finish':
      return finished ? state : finish(state, action, rules);
    case 'spend': {
      const spell = Math.min(LONGEST_SPELL, Math.floor(action.milliseconds));
      return finished || !(spell > 0) ? state : { ...state, spentMilliseconds: (state.spentMilliseconds ?? 0) + spell };
    }
    case 'extra-time':
      return finished || state.extraTime === action.factor || !EXTRA_TIMES.includes(action.factor) ? state : { ...state, extraTime: action.factor };
    case 'go':
      return mayGo(state, action.question) ? { ...state, current: action.question } : state;
  }
  if (!state.questions.includes(action.question)) return state;
  // On a one-way road only the question at hand can be worked on.
  if (!finished && state.settings.navigation === 'linear' && action.question !== state.current) return state;
  const before = questionStateOf(state, action.question);
  const after = reduceQuestion(before, action, state, rules);
  return after === before ? state : { ...state, responses: { ...state.responses, [action.question]: after } };
}

/** Whether the learner may go to a question now; linear navigation leads to the next one only. */
export function mayGo({ questions, current, settings, finishedAt }: SessionState, question: string): boolean {
  if (question === current || !questions.includes(question)) return false;
  return finishedAt !== null || settings.navigation !== 'linear' || questions[questions.indexOf(current) + 1] === question;
}

type QuestionAction = Extract<SessionAction, { question: string }>;

function reduceQuestion(before: QuestionState, action: QuestionAction, state: SessionState, rules: QuestionRules): QuestionState {
  const finished = state.finishedAt !== null;
  const practising = !finished && state.settings.mode === 'practice';
  const id = action.question;
  switch (action.type) {
    case 'respond':
      if (before.marked || (finished && before.tries.length > 0)) return rules.isSelfMarked(id) ? markAnew(before, id, action.response, rules) : before;
      return finished ? before : { ...before, response: action.response };
    case 'certainty': {
      const fits = rules.asksCertainty(id, state.settings) && CERTAINTY_LEVELS.includes(action.level);
      return finished || before.marked || !fits || before.certainty === action.level ? before : { ...before, certainty: action.level };
    }
    case 'hint': {
      const open = before.hints ?? 0;
      return finished || before.marked || open >= rules.hintCount(id) ? before : { ...before, hints: open + 1 };
    }
    case 'check':
      return practising && !before.marked ? markQuestion(before, action, state, rules) : before;
    case 'try-again':
      return practising && mayTryAgain(before, state) && !rules.isSelfMarked(id) ? { ...before, marked: false } : before;
    case 'reveal':
      return practising && before.marked && !before.revealed ? { ...before, revealed: true } : before;
    case 'flag':
      return finished || before.flagged === action.flagged ? before : { ...before, flagged: action.flagged };
    case 'open': {
      const isPassage = action.what === 'passage';
      if (isPassage ? before.passageOpened : before.sourceOpened || before.tries.length > 0 || finished) return before;
      return isPassage ? { ...before, passageOpened: true } : { ...before, sourceOpened: true };
    }
    default:
      return before;
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

function markQuestion(
  before: QuestionState,
  { question, at, mark: given }: { question: string; at: number; mark?: Mark },
  state: SessionState,
  rules: QuestionRules,
  atEnd = false,
): QuestionState {
  const mark = rules.mark(question, before.response, atEnd) ?? hostMark(given);
  if (!mark) return before;
  // One who did not say how sure they are risks nothing.
  const certainty = rules.asksCertainty(question, state.settings) ? { certainty: before.certainty ?? (1 as const) } : {};
  const hints = before.hints ? { hints: before.hints } : {};
  return { ...before, marked: true, tries: [...before.tries, { response: before.response, at, ...mark, ...certainty, ...hints }] };
}

/** A mark that came with the action counts only where it brings the score along, as a host's does. */
const hostMark = (mark: Mark | undefined): Mark | undefined => (mark?.score ? mark : undefined);

/** The learner ticks what the response does, after having seen the model answer. */
function markAnew(before: QuestionState, id: string, response: unknown, rules: QuestionRules): QuestionState {
  const last = before.tries.at(-1);
  const mark = rules.mark(id, response);
  return last && mark ? { ...before, response, tries: [...before.tries.slice(0, -1), { ...last, response, ...mark }] } : before;
}

/** The end: responses that were given but never checked are marked now. */
function finish(state: SessionState, { at, marks = {} }: { at: number; marks?: Readonly<Record<string, Mark>> }, rules: QuestionRules): SessionState {
  const responses = { ...state.responses };
  for (const id of state.questions) {
    const before = questionStateOf(state, id);
    if (before.marked || before.response === undefined) continue;
    const mark = Object.hasOwn(marks, id) ? { mark: marks[id] as Mark } : {};
    responses[id] = isSettled(before, state) ? { ...before, marked: true } : markQuestion(before, { question: id, at, ...mark }, state, rules, true);
  }
  return { ...state, responses, finishedAt: at };
}

/** Whether marking once more could change nothing: only the first try counts, or the response is that of the last try. */
const isSettled = ({ tries, response }: QuestionState, { settings }: SessionState): boolean =>
  tries.length > 0 && (settings.penalty === undefined || JSON.stringify(tries.at(-1)?.response) === JSON.stringify(response));
