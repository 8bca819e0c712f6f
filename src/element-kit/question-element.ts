import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { is, type GenericSchema } from 'valibot';
import type { AskedBase } from '../model/question.js';
import type { Reveal, Score, ScorePart } from '../model/score.js';
import type { Text } from '../model/text.js';
import type { FormState } from './form-value.js';
import { Localize } from './localize.js';
import { GeoResponseEvent } from './response-event.js';

/** What a learner sees at one part of a question after marking. */
export interface PartMark {
  /** `right` and `wrong` are the learner's own; `answer` is right but was not given. */
  readonly state: 'right' | 'wrong' | 'answer' | undefined;
  readonly feedback: Text | undefined;
}

/** What an element must know of its type's responses. */
export interface ResponseRules {
  readonly responseSchema: GenericSchema;
  /** Why a response cannot be marked yet: a key of the messages with its values. */
  missing(asked: never, response: never): { readonly key: string; readonly values?: Readonly<Record<string, string | number>> } | undefined;
}

/**
 * What the element of every question type has: the question without its answer, the response, and after marking the score and,
 * when it may be seen, the answer. A leaf: it sends one event and looks for nothing around it.
 */
export abstract class QuestionElement<Asked extends AskedBase, Response> extends LitElement {
  static override properties: PropertyDeclarations = {
    asked: { attribute: false },
    response: { attribute: false },
    score: { attribute: false },
    reveal: { attribute: false },
    readonly: { type: Boolean },
    contentLanguage: { attribute: 'content-language' },
    base: {},
    name: { reflect: true },
    required: {},
    lang: {},
  };

  static readonly formAssociated = true;

  /** What its question type says of responses; a response that does not fit is refused. */
  static readonly rules: ResponseRules | undefined;

  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The question without its answer. */
  asked: Asked | undefined;
  /** The response so far; undefined when there is none. */
  response: Response | undefined;
  /** The mark, once there is one. */
  score: Score | undefined;
  /** The right answer and every reason, once they may be seen. */
  reveal: Reveal | undefined;
  /** The language of the question's texts, where it differs from the interface's (`lang`). */
  contentLanguage: string | undefined;
  /** What addresses in the question, such as a picture's, are relative to; the page when left out. */
  base: string | undefined;
  /** The name under which a form sends the response, as JSON; without it the element takes no part in a form. */
  name: string | undefined;
  /** `true` keeps a form from being sent before there is a response that can be marked. */
  required: string | boolean | undefined;
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';

  protected readonly localize = new Localize(this);

  readonly #internals = this.attachInternals();
  #isClosed = false;

  /** Whether the response can no longer be changed; true as well while the element or a fieldset around it is disabled. */
  get readonly(): boolean {
    return this.#isClosed || this.matches(':disabled');
  }

  set readonly(isClosed: boolean) {
    this.#isClosed = isClosed;
  }

  /** Whether a form may be sent as far as this question goes; where not, an `invalid` event says so. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** As `checkValidity`, and shows the learner what is missing. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** The form around it is reset. */
  formResetCallback(): void {
    this.response = undefined;
  }

  /** The element or a fieldset around it is disabled, or no longer. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** The browser gives back what was in the form, as when the learner returns to the page. */
  formStateRestoreCallback(state: FormState): void {
    void this.#meetForm(state);
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    const { rules } = this.constructor as typeof QuestionElement;
    if (rules && this.response !== undefined && !is(rules.responseSchema, this.response)) {
      console.warn(`<${this.localName}> A response that does not fit is refused.`, this.response);
      this.response = undefined;
    }
    return this.asked !== undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    if ((this.name ?? this.required) !== undefined) void this.#meetForm();
  }

  /** What a form needs is loaded with the first question that stands in one. */
  async #meetForm(state?: FormState): Promise<void> {
    const { putFormValue } = await import('./form-value.js');
    putFormValue(this, (this.constructor as typeof QuestionElement).rules, this.#internals, this.localize, state);
  }

  /** Takes a response from the learner and sends it on; does nothing once it can no longer be changed. */
  protected respond(response: Response): void {
    if (!this.readonly) this.send(response);
  }

  /** Sends a response on, `readonly` or not; for learners who mark their own. */
  protected send(response: Response): void {
    if (!this.asked) return;
    this.response = response;
    this.dispatchEvent(new GeoResponseEvent(this.asked.id, response));
  }

  /** What to show at a part: its mark when the learner gave it, the answer when it may be seen. */
  protected markOf(id: string): PartMark {
    const own: ScorePart | undefined = this.score?.parts.find((part) => part.id === id);
    const known = this.reveal?.parts.find((part) => part.id === id);
    return { state: own?.state ?? (known?.right ? 'answer' : undefined), feedback: own?.feedback ?? known?.feedback };
  }
}
