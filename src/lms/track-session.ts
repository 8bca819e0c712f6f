import type { QuestionBank } from '../model/question-bank.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import { questionRulesFor, questionsById, type QuestionsById } from '../session/question-rules.js';
import { reduceSession, type QuestionRules } from '../session/reduce-session.js';
import type { JournalEntry } from '../session/session-journal.js';
import { questionStateOf, type SessionState } from '../session/session-state.js';
import { summarizeSession, type SessionResults } from '../session/summarize-session.js';
import type { MarkedResponse } from './lms-connection.js';

/** Follows a session by its journal, to know how it stands and what each entry marked. */
export class SessionTracker {
  readonly #bank: QuestionBank;
  readonly #types: QuestionTypes;
  readonly #isHosted: boolean;
  readonly #byId: QuestionsById;
  readonly #rules: QuestionRules;
  #state: SessionState | undefined;
  /** When the question at hand was come to. */
  #cameAt: number | undefined;

  constructor({ bank, types, isHosted = false }: { readonly bank: QuestionBank; readonly types: QuestionTypes; readonly isHosted?: boolean | undefined }) {
    this.#bank = bank;
    this.#types = types;
    this.#isHosted = isHosted;
    this.#byId = questionsById(bank);
    this.#rules = questionRulesFor(this.#byId, types, isHosted);
  }

  /** Undefined before the session has begun. */
  get state(): SessionState | undefined {
    return this.#state;
  }

  /** Takes a session up where it stands. */
  resume(state: SessionState): void {
    this.#state = state;
    this.#cameAt = undefined;
  }

  results(state: SessionState): SessionResults {
    return summarizeSession({ state, bank: this.#bank, types: this.#types, isHosted: this.#isHosted });
  }

  /** Takes an entry, and gives the responses that it marked. */
  take({ action }: JournalEntry): MarkedResponse[] {
    const before = this.#state;
    if (action.type === 'start') {
      this.#state = action.state;
      this.#cameAt = action.at;
      return [];
    }
    if (!before) return [];
    const after = (this.#state = reduceSession(before, action, this.#rules));
    const marked = action.type === 'check' || action.type === 'finish' ? this.#newlyMarked(before, after, action.at) : [];
    if (action.type === 'go') this.#cameAt = action.at;
    return marked;
  }

  #newlyMarked(before: SessionState, after: SessionState, at: number): MarkedResponse[] {
    return after.questions.flatMap((id): MarkedResponse[] => {
      const question = this.#byId.get(id);
      const { tries } = questionStateOf(after, id);
      const marked = tries.at(-1);
      if (!question || !marked || tries.length <= questionStateOf(before, id).tries.length) return [];
      const type = this.#types[question.type] as AnyQuestionType;
      const record = marked.record ?? type.record(question, marked.response);
      const latency = id === after.current && this.#cameAt !== undefined && after.finishedAt === null ? Math.max(0, at - this.#cameAt) : undefined;
      const counts = this.#isHosted || type.selfMarked !== true || after.settings.countSelfMarked === true;
      return [{ question, tryNumber: tries.length, marked, record, counts, ...(latency === undefined ? {} : { latency }) }];
    });
  }
}
