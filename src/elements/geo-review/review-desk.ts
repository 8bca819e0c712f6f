import { PART_MISSING } from '../../bank/load-bank.js';
import type { Localize } from '../../element-kit/localize.js';
import { formatPath } from '../../model/problem.js';
import type { ClaimReview, Grade } from '../../review/claim-review.js';
import { standingOf, type ReviewStanding } from '../../review/due-claims.js';
import { makePool, type QuestionPool } from '../../review/question-pool.js';
import type { GeoQuestionElement } from '../geo-question/geo-question-element.js';
import '../geo-question/question-extras.js';
import { GeoReviewedEvent } from './geo-review-events.js';
import { learnFromSaved, listenToQuizzes } from './learn-from-quizzes.js';
import { openBanks, type BankProblems } from './open-banks.js';
import { ReviewKeeper } from './review-keeper.js';
import { ReviewRound } from './review-round.js';
import { ReviewTurn } from './review-turn.js';

/** What the desk reads from the element it belongs to, and asks of it. */
export interface DeskHost extends EventTarget {
  readonly src: string | undefined;
  readonly banks: readonly unknown[];
  readonly certainty: string;
  readonly save: string;
  readonly savedQuizzes: string;
  readonly now: () => number;
  /** How many questions there are in a day at most. */
  readonly limit: number;
  readonly localize: Localize;
  requestUpdate(): void;
  announce(text: string): void;
  questionElement(): GeoQuestionElement | null;
}

/** The work of a `<geo-review>`: its banks, its schedule, the round that is on, and the question of the moment. */
export class ReviewDesk {
  pool: QuestionPool | undefined;
  problems: readonly BankProblems[] = [];
  /** Undefined until a review is opened. */
  keeper: ReviewKeeper | undefined;
  turn: ReviewTurn | undefined;
  /** How the last round went, until the next begins. */
  lastRound: ReviewRound | undefined;
  /** Why no question can be shown, until the next try. */
  failure: string | undefined;

  readonly #host: DeskHost;
  #round: ReviewRound | undefined;
  #unlisten: (() => void) | undefined;
  #kept: readonly ClaimReview[] = [];

  constructor(host: DeskHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.keeper !== undefined;
  }

  /** How the review stands now; undefined while it loads or has no banks. */
  get standing(): ReviewStanding | undefined {
    return this.pool && this.keeper && standingOf(this.keeper.deck, this.pool, this.#host.now());
  }

  /** Loads banks and schedule anew. Never throws. */
  async load(): Promise<void> {
    this.close();
    const keeper = (this.keeper = new ReviewKeeper(() => this.#host.requestUpdate()));
    const { src, banks: given, save, savedQuizzes } = this.#host;
    const [{ banks, problems }] = await Promise.all([openBanks(src?.split(/\s+/).filter(Boolean) ?? [], given), keeper.open(save !== 'off')]);
    // A later opening has taken over.
    if (keeper !== this.keeper) return;
    this.problems = problems;
    this.pool = makePool(banks);
    this.#unlisten = listenToQuizzes(this.pool, (reviews) => keeper.add(reviews.filter(({ at }) => at > keeper.emptiedAt)));
    tell(src, problems);
    // Where quizzes cannot be read, nothing of theirs is kept either.
    if (savedQuizzes !== 'off') await learnFromSaved(banks, this.pool, keeper).catch(() => undefined);
    this.#host.requestUpdate();
  }

  close(): void {
    this.#unlisten?.();
    this.keeper?.close();
    this.keeper = this.pool = this.turn = this.#round = this.lastRound = undefined;
  }

  /** Begins a round of what is due, or, with `fresh`, of what was never asked as well. `most` questions at most. */
  async start(takesFresh: boolean, most: number): Promise<void> {
    this.#round = new ReviewRound(takesFresh, most);
    this.lastRound = undefined;
    this.failure = undefined;
    await this.next();
  }

  /** Goes on to the next question, or ends the round. */
  async next(): Promise<void> {
    this.#commit();
    const { standing, pool, keeper } = this;
    const round = this.#round;
    const next = standing && pool && keeper && round?.next(standing, keeper.deck, pool);
    if (!next) {
      this.stop();
      return;
    }
    try {
      await next.asked.type.loadElement();
    } catch {
      this.failure = PART_MISSING.message;
      this.stop();
      return;
    }
    const { certainty, now, localize } = this.#host;
    this.turn = new ReviewTurn({
      ...next,
      pool,
      before: keeper.deck.reviewsOf(next.claim),
      certainty: certainty !== 'off',
      now,
      localize,
      announce: (text) => this.#host.announce(text),
      questionElement: () => this.#host.questionElement(),
      onMarked: () => this.#onMarked(),
    });
    this.#kept = [];
    this.#host.requestUpdate();
  }

  /** Ends the round. */
  stop(): void {
    this.#commit();
    this.lastRound = this.#round;
    this.#round = this.turn = undefined;
    this.#host.requestUpdate();
  }

  /** Takes the learner's own grade. */
  choose(grade: Grade): void {
    this.turn?.choose(grade);
    this.#keep();
  }

  #onMarked(): void {
    // What learners mark themselves is not final before they go on.
    if (this.turn?.isSelfMarked === false) this.#keep();
    this.#host.requestUpdate();
  }

  /** Ends the turn: what was not kept yet is kept now. */
  #commit(): void {
    const { turn } = this;
    if (!turn?.isMarked) return;
    if (this.#kept.length === 0) this.#keep();
    if (this.#round) {
      this.#round.done++;
      if (turn.isRight) this.#round.right++;
    }
    this.turn = undefined;
  }

  #keep(): void {
    const { turn, keeper } = this;
    if (!turn || !keeper) return;
    const known = new Map(this.#kept.map((review) => [review.claim, review]));
    this.#kept = turn.reviews;
    keeper.add(this.#kept);
    for (const { claim, question, grade, chosenAt } of this.#kept) {
      const before = known.get(claim);
      const card = keeper.deck.cardOf(claim);
      if (card && (before?.grade !== grade || before.chosenAt !== chosenAt)) this.#host.dispatchEvent(new GeoReviewedEvent(claim, question, grade, card.due));
    }
  }
}

/** Says what is wrong with banks once in the console, for whoever built the page. */
function tell(src: string | undefined, all: readonly BankProblems[]): void {
  const lines = all.flatMap(({ name, problems }) => problems.map(({ path, message }) => `  ${name} ${formatPath(path)} ${message}`));
  if (lines.length > 0) console.warn(`<geo-review> ${src ?? ''}\n${lines.join('\n')}`);
}
