import { html, nothing, type TemplateResult } from 'lit';
import { markMessages } from '../i18n/mark-messages.js';
import { answerIcon, rightIcon, wrongIcon } from './icons.js';
import { inlineText } from './inline-text.js';
import { addEnglish, type Localize } from './localize.js';
import type { PartMark } from './question-element.js';

addEnglish(markMessages);

/**
 * The word and icon beside a marked part of a question; nothing before marking. `isOneOfSeveral` says “Also right” in place of “The
 * answer”.
 */
export function markWord({ state }: PartMark, localize: Localize, isOneOfSeveral = false): TemplateResult | typeof nothing {
  if (state === 'wrong') return html`<span class="mark is-wrong">${wrongIcon}${localize.text('mark.wrong')}</span>`;
  if (state === 'right') return html`<span class="mark is-right">${rightIcon}${localize.text('mark.right')}</span>`;
  return state === 'answer' ? html`<span class="mark is-right">${answerIcon}${localize.text(isOneOfSeveral ? 'mark.also' : 'mark.answer')}</span>` : nothing;
}

/** Why a part is right or wrong, under the part it belongs to, for `aria-describedby="reason-<id>"`; nothing where there is no reason. */
export const reasonOf = (id: string, { feedback }: PartMark, language: string | undefined, localize: Localize): TemplateResult | typeof nothing =>
  feedback === undefined ? nothing : html`<p class="reason" part="reason" id=${`reason-${id}`}>${inlineText(feedback, language, localize)}</p>`;
