import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { Session } from '../../session/session.js';

/** What the buttons below a question ask for. */
export type FooterAction = 'back' | 'skip' | 'check' | 'next' | 'finish' | 'results';

/** Which buttons there are: the filled one, and the quiet one beside it. */
function footerActions({ state, view }: Pick<Session, 'state' | 'view'>, layout: 'paged' | 'list'): { primary: FooterAction; quiet: FooterAction | undefined; back: boolean } {
  const { questions, current, finishedAt } = state;
  const finished = finishedAt !== null;
  if (layout === 'list') return { primary: finished ? 'results' : 'finish', quiet: undefined, back: false };
  const at = questions.indexOf(current);
  const isLast = at === questions.length - 1;
  const back = at > 0 && (finished || state.settings.navigation !== 'linear');
  if (finished) return { primary: 'results', quiet: isLast ? undefined : 'next', back };
  const shown = view(current);
  if (shown?.checkable && !shown.readonly) return { primary: 'check', quiet: isLast ? 'finish' : 'skip', back };
  return { primary: isLast ? 'finish' : 'next', quiet: undefined, back };
}

/** All that the frame around the questions shows, as one text: when it changes, the frame is rendered again. */
export function frameOf(session: Session): string {
  const { id, current, finishedAt } = session.state;
  const view = session.view(current);
  return `${id} ${current} ${finishedAt} ${view?.readonly}`;
}

/** The row of buttons, always at the same place. */
export function quizFooter(
  session: Session,
  layout: 'paged' | 'list',
  t: Localize,
  { locked, onAction }: { readonly locked: boolean; readonly onAction: (action: FooterAction) => void },
): TemplateResult {
  const { primary, quiet, back } = footerActions({ state: session.state, view: (id) => session.view(id) }, layout);
  const blocked = (action: FooterAction): boolean => locked && (action === 'check' || action === 'finish');
  const button = (action: FooterAction): TemplateResult =>
    html`<button type="button" class=${action} ?disabled=${blocked(action)} @click=${() => onAction(action)}>${t.text(`action.${action}`)}</button>`;
  return html`
    <div class="footer" part="footer">
      ${back ? button('back') : nothing}
      <span class="spacer"></span>
      ${quiet ? button(quiet) : nothing}
      <button type="button" class="primary" part="primary" ?disabled=${blocked(primary)} @click=${() => onAction(primary)}>${t.text(`action.${primary}`)}</button>
    </div>
  `;
}
