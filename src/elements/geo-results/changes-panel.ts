import { html, nothing, type TemplateResult } from 'lit';
import { partlyIcon, rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { resultsPanelsMessages } from '../../i18n/results-panels-messages.js';
import { shownParts } from '../../model/review-policy.js';
import type { QuestionResult } from '../../session/question-result.js';
import { restoreSession } from '../../session/restore-session.js';
import { summarizeSession, type SessionResults } from '../../session/summarize-session.js';
import { loadEarlierSessions } from '../../storage/earlier-sessions.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import { compareAttempts, type AttemptChanges, type ChangeRow } from './compare-attempts.js';
import { formatMoment } from './format-moment.js';
import { panelsStyles } from './panels.styles.js';
import { reviewButton } from './question-results.js';
import type { ResultsFrame } from './results-frame.js';
import type { Panel, PanelMaterial } from './results-panels.js';

addEnglish(resultsPanelsMessages);

/** What went better and what worse than in earlier attempts: in words, and in a table by objective. */
export async function openPanel({ host, context }: PanelMaterial): Promise<Panel> {
  const kept = context ? await keptAttempts(context) : [];
  return {
    styles: panelsStyles,
    draw: (results, frame) => {
      const changes = compareAttempts(results, [...(host.earlier ?? []), ...kept]);
      return html`
        <section class="panel" aria-labelledby="panel-title">
          <h4 id="panel-title" aria-level=${frame.level + 1}>${frame.t.text('results.open-changes')}</h4>
          ${changes ? [words(changes, frame), table(changes, frame), list('changes.worse', changes.worse, frame), list('changes.better', changes.better, frame)] : html`<p><bdi>${frame.t.text(context ? 'changes.none-kept' : 'changes.none')}</bdi></p>`}
        </section>
      `;
    },
  };
}

/** The finished attempts at this bank on this device, where their results may be seen. What cannot be read is left out. */
async function keptAttempts({ session }: QuizContext): Promise<SessionResults[]> {
  const { bank, types, isHosted } = session.summary;
  return (await loadEarlierSessions(bank.id)).flatMap((entries) => {
    const restored = restoreSession(entries, { bank, types, isHosted });
    if (restored.outcome !== 'restored' || restored.state.finishedAt === null) return [];
    return shownParts(restored.state.settings.review, 'later').has('correctness') ? [summarizeSession({ bank, types, isHosted, state: restored.state })] : [];
  });
}

function words({ better, worse, shared }: AttemptChanges, { t }: ResultsFrame): TemplateResult {
  const sentence = shared === 0 ? 'changes.new' : better.length + worse.length === 0 ? 'changes.same' : 'changes.sentence';
  return html`<p><bdi>${t.text(sentence, { shared, better: better.length, worse: worse.length })}</bdi></p>`;
}

/** Questions that went better, or worse; folded, because they may be many. */
function list(key: 'changes.better' | 'changes.worse', questions: readonly QuestionResult[], frame: ResultsFrame): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const isBetter = key === 'changes.better';
  return html`
    <details>
      <summary class=${isBetter ? 'better' : 'worse'}>${isBetter ? rightIcon : partlyIcon} <bdi>${frame.t.text(key, { count: questions.length })}</bdi></summary>
      <ul role="list" class="changed">
        ${questions.map(({ id, number, prompt }) => html`<li><span>${frame.t.number(number)} · ${inlineText(prompt, frame.language, frame.t)}</span>${reviewButton(id, number, frame)}</li>`)}
      </ul>
    </details>
  `;
}

function table({ attempts, rows }: AttemptChanges, { t, language }: ResultsFrame): TemplateResult {
  const days = attempts.map(({ startedAt }) => formatMoment(startedAt, t, true));
  // The time of day only where two attempts share a day.
  const names = attempts.map(({ startedAt }, index) => (index === attempts.length - 1 ? t.text('changes.now') : formatMoment(startedAt, t, new Set(days).size === days.length)));
  const [now, ...before] = names.reverse();
  const heads = [t.text('changes.what'), now, t.text('changes.change'), ...before];
  return html`
    <div class="scroll" role="group" tabindex="0" aria-labelledby="changes-caption">
      <table>
        <caption id="changes-caption">
          ${t.text('changes.caption')}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col"><bdi>${head}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => tableRow(row, t, language))}
        </tbody>
      </table>
    </div>
  `;
}

/** The newest first, so that a phone shows it without scrolling. */
function tableRow({ objective, tallies, direction }: ChangeRow, t: ResultsFrame['t'], language: string): TemplateResult {
  const [now, ...before] = tallies.map((tally) => html`<td><bdi>${tally ? t.text('changes.tally', tally) : '–'}</bdi></td>`).reverse();
  return html`
    <tr>
      <th scope="row">${objective ? inlineText(objective.text, language, t) : html`<bdi>${t.text('changes.all')}</bdi>`}</th>
      ${now}
      <td class=${direction ?? ''}><bdi>${direction ? t.text(`changes.direction-${direction}`) : '–'}</bdi></td>
      ${before}
    </tr>
  `;
}
