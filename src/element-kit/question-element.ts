import { LitElement, type PropertyValues } from 'lit';
import type { AskedBase } from '../model/question.js';
import type { Reveal, Score, ScorePart } from '../model/score.js';
import type { Text } from '../model/text.js';
import { Localize } from './localize.js';
import { GeoResponseEvent } from './response-event.js';

/** What a learner sees at one part of a question after marking. */
export interface PartMark {
  /** `right` and `wrong` are the learner's own; `answer` is right but was not given. */
  readonly state: 'right' | 'wrong' | 'answer' | undefined;
  readonly feedback: Text | undefined;
}

/**
 * What the element of every question type has: the question without its answer, the response, and after marking the score and,
 * when it may be seen, the answer. A leaf: it sends one event and looks for nothing around it.
 */
export abstract class QuestionElement<Asked extends AskedBase, Response> extends LitElement {
  static override properties = {
    asked: { attribute: false },
    response: { attribute: false },
    score: { attribute: false },
    reveal: { attribute: false },
    readonly: { type: Boolean },
    contentLanguage: { attribute: 'content-language' },
    lang: {},
  };

  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The question without its answer. */
  asked: Asked | undefined;
  /** The response so far; undefined when there is none. */
  response: Response | undefined;
  /** The mark, once there is one. */
  score: Score | undefined;
  /** The right answer and every reason, once they may be seen. */
  reveal: Reveal | undefined;
  /** Whether the response can no longer be changed. */
  readonly = false;
  /** The language of the question's texts, where it differs from the interface's (`lang`). */
  contentLanguage: string | undefined;
  /** The language of the interface; the nearest `lang` around the element when left out. */
  override lang = '';

  protected readonly localize = new Localize(this);

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.asked !== undefined;
  }

  /** Takes a response from the learner and sends it on; does nothing once it can no longer be changed. */
  protected respond(response: Response): void {
    if (this.readonly || !this.asked) return;
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
