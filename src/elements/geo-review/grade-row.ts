import { html, nothing, type TemplateResult } from 'lit';
import { rightIcon } from '../../element-kit/icons.js';
import type { Localize } from '../../element-kit/localize.js';
import { GRADES, type Grade } from '../../review/claim-review.js';
import type { ReviewTurn } from './review-turn.js';
import { waitWords } from './review-standing.js';

/** Four buttons, each with when the claim would return; the one that holds is pressed. */
export function gradeRow({ grade, previews }: ReviewTurn, now: number, t: Localize, onGrade: (grade: Grade) => void): TemplateResult {
  return html`
    <div class="grades" part="grades" role="group" aria-labelledby="grade-title" aria-describedby="grade-about">
      <p>
        <strong id="grade-title">${t.text('review.grade-question')}</strong> <span class="quiet" id="grade-about"><bdi>${t.text('review.grade-chosen')}</bdi></span>
      </p>
      <div class="grade-buttons">
        ${GRADES.map((each) => {
          const isPressed = each === grade;
          return html`<button type="button" class="outlined grade" aria-pressed=${isPressed ? 'true' : 'false'} @click=${() => onGrade(each)}>
            <span class="word">${isPressed ? rightIcon : nothing}${t.text(`review.${each}`)}</span> <span class="when"><bdi>${waitWords(now, previews[each], t)}</bdi></span>
          </button>`;
        })}
      </div>
    </div>
  `;
}
