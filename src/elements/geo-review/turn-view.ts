import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Localize } from '../../element-kit/localize.js';
import type { GeoResponseEvent } from '../../element-kit/response-event.js';
import type { Grade } from '../../review/claim-review.js';
import type { GeoRequestEvent } from '../geo-quiz/geo-request-event.js';
import { gradeRow } from './grade-row.js';
import type { ReviewTurn } from './review-turn.js';

/** The parts inside a question that a host page can style through `<geo-review>`. */
const QUESTION_PARTS =
  'question, number, prompt, option, option-right, option-wrong, option-answer, reason, field, unit, statement, meanings, text, feedback, verdict, card, claim, kind';

/** What the buttons below a question do. */
export interface TurnActions {
  readonly next: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly grade: (grade: Grade) => void;
}

/** One question of a review; once it is marked, the four grades below it. */
export function turnView(turn: ReviewTurn, now: number, t: Localize, { next, stop, grade }: TurnActions): unknown {
  const onRequest = (event: GeoRequestEvent): void => {
    event.stopPropagation();
    void turn.answer(event.request);
  };
  const onResponse = (event: GeoResponseEvent): void => turn.respond(event.response);
  // A new element for each turn: questions of two banks may have the same id.
  return keyed(
    turn,
    html`<geo-question exportparts=${QUESTION_PARTS} .question=${turn.asked.question.id} .lang=${t.language} @geo-request=${onRequest} @geo-response=${onResponse}>
      ${turn.isMarked ? gradeRow(turn, now, t, grade) : nothing}
      <div class="footer">
        <button type="button" @click=${stop}>${t.text('review.end')}</button>
        <span class="spacer"></span>
        ${
          turn.isMarked
            ? html`<button type="button" class="primary" part="primary" @click=${next}>${t.text('action.next')}</button>`
            : html`<button type="button" class="primary" part="primary" @click=${() => turn.check()}>${t.text('action.check')}</button>`
        }
      </div>
    </geo-question>`,
  );
}
