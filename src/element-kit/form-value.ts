import type { AskedBase } from '../model/question.js';
import { Localize } from './localize.js';
import type { QuestionElement, ResponseRules } from './question-element.js';

interface FormMember {
  readonly internals: ElementInternals;
  readonly localize: Localize;
}

const members = new WeakMap<HTMLElement, FormMember>();

/** Puts an element's response into the form around it, as JSON, with what the form must know of its validity. */
export function putFormValue(element: QuestionElement<AskedBase, unknown>, rules: ResponseRules | undefined): void {
  let member = members.get(element);
  if (!member) members.set(element, (member = { internals: element.attachInternals(), localize: new Localize(element) }));
  const { internals, localize } = member;
  const { asked, response, required } = element;
  const value = response === undefined ? null : JSON.stringify(response);
  internals.setFormValue(value);
  const missing = asked && rules?.missing(asked as never, response as never);
  const isRequired = required !== undefined && required !== false && required !== 'false';
  const anchor = element.renderRoot.querySelector<HTMLElement>('input, select, textarea, button') ?? undefined;
  if (isRequired && missing) internals.setValidity({ valueMissing: true }, localize.text(missing.key, missing.values), anchor);
  else internals.setValidity({});
}
