import type { InteractionRecord } from '../../model/interaction-record.js';
import { authorIdLists, symbolsFor } from '../author-ids.js';
import { clipText } from '../clip-text.js';
import type { MarkedResponse } from '../lms-connection.js';
import { writeTimeOfDay, writeTimespan } from '../session-time.js';
import { writeDecimal } from '../write-number.js';

/** The most characters of a response or a pattern. */
const LONGEST = 255;

/** The ways in which SCORM 1.2 writes a response; there is none for long texts and for places. */
const TYPES: Readonly<Partial<Record<InteractionRecord['type'], string>>> = {
  choice: 'choice',
  'true-false': 'true-false',
  numeric: 'numeric',
  matching: 'matching',
  sequencing: 'sequencing',
};

/** The fields of one interaction in the order in which they are to be set, as `[name, value]` below `cmi.interactions.n.`. */
export function describeInteraction({ question, marked, record, counts, latency }: MarkedResponse): [name: string, value: string][] {
  const { type, write } = writerFor(question, record);
  const response = write(record.learnerResponse);
  const patterns = record.correctResponses.map(write).filter((pattern) => pattern !== '' && pattern.length <= LONGEST);
  return [
    ['id', question.id],
    ...(question.objective === undefined ? [] : [['objectives.0.id', question.objective] as [string, string]]),
    ['time', writeTimeOfDay(marked.at)],
    ['type', type],
    ...patterns.map((pattern, index): [string, string] => [`correct_responses.${index}.pattern`, pattern]),
    ['weighting', writeDecimal(marked.possible, 2)],
    ...(response === '' || response.length > LONGEST ? [] : [['student_response', response] as [string, string]]),
    ['result', resultOf(marked, counts)],
    ...(latency === undefined ? [] : [['latency', writeTimespan(latency)] as [string, string]]),
  ];
}

/** SCORM 1.2 says `wrong`; what is partly right is a number. */
function resultOf({ right, earned, possible }: MarkedResponse['marked'], counts: boolean): string {
  if (!counts) return 'neutral';
  return right ? 'correct' : earned > 0 && possible > 0 ? writeDecimal(Math.min(1, earned / possible), 2) : 'wrong';
}

type Write = (parts: readonly string[]) => string;

function writerFor(question: MarkedResponse['question'], record: InteractionRecord): { type: string; write: Write } {
  const words: Write = (parts) => clipText(parts.map((part) => part.replaceAll('[:]', ' – ')).join('; '), LONGEST);
  const asWords = { type: 'fill-in', write: words };
  const all = [...record.learnerResponse, ...record.correctResponses.flat()];
  const type = TYPES[record.type];
  switch (type) {
    case 'true-false':
      return { type, write: ([value]) => (value === undefined ? '' : value === 'true' ? 't' : 'f') };
    case 'numeric':
      // A range has no way to be said; its middle is the answer.
      return { type, write: ([value = '']) => writeMiddle(value) };
    case 'choice':
    case 'sequencing': {
      const symbols = symbolsFor(all, authorIdLists(question));
      return symbols ? { type, write: (parts) => parts.map((part) => symbols.get(part)).join(',') } : asWords;
    }
    case 'matching': {
      const pairs = all.map((pair) => pair.split('[.]'));
      const lists = authorIdLists(question);
      const sources = symbolsFor(
        pairs.map(([source = '']) => source),
        lists,
      );
      // A prompt and an option may have the same id; options come last.
      const targets = symbolsFor(
        pairs.map(([, target = '']) => target),
        [...lists].reverse(),
      );
      if (!sources || !targets) return asWords;
      return {
        type,
        write: (parts) =>
          parts
            .map((pair) => pair.split('[.]'))
            .map(([source = '', target = '']) => `${sources.get(source)}.${targets.get(target)}`)
            .join(','),
      };
    }
    default:
      return asWords;
  }
}

function writeMiddle(value: string): string {
  const bounds = value.split('[:]').map(Number);
  const middle = bounds.reduce((sum, bound) => sum + bound, 0) / bounds.length;
  return value !== '' && Number.isFinite(middle) && Math.abs(middle) < 1e10 ? writeDecimal(middle) : '';
}
