import { Localize, addEnglish } from '../../element-kit/localize.js';
import { formMessages } from '../../i18n/form-messages.js';
import type { Session } from '../../session/session.js';
import type { QuizHost } from './quiz-opening.js';

addEnglish(formMessages);

/** Made once for an element: neither can be made twice. */
const members = new WeakMap<HTMLElement, { readonly internals: ElementInternals; readonly localize: Localize }>();

/**
 * Lets a form around the quiz send its results: under `name` as JSON, under `<name>-fraction` the share that was right, 0 to 1. With
 * `required` the form cannot be sent before the quiz is finished. Gives the way to end it.
 */
export function linkForm(host: QuizHost, session: Session): () => void {
  let member = members.get(host);
  if (!member) members.set(host, (member = { internals: host.attachInternals(), localize: new Localize(host) }));
  const { internals: form, localize } = member;
  const put = (): void => {
    const results = host.getResults();
    const { name = '', required } = host;
    const data = new FormData();
    if (results) {
      data.set(name, JSON.stringify(results));
      data.set(`${name}-fraction`, String(results.fraction));
    }
    form.setFormValue(results ? data : null);
    const isRequired = required !== undefined && required !== false && required !== 'false';
    const anchor = host.renderRoot.querySelector<HTMLElement>('button.primary') ?? undefined;
    if (isRequired && session.state.finishedAt === null) form.setValidity({ valueMissing: true }, localize.text('form.unfinished'), anchor);
    else form.setValidity({});
  };
  put();
  const unsubscribe = session.subscribe(put);
  return () => {
    unsubscribe();
    form.setFormValue(null);
    form.setValidity({});
  };
}
