import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { reviewName } from '../../review/claim-review.js';
import { readScheduleFile, type ScheduleRefusal } from '../../review/schedule-file.js';
import type { ReviewKeeper } from './review-keeper.js';
import { headingOf } from '../../element-kit/heading-of.js';

/** Bigger files are not read at all. */
const MOST_BYTES = 50_000_000;

/** What can be done with the schedule as a whole. */
export interface ScheduleActions {
  readonly save: () => void;
  readonly takeIn: (files: ArrayLike<File> | null | undefined) => void;
  /** Asks whether everything is to be forgotten, or no longer. */
  readonly ask: (isAsking: boolean) => void;
  readonly forget: () => void;
}

/** What is shown of the tools. */
export interface ToolsState {
  readonly count: number;
  /** The question before forgetting is open. */
  readonly isAsking: boolean;
  /** What came of the last file. */
  readonly said: { readonly text: string; readonly isRefusal: boolean } | undefined;
}

/** Saving the schedule as a file, taking one in, and forgetting it all, which asks first. */
export function scheduleTools({ count, isAsking, said }: ToolsState, t: Localize, level: number, { save, takeIn, ask, forget }: ScheduleActions): TemplateResult {
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    takeIn(event.dataTransfer?.files);
  };
  const onFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    takeIn(input.files);
    // The same file may be chosen again.
    input.value = '';
  };
  return html`
    <section class="schedule" part="schedule" aria-labelledby="schedule-title" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${onDrop}>
      ${headingOf(level, t.text('review.schedule'), { id: 'schedule-title', part: 'schedule-title' })}
      <p class="quiet"><bdi>${t.text('review.schedule-about')}</bdi></p>
      <p class="actions">
        <button type="button" class="outlined" ?disabled=${count === 0} @click=${save}>${t.text('review.export')}</button>
        <label class="file"><input type="file" accept=".json,application/json" @change=${onFile} /><span>${t.text('review.import')}</span></label>
        <span class="quiet drop">${t.text('review.drop')}</span>
      </p>
      ${said ? html`<p class=${said.isRefusal ? 'said refusal' : 'said'} role=${said.isRefusal ? 'alert' : nothing}><bdi>${said.text}</bdi></p>` : nothing}
      ${
        isAsking
          ? html`<div class="panel">
              <p id="reset-question" tabindex="-1"><bdi>${t.text('review.reset-question', { count })}</bdi></p>
              <p class="actions">
                <button type="button" class="outlined" @click=${forget}>${t.text('review.reset-yes')}</button>
                <button type="button" @click=${() => ask(false)}>${t.text('review.reset-no')}</button>
              </p>
            </div>`
          : html`<p><button type="button" class="quiet-button" ?disabled=${count === 0} @click=${() => ask(true)}>${t.text('review.reset')}</button></p>`
      }
    </section>
  `;
}

/** Takes a schedule in from a file, and says what came of it. */
export async function takeInFile(file: File, keeper: ReviewKeeper, now: number, t: Localize): Promise<NonNullable<ToolsState['said']>> {
  const read = file.size > MOST_BYTES ? { refusal: { reason: 'too-big' } as const } : readScheduleFile(await file.text(), now);
  if ('refusal' in read) {
    const { reason, place = 'none' }: ScheduleRefusal = read.refusal;
    return { text: t.text(`review.refused-${reason}`, { name: file.name, place }), isRefusal: true };
  }
  const known = new Set(keeper.deck.reviews.map(reviewName));
  const added = read.reviews.filter((review) => !known.has(reviewName(review))).length;
  keeper.add(read.reviews);
  return { text: t.text('review.imported', { added }), isRefusal: false };
}
