import { html, nothing, type TemplateResult } from 'lit';
import { addEnglish } from '../../element-kit/localize.js';
import { resultsPanelsMessages } from '../../i18n/results-panels-messages.js';
import type { QuestionResult } from '../../session/question-result.js';
import { panelsStyles } from './panels.styles.js';
import { statusWord } from './question-results.js';
import type { ResultsFrame } from './results-frame.js';
import type { Panel } from './results-panels.js';
import { sourceUse } from './source-use.js';

addEnglish(resultsPanelsMessages);

/** How far the learner went to the sources, in words, and question by question in a table. */
export const openPanel = (): Panel => ({
  styles: panelsStyles,
  draw: ({ questions }, frame) => html`
    <section class="panel" aria-labelledby="panel-title">
      <h4 id="panel-title" aria-level=${frame.level + 1}>${frame.t.text('results.open-use')}</h4>
      ${words(questions, frame)}
      <div class="scroll" role="group" tabindex="0" aria-labelledby="panel-title">${sourceUseTable(questions, frame)}</div>
    </section>
  `,
});

function words(questions: readonly QuestionResult[], { t, shown }: ResultsFrame): TemplateResult {
  const { withSource, withoutSource, missedUnread, ...counts } = sourceUse(questions);
  const isCompared = shown.has('correctness') && withSource.count > 0 && withoutSource.count > 0;
  const line = (key: string, values: Record<string, number>): TemplateResult => html`<p><bdi>${t.text(key, values)}</bdi></p>`;
  return html`
    ${line('use.sentence', { ...counts })}
    ${isCompared ? line('use.compared', { right: withSource.right, count: withSource.count, rightWithout: withoutSource.right, countWithout: withoutSource.count }) : nothing}
    ${shown.has('correctness') && missedUnread > 0 ? line('use.unread', { count: missedUnread }) : nothing}
  `;
}

const sourceUseTable = (questions: readonly QuestionResult[], frame: ResultsFrame): TemplateResult => html`
  <table>
    <caption>
      ${frame.t.text('use.caption')}
    </caption>
    <thead>
      <tr>
        ${['use.number', 'use.how', 'use.source', 'use.passage'].map((key) => html`<th scope="col"><bdi>${frame.t.text(key)}</bdi></th>`)}
      </tr>
    </thead>
    <tbody>
      ${questions.map(
        (question) =>
          html`<tr>
            <th scope="row"><bdi>${frame.t.number(question.number)}</bdi></th>
            <td><bdi>${statusWord(question, frame)}</bdi></td>
            ${[question.sourceOpened, question.passageOpened].map((opened) => html`<td><bdi>${frame.t.text(opened ? 'use.yes' : 'use.no')}</bdi></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>
`;
