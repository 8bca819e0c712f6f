import type { QuestionView } from '../../session/question-view.js';
import { Session } from '../../session/session.js';
import type { SessionOptions } from '../../session/session-options.js';
import type { SessionState } from '../../session/session-state.js';

/** A session on one question that is one of many: it bears its number in the round, and the round's length. */
export class TurnSession extends Session {
  readonly #number: number;
  readonly #count: number;
  #shownState: { readonly from: SessionState; readonly state: SessionState } | undefined;
  #shownView: { readonly from: QuestionView; readonly view: QuestionView } | undefined;

  constructor(options: SessionOptions, place: { readonly number: number; readonly count: number }) {
    super(options);
    this.#number = place.number;
    this.#count = place.count;
  }

  override get state(): SessionState {
    const from = super.state;
    if (this.#shownState?.from !== from) this.#shownState = { from, state: { ...from, questions: Array.from({ length: this.#count }, () => from.current) } };
    return this.#shownState.state;
  }

  override view(id: string): QuestionView | undefined {
    const from = super.view(id);
    if (from && this.#shownView?.from !== from) this.#shownView = { from, view: { ...from, number: this.#number } };
    return from && this.#shownView?.view;
  }
}
