import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { LearnerRow } from '../../statistics/class-report.js';
import { bar } from './bar.js';
import { choiceField } from './choice-field.js';
import { LEARNER_ORDERS, nameOf, percentOf, type ClassFrame } from './class-frame.js';
import { pageOf, pager } from './pager.js';
import { sortLearners } from './sort-rows.js';

/** A row for each attempt. On a narrow page rows become cards; the roles keep it a table then. */
export function learnerTable(frame: ClassFrame): TemplateResult {
  const { t, view, report, level, change } = frame;
  const rows = sortLearners(report.learners, view.learnerOrder, view.hideNames, t.language);
  const hasCertainty = rows.some(({ certainty }) => certainty !== undefined);
  const hasTime = rows.some(({ spentMilliseconds }) => spentMilliseconds > 0);
  const hasEvidence = rows.some(({ sourceOpened, passageOpened }) => sourceOpened + passageOpened > 0);
  const columns = [
    t.text('class.learner'),
    t.text('class.score'),
    t.text('class.right'),
    ...(hasTime ? [t.text('class.time')] : []),
    ...(hasEvidence ? [t.text('class.sources'), t.text('class.passages')] : []),
    ...(hasCertainty ? [t.text('class.sure-wrong')] : []),
    t.text('class.state-column'),
  ];
  const orders = LEARNER_ORDERS.map((value) => ({ value, text: t.text('class.sort-by', { by: value }) }));
  const title = t.text('class.learners');
  return html`
    <section aria-labelledby="learners">
      <div class="head">
        <h3 id="learners" aria-level=${level + 1}>${title}</h3>
        ${choiceField(t.text('class.sort'), orders, view.learnerOrder, (learnerOrder) => change({ learnerOrder, learnerPage: 0 }))}
      </div>
      <table class="rows" part="learners" role="table" aria-labelledby="learners">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${pageOf(rows, view.learnerPage, view.isPrinting).map((row) => learnerRow(row, frame, columns, { hasCertainty, hasTime, hasEvidence }))}
        </tbody>
      </table>
      ${pager({ page: view.learnerPage, count: rows.length, table: title, go: (learnerPage) => change({ learnerPage }) }, t)}
    </section>
  `;
}

interface Shown {
  readonly hasCertainty: boolean;
  readonly hasTime: boolean;
  readonly hasEvidence: boolean;
}

function learnerRow(row: LearnerRow, { t, view }: ClassFrame, columns: readonly string[], { hasCertainty, hasTime, hasEvidence }: Shown): TemplateResult {
  const ratio = (count: number): string => t.text('class.right-of', { right: count, count: row.questions });
  const cells: unknown[] = [
    html`<bdi class="score">${percentOf(row.fraction, t)}${row.passed === undefined ? nothing : ` · ${t.text(row.passed ? 'class.passed' : 'class.not-passed')}`}</bdi
      >${bar(row.fraction)}`,
    ratio(row.right),
    ...(hasTime ? [row.spentMilliseconds > 0 ? t.text('class.minutes', { minutes: Math.floor(row.spentMilliseconds / 60_000) }) : t.text('class.none')] : []),
    ...(hasEvidence ? [ratio(row.sourceOpened), ratio(row.passageOpened)] : []),
    ...(hasCertainty ? [row.certainty ? t.text('class.right-of', { right: row.certainty.sureAndWrong, count: row.certainty.sure }) : t.text('class.none')] : []),
    stateOf(row, t),
  ];
  return html`
    <tr role="row" class=${row.isCounted ? '' : 'aside'}>
      <th scope="row" role="rowheader">
        <bdi>${nameOf(row, view, t)}</bdi
        >${row.attempts > 1 ? html`<span class="quiet">${t.text('class.learner-attempt', { attempt: row.attempt, attempts: row.attempts })}</span>` : nothing}
      </th>
      ${cells.map((cell, index) => html`<td role="cell"><span class="column" aria-hidden="true">${columns[index + 1]}</span><span class="cell">${typeof cell === 'string' ? html`<bdi>${cell}</bdi>` : cell}</span></td>`)}
    </tr>
  `;
}

export const stateOf = ({ isCounted, isFinished }: LearnerRow, t: Localize): string =>
  t.text(isCounted ? 'class.counted' : isFinished ? 'class.not-counted' : 'class.not-finished');
