import { html, nothing, type TemplateResult } from 'lit';
import { noteIcon, partlyIcon, rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { shownParts } from '../../model/review-policy.js';
import type { SessionSettings } from '../../session/session-state.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { ResultsFrame } from './results-frame.js';

/** The one sentence that the page begins with. */
export function resultsSentence({ right, answered, questions, calibration }: SessionResults, { t, shown }: ResultsFrame): string {
  const count = questions.filter(({ counts }) => counts).length;
  if (count === 0 || !shown.has('correctness')) return t.text('results.sentence-answered', { answered, count: questions.length });
  const sure = calibration?.sureAndWrong.length ?? 0;
  return sure > 0 ? t.text('results.sentence-sure', { right, count, sure }) : t.text('results.sentence', { right, count });
}

/** What belongs to the sentence: passed or not, points, what the bank says to it, the time taken. */
export function resultsSummary(results: SessionResults, settings: SessionSettings, frame: ResultsFrame): TemplateResult {
  const { t, shown } = frame;
  const minutes = Math.round(results.spentMilliseconds / 60_000);
  return html`
    ${shown.has('score') && results.possible > 0 ? scoreLines(results, settings, frame) : nothing}
    ${
      shown.has('correctness')
        ? rightLines(results, frame)
        : html`<p class="line">
            ${noteIcon}<span><bdi>${t.text(isShownLater(settings) ? 'results.shown-later' : 'results.shown-elsewhere')}</bdi></span>
          </p>`
    }
    ${settings.timeLimitSeconds === undefined ? nothing : html`<p class="quiet"><bdi>${t.text('results.time', { minutes })}</bdi></p>`}
  `;
}

const isShownLater = ({ review }: SessionSettings): boolean => shownParts(review, 'later').has('correctness');

function scoreLines(
  { earned, possible, fraction, passed, band, questions, calibration }: SessionResults,
  { passFraction = 0 }: SessionSettings,
  { t, language }: ResultsFrame,
): TemplateResult {
  const hasPoints = !Number.isInteger(earned) || questions.some((question) => question.counts && question.possible !== 1);
  const values = { earned, possible, percent: Math.round(fraction * 100) };
  const pass = Math.round(passFraction * 100);
  return html`
    ${
      passed === undefined
        ? nothing
        : html`<p class=${passed ? 'line passed' : 'line not-passed'}>
            ${passed ? rightIcon : partlyIcon}<span><bdi>${t.text(passed ? 'results.passed' : 'results.not-passed', { pass })}</bdi></span>
          </p>`
    }
    ${hasPoints ? html`<p class="quiet"><bdi>${t.text(calibration ? 'results.points-certainty' : 'results.points-share', values)}</bdi></p>` : nothing}
    ${band === undefined ? nothing : html`<p class="band">${inlineText(band, language, t)}</p>`}
  `;
}

/** What the sentence leaves open: questions outside the score, and a word of praise where the bank has none. */
function rightLines({ right, band, questions }: SessionResults, { t }: ResultsFrame): TemplateResult {
  const counted = questions.filter(({ counts }) => counts).length;
  const apart = questions.length - counted;
  return html`
    ${right > 0 && right === counted && band === undefined ? html`<p><bdi>${t.text('results.all-right')}</bdi></p>` : nothing}
    ${apart > 0 ? html`<p class="quiet"><bdi>${t.text('results.apart', { count: apart })}</bdi></p>` : nothing}
  `;
}
