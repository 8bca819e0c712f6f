import { css, html, type TemplateResult } from 'lit';
import { addEnglish, type Localize } from '../../element-kit/localize.js';
import { toolsMessages } from '../../i18n/tools-messages.js';
import type { Session } from '../../session/session.js';
import type { QuizHost } from './quiz-opening.js';

addEnglish(toolsMessages);

export const quizToolsStyles = css`
  .save-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
  }
  .tools {
    order: -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    margin-inline-start: -0.6em;
  }
  .tools button {
    min-height: 2em;
    padding: 0.15em 0.6em;
    color: var(--soft);
  }
`;

/** The quiet buttons beside the word on saving: print, and help with the keyboard. */
export function quizTools(host: QuizHost, session: Session, t: Localize): TemplateResult {
  const print = async (): Promise<void> => (await import('./print-quiz.js')).printQuiz(host, session);
  const help = async (): Promise<void> => (await import('./keyboard-help.js')).showKeyboardHelp(host, t);
  return html`<span class="tools" part="tools">
    <button type="button" class="small" @click=${print}>${t.text('tools.print')}</button>
    <button type="button" class="small" @click=${help}>${t.text('tools.keyboard')}</button>
  </span>`;
}
