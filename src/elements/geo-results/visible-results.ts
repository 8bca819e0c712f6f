import type { ReviewPart } from '../../model/review-policy.js';
import type { SessionResults } from '../../session/summarize-session.js';

/** The fields of results that tell each part. A host's own score and answer of a try hold several parts, so that any of them hides both. */
const FIELDS: Readonly<Record<ReviewPart, readonly string[]>> = {
  response: ['response', 'learnerResponse', 'responseText'],
  correctness: ['right', 'status', 'calibration', 'score', 'reveal'],
  score: ['earned', 'possible', 'fraction', 'passed', 'band', 'score'],
  feedback: ['score', 'reveal'],
  evidence: ['sources', 'claimKinds', 'kinds', 'score', 'reveal'],
  answer: ['correctResponses', 'answerText', 'reveal'],
};

/** Results without what the learner may not see now: plain data, for a file. */
export function visibleResults(results: SessionResults, shown: ReadonlySet<ReviewPart>): Partial<SessionResults> {
  const parts = Object.keys(FIELDS) as ReviewPart[];
  const hidden = new Set(parts.flatMap((part) => (shown.has(part) ? [] : FIELDS[part])));
  return withoutFields(results, hidden) as Partial<SessionResults>;
}

function withoutFields(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutFields(entry, hidden));
  if (typeof value !== 'object' || value === null) return value;
  // A response may have fields of any name.
  const kept = Object.entries(value).filter(([name]) => !hidden.has(name));
  return Object.fromEntries(kept.map(([name, field]) => [name, name === 'response' ? (field as unknown) : withoutFields(field, hidden)]));
}
