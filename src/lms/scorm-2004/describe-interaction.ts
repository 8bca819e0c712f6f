import type { InteractionRecord } from '../../model/interaction-record.js';
import { plainInlineText } from '../../model/inline-text.js';
import { charactersOf } from '../../model/text.js';
import { clipText } from '../clip-text.js';
import { writeInteraction } from '../interaction-text.js';
import type { MarkedResponse } from '../lms-connection.js';
import { writeDuration, writeTimestamp } from '../session-time.js';
import { writeDecimal } from '../write-number.js';

const LONGEST_DESCRIPTION = 250;

/** How many right answers a host promises to take. */
const MOST_PATTERNS = 10;

/** The fields of one interaction in the order in which they are to be set, as `[name, value]` below `cmi.interactions.n.`. */
export function describeInteraction({ question, marked, record, counts, latency }: MarkedResponse): [name: string, value: string][] {
  const response = writeInteraction(record.type, record.learnerResponse);
  const patterns = record.correctResponses.slice(0, mostPatterns(record.type)).map((parts) => writeInteraction(record.type, parts));
  return [
    ['id', question.id],
    ['type', record.type],
    ...(question.objective === undefined ? [] : [['objectives.0.id', question.objective] as [string, string]]),
    ['timestamp', writeTimestamp(marked.at)],
    ...[...new Set(patterns)].filter((pattern) => pattern !== '').map((pattern, index): [string, string] => [`correct_responses.${index}.pattern`, pattern]),
    ['weighting', writeDecimal(marked.possible)],
    ...(response === '' ? [] : [['learner_response', response] as [string, string]]),
    ['result', resultOf(marked, counts)],
    ...(latency === undefined ? [] : [['latency', writeDuration(latency)] as [string, string]]),
    ['description', clipText(plainInlineText(charactersOf(question.prompt)), LONGEST_DESCRIPTION)],
  ];
}

/** Of these there is one right answer. */
const mostPatterns = (type: InteractionRecord['type']): number => (type === 'true-false' || type === 'numeric' || type === 'other' ? 1 : MOST_PATTERNS);

function resultOf({ right, earned, possible }: MarkedResponse['marked'], counts: boolean): string {
  if (!counts) return 'neutral';
  return right ? 'correct' : earned > 0 && possible > 0 ? writeDecimal(Math.min(1, earned / possible)) : 'incorrect';
}
