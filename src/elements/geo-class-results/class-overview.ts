import { html, nothing, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { ATTEMPT_RULES, type BankReport } from '../../statistics/class-report.js';
import { choiceField } from './choice-field.js';
import type { ClassFrame } from './class-frame.js';
import { learnerTable } from './learner-table.js';
import { questionTable } from './question-table.js';
import { testFigures } from './test-figures.js';

export interface OverviewOptions {
  readonly reports: readonly BankReport[];
  /** Saves one of the tables. */
  readonly save: (table: 'learners' | 'questions' | 'answers') => void;
  readonly print: () => void;
}

/** All that is shown of one bank: a sentence, what can be chosen, the test, its questions, its learners. */
export function classOverview(frame: ClassFrame, { reports, save, print }: OverviewOptions): TemplateResult {
  const { t, view, report, level, language, change } = frame;
  const { counted, unfinished, versions, test } = report;
  const banks = reports.map(({ bank, learners }) => ({ value: bank.id, text: t.text('class.bank-option', { title: bank.title, count: learners.length }) }));
  const rules = ATTEMPT_RULES.map((value) => ({ value, text: t.text('class.rule', { rule: value }) }));
  const hasSeveral = report.learners.some(({ attempts }) => attempts > 1);
  const onHide = (event: Event): void => change({ hideNames: (event.target as HTMLInputElement).checked, learnerPage: 0 });
  return html`
    <div class="settings">
      ${reports.length > 1 ? choiceField(t.text('class.bank'), banks, view.bank, (bank) => change({ bank, learnerPage: 0, questionPage: 0, open: new Set() })) : nothing}
      ${hasSeveral ? choiceField(t.text('class.attempts-rule'), rules, view.rule, (rule) => change({ rule })) : nothing}
      <label class="check"><input type="checkbox" .checked=${view.hideNames} @change=${onHide} /> ${t.text('class.hide-names')}</label>
    </div>
    <h3 class="bank-title" aria-level=${level + 1}>${inlineText(report.bank.title, language, t)}</h3>
    <p class="sentence" part="sentence">
      <bdi>${counted === 0 || test.mean === undefined ? t.text('class.sentence-none') : t.text('class.sentence', { count: counted, percent: Math.round(test.mean * 100) })}</bdi>
    </p>
    ${unfinished > 0 ? html`<p class="quiet">${t.text('class.unfinished', { count: unfinished })}</p>` : nothing}
    ${versions > 1 ? html`<p class="quiet">${t.text('class.versions', { count: versions })}</p>` : nothing}
    <p class="quiet">${t.text('class.self-reported')}</p>
    ${counted > 0 ? [testFigures(frame), questionTable(frame)] : nothing} ${learnerTable(frame)}
    <p class="actions saving">
      <button class="outlined" type="button" @click=${() => save('learners')}>${t.text('class.download-learners')}</button>
      ${
        counted > 0
          ? html`<button class="outlined" type="button" @click=${() => save('questions')}>${t.text('class.download-questions')}</button>
              <button class="outlined" type="button" @click=${() => save('answers')}>${t.text('class.download-answers')}</button>`
          : nothing
      }
      <button type="button" @click=${print}>${t.text('class.print')}</button>
    </p>
  `;
}
