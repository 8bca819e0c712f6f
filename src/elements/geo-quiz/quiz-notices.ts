import { html, nothing, type TemplateResult } from 'lit';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { noticesMessages } from '../../i18n/notices-messages.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { Restored } from '../../session/restore-session.js';
import type { Session } from '../../session/session.js';
import { downloadJson } from '../../element-kit/download-file.js';
import type { OpenedQuiz } from './open-quiz.js';
import { unansweredNumbers } from './unanswered-numbers.js';

addEnglish(noticesMessages);

export { quizNoticesStyles } from './quiz-notices.styles.js';

/** Why nothing can be shown, what to do, and the details for whoever runs the page. */
export function quizProblem(problems: readonly Problem[], t: Localize, onRetry: () => void): TemplateResult {
  const shown = problems.slice(0, 10);
  const isUnreachable = problems.every(({ code }) => code === 'unreachable' || code === 'http-error');
  return html`
    <div class="problem" part="problem" role="alert">
      <h2>${t.text('problem.title')}</h2>
      <p>${t.text(isUnreachable ? 'problem.unreachable' : 'problem.faulty')}</p>
      ${problemDetails(shown, problems.length - shown.length, t)}
      <p><button class="outlined" type="button" @click=${onRetry}>${t.text('problem.retry')}</button></p>
    </div>
    <slot></slot>
  `;
}

/** What a learner should know before going on: open elsewhere, earlier work set aside, faulty questions left out. */
export function quizNotices({ problems, restored, setAside, session }: OpenedQuiz, locked: boolean, t: Localize): TemplateResult {
  const leftOut = new Set(problems.filter(({ level, path }) => level === 'error' && path[0] === 'questions').map(({ path }) => path[1])).size;
  return html`
    ${locked ? html`<p class="notice" role="note">${t.text('quiz.elsewhere')}</p>` : nothing}
    ${
      restored.outcome === 'newer' || restored.outcome === 'broken'
        ? html`<p class="notice" role="note">
            ${t.text(`quiz.${restored.outcome}`)}
            <button type="button" class="small" @click=${() => downloadJson('geo-quiz-saved', setAside)}>${t.text('quiz.download-saved')}</button>
          </p>`
        : nothing
    }
    ${restored.outcome === 'restored' ? correctionNotice(restored, session, t) : nothing}
    ${
      problems.length > 0
        ? html`<div class="notice" role="note">
            ${leftOut > 0 ? html`<p>${t.text('quiz.some-left-out', { count: leftOut })}</p>` : nothing}${problemDetails(problems.slice(0, 20), Math.max(0, problems.length - 20), t)}
          </div>`
        : nothing
    }
  `;
}

/** What has changed under a learner's earlier work: marks of a corrected bank with its reasons, and responses that are asked again. */
function correctionNotice({ changes, dropped }: Extract<Restored, { outcome: 'restored' }>, session: Pick<Session, 'state'>, t: Localize): TemplateResult | typeof nothing {
  if (changes.length + dropped.length === 0) return nothing;
  const numberOf = (id: string): number => session.state.questions.indexOf(id) + 1;
  return html`
    <div class="notice" role="note">
      ${dropped.length > 0 ? html`<p>${t.text('quiz.asked-again', { count: dropped.length, numbers: dropped.map((id) => t.number(numberOf(id))).join(', ') })}</p>` : nothing}
      ${changes.length > 0 ? html`<p>${t.text('quiz.remarked', { count: changes.length })}</p>` : nothing}
      <ul>
        ${changes.map(
          ({ question, before, after, corrections }) => html`
            <li>
              ${t.text('quiz.remarked-line', { number: numberOf(question), before: t.number(before.earned), after: t.number(after.earned) })}
              ${corrections.map(({ date, reason }) => html`<span dir="auto">${reason}</span> (${date})`)}
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

/** A folded list of faults, each with its place. */
export function problemDetails(problems: readonly Problem[], more: number, t: Localize): TemplateResult {
  return html`
    <details class="details">
      <summary>${t.text('problem.details')}</summary>
      <ul>
        ${problems.map((problem) => html`<li dir="auto">${sentence(problem)}</li>`)} ${more > 0 ? html`<li>${t.text('problem.more', { count: more })}</li>` : nothing}
      </ul>
    </details>
  `;
}

const sentence = ({ path, message }: Problem): TemplateResult => html`${path.length > 0 ? html`<code dir="ltr">${formatPath(path)}</code>${' '}` : nothing}${message}`;

/** Says aloud that nothing is kept, and gives a way to keep the responses all the same. */
export const notSaved = (results: () => unknown, t: Localize): TemplateResult =>
  html`<span class="saved saved-not-saved" part="saved" role="alert">${t.text('saved.not-saved')}</span>
    <button type="button" class="small" @click=${() => downloadJson('geo-quiz-responses', results())}>${t.text('quiz.download-responses')}</button>`;

/** Asked before finishing while questions are unanswered. */
export function finishPanel(session: Session, t: Localize, { show, finish }: { readonly show: (id: string) => void; readonly finish: () => void }): TemplateResult {
  const { questions, current } = session.state;
  const unanswered = unansweredNumbers(session);
  // On a one-way road nobody can go back to them.
  const reachable = session.state.settings.navigation === 'linear' ? [] : unanswered;
  return html`
    <section class="panel" aria-labelledby="finish-title">
      <p id="finish-title" tabindex="-1">${t.text('finish.unanswered', { count: unanswered.length })}</p>
      <p class="numbers">
        ${reachable
          .slice(0, 30)
          .map(
            (number) =>
              html`<button class="outlined" type="button" aria-label=${t.text('finish.go', { number })} @click=${() => show(questions[number - 1] as string)}>
                ${t.number(number)}
              </button>`,
          )}
      </p>
      <p class="panel-actions">
        <button class="outlined" type="button" @click=${finish}>${t.text('finish.anyway')}</button>
        <button type="button" @click=${() => show(current)}>${t.text('finish.keep')}</button>
      </p>
    </section>
  `;
}
