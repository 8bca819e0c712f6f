import type { AskedBase, QuestionBase } from '../model/question.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import { newSessionState } from './new-session-state.js';
import { untouchedView, type QuestionStatus, type QuestionView } from './question-view.js';
import type { SessionAction, SessionRequest } from './session-action.js';
import type { SessionOptions } from './session-options.js';
import type { SessionState } from './session-state.js';

/**
 * A session as far as a page needs it for its first question: every question of the bank, in its order, untouched. It keeps what is
 * asked of it for the whole session, which loads right after (`Session.takeOver`), so that not a word is lost that is given before.
 */
export class FirstSession {
  readonly options: SessionOptions;
  readonly bank;
  readonly state: SessionState;
  /** What was asked of it, with the time. */
  readonly early: SessionAction[] = [];
  readonly progressChanges = 0;
  readonly shortfalls = [];
  readonly #views = new Map<string, QuestionView>();
  readonly #listeners = new Set<() => void>();

  constructor(options: SessionOptions) {
    this.options = options;
    this.bank = options.bank;
    this.state = newSessionState(
      options,
      options.seed ?? options.newId(),
      options.bank.questions.map(({ id }) => id),
    );
  }

  dispatch(request: SessionRequest): void {
    const action = { ...request, at: this.options.clock() } as SessionAction;
    this.early.push(action);
    const view = action.type === 'respond' && this.view(action.question);
    if (!view) return;
    this.#views.set(view.id, { ...view, response: action.response });
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  view(id: string): QuestionView | undefined {
    let view = this.#views.get(id);
    const index = this.state.questions.indexOf(id);
    if (view || index < 0) return view;
    const question = this.bank.questions[index] as QuestionBase;
    const type = this.options.types[question.type] as AnyQuestionType;
    view = untouchedView(question, index + 1, type, type.withoutAnswer(question, this.state.seed) as AskedBase, this.state.settings.mode === 'practice');
    this.#views.set(id, view);
    return view;
  }

  promptOf(id: string): Text {
    return this.#questionOf(id)?.prompt ?? '';
  }

  evidenceOf(id: string): readonly string[] {
    return this.#questionOf(id)?.evidence ?? [];
  }

  status(): QuestionStatus {
    return 'open';
  }

  #questionOf(id: string): QuestionBase | undefined {
    return this.bank.questions[this.state.questions.indexOf(id)];
  }
}
