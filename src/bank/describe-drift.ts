import type { Passage } from '../model/passage.js';
import type { Drift } from './find-drift.js';

/** How much of a passage is shown. */
const MOST_SHOWN = 160;

const shorten = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

/** What differs, if only by a comma, is never shown as 100 %. */
const percent = (share: number): string => `${Math.min(99, Math.floor(share * 100))} %`;

/** What became of a passage, in a sentence that begins with its state. */
export function describeDrift(drift: Exclude<Drift, { state: 'exact' }>, { start, end, paragraph, sha256: recorded }: Passage): { code: string; message: string } {
  switch (drift.state) {
    case 'moved':
      return { code: 'passage-moved', message: `moved from paragraph ${paragraph} to ${drift.found.paragraph}.` };
    case 'ambiguous':
      return { code: 'passage-ambiguous', message: `ambiguous: “${start}” … “${end}” fits ${drift.places} places; choose words that fit one.` };
    case 'missing':
      return { code: 'passage-missing', message: `missing: nothing like the passage from “${start}” to “${end}” stands in the article.` };
    case 'approximate':
      return { code: 'passage-changed', message: `approximate: ${likenessIn(drift, recorded)}. Paragraph ${drift.found.paragraph} now reads “${shorten(drift.found.text)}”.` };
  }
}

function likenessIn({ compared, likeness, hash = '' }: Extract<Drift, { state: 'approximate' }>, recorded: string): string {
  switch (compared) {
    case 'passage':
      return `${percent(likeness)} alike`;
    case 'ends':
      return `its first and last words are ${percent(likeness)} alike`;
    case 'between':
      return `its first and last words stand, those between differ (hash ${hash}, recorded ${recorded})`;
  }
}
