import { html, nothing, type TemplateResult } from 'lit';
import { noteIcon, rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { calibrationMessages } from '../../i18n/calibration-messages.js';
import { certaintySpan } from '../../scoring/certainty.js';
import type { Calibration, CertaintyRow } from '../../session/calibration.js';
import type { QuestionResult } from '../../session/question-result.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { claimKind } from '../source-card/claim-kind.js';
import { reviewButton } from './question-results.js';
import type { ResultsFrame } from './results-frame.js';
import { shareBar } from './share-bar.js';

addEnglish(calibrationMessages);

export { calibrationStyles } from './calibration.styles.js';

/** Certainty against correctness: what to begin with, a bar and its words for each level, what follows from it, and the same by kind of claim. */
export function calibrationPanel({ calibration, questions }: SessionResults, frame: ResultsFrame): TemplateResult | typeof nothing {
  if (!calibration) return nothing;
  const { t, shown, level } = frame;
  const { rows, kinds, verdict, sureAndWrong } = calibration;
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const missed = questions.filter(({ id }) => sureAndWrong.includes(id));
  return html`
    ${missed.length > 0 ? sureAndWrongPart(missed, frame) : nothing}
    <h4 aria-level=${level + 1}>${t.text('calibration.title')}</h4>
    <p class="line judged">
      ${verdict === 'well-judged' ? rightIcon : noteIcon}<span><bdi>${verdict ? t.text(`calibration.${verdict}`) : t.text('calibration.too-few', { count })}</bdi></span>
    </p>
    ${levels(rows, t, true)}
    <p class="quiet"><bdi>${t.text('calibration.bars')}</bdi></p>
    ${kinds.length > 0 && shown.has('evidence') ? kindsPart(kinds, frame) : nothing}
  `;
}

/** The questions to begin with: the learner was very sure of the response, and it was not right. */
const sureAndWrongPart = (missed: readonly QuestionResult[], frame: ResultsFrame): TemplateResult => html`
  <section class="sure-and-wrong" aria-labelledby="sure-and-wrong">
    <h4 id="sure-and-wrong" aria-level=${frame.level + 1}>
      ${noteIcon}<span><bdi>${frame.t.text('calibration.sure-and-wrong')}</bdi></span>
    </h4>
    <p class="quiet"><bdi>${frame.t.text('calibration.sure-and-wrong-why')}</bdi></p>
    <ul role="list">
      ${missed.map(({ id, number, prompt }) => html`<li><span>${frame.t.number(number)} · ${inlineText(prompt, frame.language, frame.t)}</span>${reviewButton(id, number, frame)}</li>`)}
    </ul>
  </section>
`;

const kindsPart = (kinds: Calibration['kinds'], { t, level }: ResultsFrame): TemplateResult => html`
  <details>
    <summary>${t.text('calibration.by-kind')}</summary>
    <p class="quiet"><bdi>${t.text('calibration.kinds-overlap')}</bdi></p>
    ${kinds.map(({ kind, rows }) => [html`<h5 aria-level=${level + 2}>${claimKind({ kind, attributedTo: null }, t)}</h5>`, levels(chosen(rows), t)])}
  </details>
`;

const chosen = (rows: readonly CertaintyRow[]): CertaintyRow[] => rows.filter(({ count }) => count > 0);

/** The surest level first. `explain` says in words where the frame of each bar stands. */
const levels = (rows: readonly CertaintyRow[], t: ResultsFrame['t'], explain = false): TemplateResult =>
  html`<ul role="list" class="groups levels">
    ${[...rows].reverse().map((row) => levelLine(row, t, explain))}
  </ul>`;

function levelLine({ level, count, right, fraction }: CertaintyRow, t: ResultsFrame['t'], explain: boolean): TemplateResult {
  const percent = Math.round(fraction * 100);
  const share = percent === Math.round((right / count) * 100) ? 'calibration.level-share' : 'calibration.level-parts';
  const [from, to] = certaintySpan(level);
  const span = { level, from: Math.round(from * 100), to: Math.round(to * 100) };
  return html`<li>
    <span class="level"><bdi>${t.text('results.level', { level })}</bdi></span>
    <span><bdi>${count === 0 ? t.text('calibration.level-unused') : t.text(share, { right, count, percent })}</bdi></span>
    ${shareBar(fraction, [from, to])} ${explain ? html`<p class="quiet"><bdi>${t.text('calibration.level-expected', span)}</bdi></p>` : nothing}
  </li>`;
}
