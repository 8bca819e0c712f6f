import type { InteractionRecord } from '../model/interaction-record.js';
import { clipText } from './clip-text.js';

/** The marks that stand between parts; in words of learners they are put differently. */
const SEPARATORS = /\[([,.:])\]/g;

const plainWords = (text: string, most: number): string => clipText(text.replace(SEPARATORS, '$1').replace(/^\{/, '('), most);

/** How many parts SCORM 2004 promises to take of each kind, and how long one may be. */
const MOST_PARTS: Readonly<Partial<Record<InteractionRecord['type'], number>>> = { choice: 36, sequencing: 36, matching: 36, 'fill-in': 10, performance: 250 };
const LONGEST_PART = 250;
const LONGEST_TEXT = 4000;

/** One response, or one right answer, as SCORM 2004 and xAPI write it: parts joined by `[,]`, pairs by `[.]`. Empty where there is none. */
export function writeInteraction(type: InteractionRecord['type'], parts: readonly string[]): string {
  if (parts.length === 0) return '';
  switch (type) {
    case 'fill-in':
      return parts
        .slice(0, MOST_PARTS[type])
        .map((part) => plainWords(part, LONGEST_PART))
        .join('[,]');
    case 'long-fill-in':
    case 'other':
      return plainWords(parts.join('; '), LONGEST_TEXT);
    case 'numeric':
    case 'true-false':
    case 'likert':
      return parts[0] ?? '';
    default:
      return parts.slice(0, MOST_PARTS[type]).join('[,]');
  }
}
