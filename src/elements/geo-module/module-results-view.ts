import { html, nothing, type TemplateResult } from 'lit';
import { partlyIcon, rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { sumModule, type ModuleResults } from '../../module/sum-module.js';
import type { GroupResult } from '../../session/summarize-session.js';
import { downloadJson } from '../../element-kit/download-file.js';
import { shareBar } from '../geo-results/share-bar.js';
import { claimKind } from '../source-card/claim-kind.js';
import { headingOf } from '../../element-kit/heading-of.js';
import type { ModuleFrame } from './module-frame.js';

/** What the page on how it went can ask for. */
export interface ResultsActions {
  readonly asksToRestart: boolean;
  readonly locked: boolean;
  readonly askToRestart: (asks: boolean) => void;
  readonly restart: () => void;
}

/** How the whole went: sections, tests, and sums over all questions, each as a table with bars. */
export function moduleResultsView(frame: ModuleFrame, actions: ResultsActions): TemplateResult {
  const { t, language, level } = frame;
  const results = sumModule(frame.outline, frame.state);
  const { done, count, right, asked, objectives, sources, claimKinds } = results;
  const quizzes = results.sections.filter(({ outcomes }) => outcomes.length > 0);
  return html`
    <p class="sum"><bdi>${t.text(done === count ? 'module.results-all' : 'module.results-some', { done, count })}</bdi></p>
    ${verdict(results, frame)}
    <p><bdi>${asked > 0 ? t.text('module.results-right', { right, asked }) : t.text('module.results-none')}</bdi></p>
    ${openSections(results, frame)}
    <p class="actions">
      <button class="outlined" type="button" @click=${() => downloadJson('geo-quiz-course', results)}>${t.text('module.download')}</button>
      <button type="button" ?disabled=${actions.locked} aria-expanded=${actions.asksToRestart ? 'true' : 'false'} @click=${() => actions.askToRestart(!actions.asksToRestart)}>
        ${t.text('module.again')}
      </button>
    </p>
    ${actions.asksToRestart ? restartPanel(frame, actions) : nothing} ${asked > 0 ? headingOf(level + 1, t.text('module.results-by')) : nothing}
    ${table(
      'module.results-objectives',
      objectives.map((group) => [inlineText(group.text, language, t), group]),
      frame,
    )}
    ${table(
      'module.results-sources',
      sources.map((group) => [html`<bdi>${group.label}</bdi>`, group]),
      frame,
    )}
    ${table(
      'module.results-kinds',
      claimKinds.map((group) => [claimKind({ kind: group.kind, attributedTo: null }, t), group]),
      frame,
    )}
    ${table(
      'module.results-sections',
      quizzes.map(({ title, outcomes }) => [inlineText(title, language, t), sumOf(outcomes)]),
      frame,
    )}
  `;
}

const sumOf = (outcomes: readonly { readonly right: number; readonly count: number }[]): Pick<GroupResult, 'right' | 'count'> => ({
  right: outcomes.reduce((sum, { right }) => sum + right, 0),
  count: outcomes.reduce((sum, { count }) => sum + count, 0),
});

function verdict({ passed, fraction = 0, passFraction = 0 }: ModuleResults, { t }: ModuleFrame): TemplateResult | typeof nothing {
  if (passed === undefined) return nothing;
  const words = t.text(passed ? 'module.results-passed' : 'module.results-not-passed', { percent: Math.round(fraction * 100), pass: Math.round(passFraction * 100) });
  return html`<p class=${passed ? 'line passed' : 'line not-passed'} part="verdict">
    ${passed ? rightIcon : partlyIcon}<span><bdi>${words}</bdi></span>
  </p>`;
}

/** More sections than this are left to the contents. */
const MOST_OPEN = 6;

/** The way to what is not done. */
function openSections({ sections }: ModuleResults, frame: ModuleFrame): TemplateResult | typeof nothing {
  const open = sections.filter(({ done }) => !done);
  if (open.length === 0) return nothing;
  const { t, language, level } = frame;
  return html`
    ${headingOf(level + 1, t.text('module.results-open'))}
    <ul class="open">
      ${open.slice(0, MOST_OPEN).map(({ id, title }) => html`<li><button type="button" @click=${() => frame.go(id)}>${inlineText(title, language, t)}</button></li>`)}
    </ul>
    ${open.length > MOST_OPEN ? html`<p class="eyebrow"><bdi>${t.text('module.results-more', { count: open.length - MOST_OPEN })}</bdi></p>` : nothing}
  `;
}

function restartPanel({ t }: ModuleFrame, { restart, askToRestart }: ResultsActions): TemplateResult {
  return html`<div class="notice">
    <p><bdi>${t.text('module.again-sure')}</bdi></p>
    <p class="actions">
      <button class="outlined" type="button" @click=${restart}>${t.text('module.again-yes')}</button>
      <button type="button" @click=${() => askToRestart(false)}>${t.text('module.again-no')}</button>
    </p>
  </div>`;
}

function table(caption: string, rows: readonly (readonly [name: unknown, group: Pick<GroupResult, 'right' | 'count'>])[], { t }: ModuleFrame): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<table>
    <caption>
      ${t.text(caption)}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${t.text('module.column-name')}</th>
        <th scope="col">${t.text('module.column-right')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, { right, count }]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td><bdi>${t.text('module.right', { right, count })}</bdi>${shareBar(count === 0 ? 0 : right / count)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
