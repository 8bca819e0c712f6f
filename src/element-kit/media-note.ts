import { html, nothing, type TemplateResult } from 'lit';
import { mediaMessages } from '../i18n/media-messages.js';
import { noteIcon } from './icons.js';
import { addEnglish, type Localize } from './localize.js';

export { mediaNoteStyles } from './media-note.styles.js';

addEnglish(mediaMessages);

/** What stands in the place of a picture, sound or film that could not be loaded: a word, and what it shows where that is said nowhere else. */
export const mediaNote = (kind: 'image' | 'audio' | 'video', alt: string | undefined, language: string | undefined, localize: Localize): TemplateResult =>
  html`<p class="media-note">
    ${noteIcon}<span><bdi>${localize.text(`media.${kind}-failed`)}</bdi> ${alt === undefined ? nothing : html`<span dir="auto" lang=${language ?? nothing}>${alt}</span>`}</span>
  </p>`;
