import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';

/** How far something long is. */
export interface Progress {
  readonly doing: 'class.preparing' | 'class.reading' | 'class.unlocking' | 'class.summing';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** How far reading is, with a way to stop it; and afterwards what came of it. The status is there from the first, so that screen readers hear it change. */
export function progressPanel(progress: Progress | undefined, message: string, stop: () => void, t: Localize): TemplateResult {
  const words = progress ? t.text(progress.doing, { done: progress.done, total: progress.total }) : message;
  return html`
    ${
      progress
        ? html`<div class="progress">
            <label for="progress" class="counting">${words}</label>
            <progress id="progress" max=${Math.max(1, progress.total)} .value=${progress.total === 0 ? nothing : progress.done}></progress>
            <button class="outlined" type="button" @click=${stop}>${t.text('class.stop')}</button>
          </div>`
        : nothing
    }
    <p class="status" role="status">${progress ? nothing : message}</p>
  `;
}
