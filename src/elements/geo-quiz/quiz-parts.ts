import { html, nothing, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import type { Localize } from '../../element-kit/localize.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { SaveStatus } from '../../session/session-journal.js';
import type { SessionState } from '../../session/session-state.js';

/** The parts inside a question that a host page can style through `<geo-quiz>`. */
export const QUESTION_PARTS =
  'question, number, flag, prompt, option, option-right, option-wrong, option-answer, reason, field, unit, statement, meanings, text, feedback, verdict, card, claim, kind';

/** The title and, on the first page, what the quiz is and how it is run. */
export function quizHeader(bank: QuestionBank, state: SessionState, isFirst: boolean, t: Localize): TemplateResult {
  return html`
    <header>
      <h2 part="title" id="title" tabindex="-1">${inlineText(bank.title, bank.language, t)}</h2>
      ${
        isFirst
          ? html`${bank.description === undefined ? nothing : html`<p class="description" part="description">${inlineText(bank.description, bank.language, t)}</p>`}
              <ul class="facts" part="facts" role="list">
                <li><bdi>${t.text('quiz.facts', { count: state.questions.length })}</bdi></li>
                <li><bdi>${t.text(state.repeats ? 'quiz.repeated' : `quiz.${state.settings.mode}`)}</bdi></li>
                <li><bdi>${t.text('quiz.private')}</bdi></li>
              </ul>`
          : nothing
      }
    </header>
  `;
}

/** A grey shape of about the height of a question, so that nothing jumps when it arrives. */
export const quizSkeleton = (t: Localize): TemplateResult => html`
  <div class="skeleton" aria-hidden="true"><i class="wide"></i><i></i><i class="row"></i><i class="row"></i><i class="row"></i><i class="row"></i></div>
  <p class="visually-hidden">${t.text('quiz.loading')}</p>
  <slot hidden></slot>
`;

/** One quiet word on whether the work is safe. */
export const saveWord = (status: Exclude<SaveStatus, 'not-saved'> | 'off', t: Localize): TemplateResult =>
  html`<span class="saved saved-${status}" part="saved"><bdi>${t.text(`saved.${status}`)}</bdi></span>`;
