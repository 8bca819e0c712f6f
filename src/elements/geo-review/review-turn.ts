import type { Localize } from '../../element-kit/localize.js';
import type { ReviewPolicy } from '../../model/review-policy.js';
import type { SessionRequest } from '../../session/session-action.js';
import { questionStateOf } from '../../session/session-state.js';
import { previewGrades } from '../../review/claim-card.js';
import type { ClaimReview, Grade } from '../../review/claim-review.js';
import type { PooledQuestion, QuestionPool } from '../../review/question-pool.js';
import { reviewsFromTry } from '../../review/reviews-from-try.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import type { ActionHost } from '../geo-quiz/quiz-actions.js';
import { answerRequest, checkQuestion } from '../geo-quiz/quiz-actions.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import { makeShelf } from '../geo-quiz/source-shelf.js';
import type { OpenedBank } from './open-banks.js';
import { TurnSession } from './turn-session.js';

/** Points mean nothing here; all else is shown at once. */
const SHOWN = { during: ['response', 'correctness', 'feedback', 'evidence', 'answer'] } satisfies ReviewPolicy;

/** What a turn is made of. */
export interface TurnOptions {
  readonly claim: string;
  readonly asked: PooledQuestion;
  readonly pool: QuestionPool;
  /** The reviews of the claim up to now. */
  readonly before: readonly ClaimReview[];
  readonly place: { readonly number: number; readonly count: number };
  /** Whether it is asked how sure the learner is. */
  readonly certainty: boolean;
  readonly now: () => number;
  readonly localize: Localize;
  readonly announce: (text: string) => void;
  readonly questionElement: () => GeoQuestionElement | null;
  /** The response has been marked, or, where learners mark themselves, marked anew. */
  readonly onMarked: () => void;
}

/** One question of a review, from asking to grading. */
export class ReviewTurn {
  readonly claim: string;
  readonly asked: PooledQuestion;
  readonly context: QuizContext;
  readonly #options: TurnOptions;
  readonly #session: TurnSession;
  #chosen: { readonly grade: Grade; readonly at: number } | undefined;

  constructor(options: TurnOptions) {
    const { asked, certainty, now, localize, place } = options;
    const { bank, types, sources, base } = asked.from as OpenedBank;
    this.#options = options;
    this.claim = options.claim;
    this.asked = asked;
    const seed = `${options.claim} ${options.before.length}`;
    const settings = { mode: 'practice', attempts: 1, certainty, shuffle: false, review: SHOWN } as const;
    this.#session = new TurnSession({ bank: { ...bank, questions: [asked.question] }, types, settings, seed, clock: now, newId: () => seed }, place);
    this.context = { session: this.#session, shelf: makeShelf(sources), locked: false, base, contentLanguage: bank.language, language: localize.language };
    if (this.isSelfMarked) this.#session.subscribe(() => this.isMarked && options.onMarked());
  }

  /** Learners mark the response against a model answer, so that the mark is not final before they go on. */
  get isSelfMarked(): boolean {
    return this.asked.type.selfMarked === true;
  }

  get isMarked(): boolean {
    return this.#session.view(this.#id)?.marked === true;
  }

  get isRight(): boolean {
    return this.#tries.at(-1)?.right === true;
  }

  /** The grade of the claim: the learner's choice, or what follows from the response; undefined before it is marked. */
  get grade(): Grade | undefined {
    return this.reviews.find(({ claim }) => claim === this.claim)?.grade;
  }

  /** What the response says of the claims it touched. A choice counts for the claim at hand and all that went like it. */
  get reviews(): readonly ClaimReview[] {
    const made = this.#tries.at(-1);
    if (!made) return [];
    const derived = reviewsFromTry(this.asked, this.#options.pool, made, 1, 'review');
    const chosen = this.#chosen;
    if (!chosen) return derived;
    const own = derived.find(({ claim }) => claim === this.claim)?.grade;
    return derived.map((review) => (review.grade === own ? { ...review, grade: chosen.grade, chosenAt: chosen.at } : review));
  }

  /** When the claim would return after each grade. */
  get previews(): Readonly<Record<Grade, number>> {
    return previewGrades(this.#options.before, this.#tries.at(-1)?.at ?? this.#options.now());
  }

  choose(grade: Grade): void {
    // Of two choices within one moment the second is the later one all the same.
    this.#chosen = { grade, at: Math.max(this.#options.now(), (this.#chosen?.at ?? 0) + 1) };
  }

  async check(): Promise<void> {
    await checkQuestion(this.#host, this.#id);
  }

  respond(response: unknown): void {
    this.#session.dispatch({ type: 'respond', question: this.#id, response });
  }

  async answer(request: SessionRequest): Promise<void> {
    await answerRequest(this.#host, request);
  }

  get #id(): string {
    return this.asked.question.id;
  }

  get #tries() {
    return questionStateOf(this.#session.state, this.#id).tries;
  }

  /** The quiz's own actions, in a quiz of one question that nobody hears of. */
  get #host(): ActionHost {
    const { localize, announce, questionElement, onMarked } = this.#options;
    const element = new EventTarget();
    element.addEventListener('geo-marked', onMarked);
    const nothing = (): Promise<void> => Promise.resolve();
    return {
      element,
      session: this.#session,
      locked: false,
      localize,
      scorer: undefined,
      sources: () => this.asked.from.sources,
      dispatch: (request) => this.#session.dispatch(request),
      questionElement,
      announce,
      show: nothing,
      showResults: nothing,
      leaveResults: () => undefined,
      askToFinish: nothing,
      layOut: nothing,
      shelveSources: () => undefined,
    };
  }
}
