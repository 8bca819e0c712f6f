import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { describeWait } from '../../review/describe-wait.js';
import type { ReviewStanding } from '../../review/due-claims.js';
import type { ReviewRound } from './review-round.js';

/** What the learner may begin. */
export interface StandingActions {
  readonly start: (takesFresh: boolean, beyondLimit: boolean) => void;
}

/** How the review stands in a sentence, in numbers, and what can be done now. */
export function reviewStanding(
  standing: ReviewStanding,
  { left, limit, now, lastRound }: { readonly left: number; readonly limit: number; readonly now: number; readonly lastRound: ReviewRound | undefined },
  t: Localize,
  { start }: StandingActions,
): TemplateResult {
  const { due, fresh, met, doneToday, nextAt, nextCount } = standing;
  const isOver = due.length > 0 && left === 0;
  const next = nextAt === undefined ? '' : t.text('review.next-at', { when: waitWords(now, nextAt, t), count: nextCount });
  const sentence = isOver
    ? t.text('review.limit-reached', { limit, count: due.length })
    : due.length > 0
      ? t.text('review.due-sentence', { count: due.length })
      : met === 0
        ? t.text('review.nothing-yet')
        : `${t.text('review.nothing-due')} ${next}`;
  const begin =
    (takesFresh: boolean, beyondLimit = false) =>
    (): void =>
      start(takesFresh, beyondLimit);
  const fact = (key: string, value: string): TemplateResult =>
    html`<div>
      <dt>${t.text(key)}</dt>
      <dd><bdi>${value}</bdi></dd>
    </div>`;
  return html`
    ${lastRound?.done ? html`<p class="done"><bdi>${t.text('review.round-done', { count: lastRound.done, right: lastRound.right })}</bdi></p>` : nothing}
    <p class="sentence" part="sentence"><bdi>${sentence}</bdi></p>
    <dl class="counts" part="counts">
      ${fact('review.count-due', t.number(due.length))}
      ${fact('review.count-today', Number.isFinite(limit) ? t.text('review.count-today-of', { done: doneToday, limit }) : t.number(doneToday))}
      ${fact('review.count-fresh', t.number(fresh.length))} ${fact('review.count-met', t.number(met))}
    </dl>
    <p class="actions">
      ${due.length > 0 && !isOver ? html`<button type="button" class="primary" part="primary" @click=${begin(false)}>${t.text('review.start', { count: Math.min(due.length, left) })}</button>` : nothing}
      ${isOver ? html`<button type="button" class="outlined" @click=${begin(false, true)}>${t.text('review.go-on')}</button>` : nothing}
      ${due.length === 0 && fresh.length > 0 ? html`<button type="button" class="outlined" @click=${begin(true, left === 0)}>${t.text('review.start-fresh')}</button>` : nothing}
    </p>
  `;
}

/** How long it is until something returns, in words. */
export function waitWords(now: number, due: number, t: Localize): string {
  const { key, values } = describeWait(now, due);
  return t.text(key, values);
}
