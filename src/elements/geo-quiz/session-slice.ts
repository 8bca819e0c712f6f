import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { quizContext, type QuizContext } from './quiz-context.js';

/**
 * Lets an element read one slice of the quiz around it, and renders it again only when that slice is another one (by identity).
 */
export class SessionSlice<Slice> implements ReactiveController {
  readonly #host: LitElement;
  readonly #select: (context: QuizContext) => Slice;
  #context: QuizContext | undefined;
  #unsubscribe: (() => void) | undefined;
  #last: Slice | undefined;

  constructor(host: LitElement, select: (context: QuizContext) => Slice) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
    new ContextConsumer(host, { context: quizContext, subscribe: true, callback: (context) => this.#take(context) });
  }

  get context(): QuizContext | undefined {
    return this.#context;
  }

  /** The slice as it is now. */
  get value(): Slice | undefined {
    return this.#context && (this.#last = this.#select(this.#context));
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostConnected(): void {
    if (this.#context && !this.#unsubscribe) this.#listen(this.#context);
  }

  #take(context: QuizContext): void {
    if (context === this.#context) return;
    this.#leave();
    this.#context = context;
    if (this.#host.isConnected) this.#listen(context);
    this.#host.requestUpdate();
  }

  #listen({ session }: QuizContext): void {
    this.#unsubscribe = session.subscribe(() => this.#changed());
    this.#changed();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #changed(): void {
    if (this.#context && this.#select(this.#context) !== this.#last) this.#host.requestUpdate();
  }
}
