import { is } from 'valibot';
import type { AskedBase } from '../model/question.js';
import type { Localize } from './localize.js';
import type { QuestionElement, ResponseRules } from './question-element.js';

/** What a browser keeps of an element in a form, and gives back. */
export type FormState = File | FormData | string | null;

type Leaf = QuestionElement<AskedBase, unknown>;

/** What was given back to elements that have no question yet. */
const waiting = new WeakMap<Leaf, string>();

/**
 * Puts an element's response into the form around it, as JSON, with what the form must know of its validity. A state that the browser
 * gives back takes the place of the response first, where it is one to this question.
 */
export function putFormValue(element: Leaf, rules: ResponseRules | undefined, internals: ElementInternals, localize: Localize, state?: FormState): void {
  if (typeof state === 'string') waiting.set(element, state);
  const { asked, required } = element;
  if (!asked) return;
  const kept = waiting.get(element);
  if (kept !== undefined && !element.readonly) element.response = responseIn(element, asked, rules, kept);
  waiting.delete(element);
  const { response } = element;
  if (response === undefined) internals.setFormValue(null);
  else internals.setFormValue(JSON.stringify(response), JSON.stringify({ question: asked.id, response }));
  const isRequired = required !== undefined && required !== null && required !== false && required !== 'false';
  const missing = isRequired && !element.readonly ? rules?.missing(asked as never, response as never) : undefined;
  if (missing) internals.setValidity({ valueMissing: true }, localize.text(missing.key, missing.values), controlToFill(element.renderRoot));
  else internals.setValidity({});
}

/** The response in what a browser kept; undefined, and a word in the console, where it is none to this question. */
function responseIn(element: Leaf, asked: AskedBase, rules: ResponseRules | undefined, kept: string): unknown {
  const state = readState(kept);
  const reason = state?.question === asked.id ? 'does not fit a question of this type' : 'is not one to this question';
  if (state?.question === asked.id && (!rules || is(rules.responseSchema, state.response))) return state.response;
  console.warn(`<${element.localName}> The response that the browser kept ${reason}, which is asked again.`, kept);
  return undefined;
}

function readState(kept: string): { readonly question?: unknown; readonly response?: unknown } | undefined {
  try {
    return Object(JSON.parse(kept)) as object;
  } catch {
    return undefined;
  }
}

/** The first control in which nothing is chosen or typed; the first of all where each has something. */
function controlToFill(root: ParentNode): HTMLElement | undefined {
  const controls = [...root.querySelectorAll<HTMLElement>('input:enabled, select:enabled, textarea, [tabindex="0"], button:enabled')];
  const isEmpty = (control: HTMLElement): boolean => {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
      return !controls.some((other) => other instanceof HTMLInputElement && other.name === control.name && other.checked);
    return 'value' in control && !(control instanceof HTMLButtonElement) && control.value === '';
  };
  return controls.find(isEmpty) ?? controls[0];
}
