import { html, nothing, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import type { GroupResult, SessionResults } from '../../session/summarize-session.js';
import { claimKind } from '../source-card/claim-kind.js';
import type { ResultsFrame } from './results-frame.js';
import { shareBar } from './share-bar.js';

/** More objectives than this are folded. */
const MOST_UNFOLDED = 8;

/** How it went by objective, and folded below by source and by kind of claim, where the learner may know what the questions rest on. */
export function groupPanels({ objectives, sources, claimKinds }: SessionResults, { t, language, shown, level }: ResultsFrame): unknown[] {
  const mayKnowEvidence = shown.has('evidence');
  return [
    panel(
      t.text('results.objectives'),
      objectives.map((group) => line(inlineText(group.text, language, t), group, t)),
      objectives.length > MOST_UNFOLDED ? undefined : level + 1,
    ),
    mayKnowEvidence &&
      panel(
        t.text('results.sources'),
        sources.map((group) => {
          const { count, sourceOpened, passageOpened } = group;
          const opened = t.text('results.source-opened', { opened: sourceOpened, count, passages: passageOpened });
          return line(inlineText(group.label, undefined, t), group, t, html`<p class="quiet"><bdi>${opened}</bdi></p>`);
        }),
      ),
    mayKnowEvidence &&
      panel(
        t.text('results.claim-kinds'),
        claimKinds.map((group) => line(claimKind({ kind: group.kind, attributedTo: null }, t), group, t)),
      ),
  ];
}

/** Folded where no level is given for its heading. */
function panel(title: string, lines: readonly TemplateResult[], level?: number): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  const list = html`<ul role="list" class="groups">
    ${lines}
  </ul>`;
  return level === undefined
    ? html`<details>
        <summary>${title}</summary>
        ${list}
      </details>`
    : html`<h4 aria-level=${level}>${title}</h4>
        ${list}`;
}

const line = (name: unknown, { right, count }: GroupResult, t: ResultsFrame['t'], more: unknown = nothing): TemplateResult =>
  html`<li>
    <span>${name}</span> <span><bdi>${t.text('results.objective-line', { right, count })}</bdi></span>
    ${shareBar(right / count)} ${more}
  </li>`;
