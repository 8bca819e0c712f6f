import { html, nothing, type TemplateResult } from 'lit';
import { noteIcon, rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import type { QuestionReport } from '../../statistics/class-report.js';
import { GOOD_FLAGS } from '../../statistics/judge-question.js';
import { bar } from './bar.js';
import { choiceField } from './choice-field.js';
import { percentOf, QUESTION_ORDERS, type ClassFrame } from './class-frame.js';
import { pageOf, pager } from './pager.js';
import { questionDetail } from './question-detail.js';
import { sortQuestions } from './sort-rows.js';

/** A row for each question, with what stands out in words, and its details where they are opened. */
export function questionTable(frame: ClassFrame): TemplateResult {
  const { t, view, report, level, change } = frame;
  const numbers = new Map(report.questions.map(({ id }, index) => [id, index + 1]));
  const columns = [t.text('class.question'), t.text('class.facility'), t.text('class.discrimination'), t.text('class.flags')];
  const orders = QUESTION_ORDERS.map((value) => ({ value, text: t.text('class.sort-by', { by: value }) }));
  const title = t.text('class.questions');
  const rows = sortQuestions(report.questions, view.questionOrder);
  return html`
    <section aria-labelledby="questions">
      <div class="head">
        <h3 id="questions" aria-level=${level + 1}>${title}</h3>
        ${choiceField(t.text('class.sort'), orders, view.questionOrder, (questionOrder) => change({ questionOrder, questionPage: 0 }))}
      </div>
      <table class="rows questions" part="questions" role="table" aria-labelledby="questions">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${pageOf(rows, view.questionPage, view.isPrinting).map((question) => questionRow(question, numbers.get(question.id) ?? 0, columns, frame))}
        </tbody>
      </table>
      ${pager({ page: view.questionPage, count: rows.length, table: title, go: (questionPage) => change({ questionPage }) }, t)}
    </section>
  `;
}

function questionRow(question: QuestionReport, number: number, columns: readonly string[], frame: ClassFrame): TemplateResult {
  const { t, view, language, change } = frame;
  const { id, prompt, facility, discrimination, flags, counts } = question;
  const isOpen = view.open.has(id);
  const toggle = (): void => {
    const open = new Set(view.open);
    if (!open.delete(id)) open.add(id);
    change({ open });
  };
  const cells: unknown[] = [
    counts ? html`<bdi>${percentOf(facility, t)}</bdi>${bar(facility)}` : t.text('class.not-scored'),
    discrimination === undefined ? html`<span class="quiet">${t.text(counts ? 'class.few' : 'class.none')}</span>` : percentOf(discrimination, t),
    html`${
      flags.length === 0
        ? html`<span class="quiet">${t.text('class.flag-none')}</span>`
        : html`<ul class="flags" role="list">
            ${flags.map(
              (flag) =>
                html`<li class=${GOOD_FLAGS.has(flag) ? 'good' : 'look'}>
                  ${GOOD_FLAGS.has(flag) ? rightIcon : noteIcon}<span><bdi>${t.text(`class.flag-${flag}`)}</bdi></span>
                </li>`,
            )}
          </ul>`
    }`,
  ];
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">
        <span class="number">${t.number(number)}.</span> <span class="prompt">${inlineText(prompt, language, t)}</span>
        <button type="button" class="more" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${t.text('class.look-at', { number })} @click=${toggle}>
          ${t.text('class.look')}
        </button>
      </th>
      ${cells.map((cell, index) => html`<td role="cell"><span class="column" aria-hidden="true">${columns[index + 1]}</span><span class="cell">${typeof cell === 'string' ? html`<bdi>${cell}</bdi>` : cell}</span></td>`)}
    </tr>
    ${
      isOpen
        ? html`<tr role="row" class="detail">
            <td role="cell" colspan="4">${questionDetail(question, number, frame)}</td>
          </tr>`
        : nothing
    }
  `;
}
