import type { InteractionRecord } from '../model/interaction-record.js';
import type { AttemptAnswer } from '../results-file/attempt.js';

/** How often something was chosen, or typed. */
export interface ChoiceCount {
  /** The author’s id of a choice, or of a pair; for what is typed, the words. */
  readonly key: string;
  /** In words. */
  readonly text: string;
  readonly count: number;
  readonly right: boolean;
  /** The mean share of the rest of the test, 0 to 1, that those who chose it earned. */
  readonly restFraction?: number | undefined;
}

/** One answer, with what its attempt earned besides. */
export interface AnswerInAttempt {
  readonly answer: AttemptAnswer;
  /** 0 to 1; undefined where there was no other question. */
  readonly restFraction: number | undefined;
}

export interface ChoiceCounts {
  /** The most frequent first. */
  readonly choices: readonly ChoiceCount[];
  /** How many different ones there are besides. */
  readonly others: number;
}

/** The most different responses that are told apart; typed ones may be as many as learners. */
const MOST_CHOICES = 40;
const LONGEST_WORDS = 300;

/**
 * Counts what was chosen in one question: each choice or pair by itself, each gap of a text by itself, all else as a whole. Long texts are
 * not counted, because no two are alike.
 */
export function countChoices(answers: readonly AnswerInAttempt[]): ChoiceCounts {
  const tally = new Map<string, { text: string; count: number; right: boolean; rests: number; known: number }>();
  // Most answers of a class are alike, and are taken apart once.
  const kept = new Map<string, readonly Picked[]>();
  const onceOnly = (name: string, make: () => readonly Picked[]): readonly Picked[] => {
    const found = kept.get(name) ?? make();
    kept.set(name, found);
    return found;
  };
  const rights = new Map<string, Picked>();
  for (const { answer, restFraction } of answers) {
    const { record } = answer;
    if (!record) continue;
    const correct = record.correctResponses.join('\n');
    for (const pick of onceOnly(`right ${correct} ${record.answerText}`, () => rightPicks(record))) rights.set(pick.key, pick);
    if (!answer.answered) continue;
    for (const { key, text, right } of onceOnly(`${String(answer.right)} ${record.learnerResponse.join('\n')}\n\n${record.responseText}\n\n${correct}`, () =>
      picksOf(record, answer.right),
    )) {
      const own = tally.get(key) ?? { text, count: 0, right, rests: 0, known: 0 };
      tally.set(key, own);
      own.count++;
      // A text that names the key only is the worst that may be known of it.
      if (own.text === key) own.text = text;
      if (restFraction === undefined) continue;
      own.rests += restFraction;
      own.known++;
    }
  }
  // A right answer that nobody gave belongs in the table too.
  for (const { key, text } of rights.values()) if (!tally.has(key)) tally.set(key, { text, count: 0, right: true, rests: 0, known: 0 });
  const sorted = [...tally].sort(([oneKey, one], [otherKey, other]) => other.count - one.count || (oneKey < otherKey ? -1 : 1));
  return {
    choices: sorted.slice(0, MOST_CHOICES).map(([key, { text, count, right, rests, known }]) => ({
      key,
      text: text.slice(0, LONGEST_WORDS),
      count,
      right,
      ...(known === 0 ? {} : { restFraction: rests / known }),
    })),
    others: Math.max(0, sorted.length - MOST_CHOICES),
  };
}

interface Picked {
  readonly key: string;
  readonly text: string;
  readonly right: boolean;
}

const isList = ({ type }: InteractionRecord): boolean => type === 'choice' || type === 'matching';

function picksOf(record: InteractionRecord, isRight: boolean): Picked[] {
  const { type, learnerResponse, correctResponses, responseText } = record;
  if (type === 'long-fill-in' || learnerResponse.length === 0) return [];
  if (isList(record)) {
    const right = new Set(correctResponses.flat());
    const words = wordsOf(learnerResponse, responseText);
    return [...new Set(learnerResponse)].map((key) => ({ key, text: words.get(key) ?? key, right: right.has(key) }));
  }
  if (type === 'fill-in' && learnerResponse.length > 1)
    return learnerResponse.map((word, gap) => {
      const text = `${gap + 1}: ${word || '…'}`;
      return { key: text, text, right: correctResponses.some((correct) => correct[gap] === word) };
    });
  const text = responseText || learnerResponse.join(', ');
  return [{ key: text, text, right: isRight }];
}

function rightPicks(record: InteractionRecord): Picked[] {
  if (!isList(record)) return [];
  const [ids = []] = record.correctResponses;
  const words = wordsOf(ids, record.answerText);
  return ids.map((key) => ({ key, text: words.get(key) ?? key, right: true }));
}

/** The words of each id, as far as a text of all of them can be taken apart again. */
function wordsOf(ids: readonly string[], text: string): ReadonlyMap<string, string> {
  for (const parts of [[text], text.split('; '), text.split(/; | – /u)])
    if (parts.length === ids.length && text !== '') return new Map(ids.map((id, index) => [id, parts[index] as string]));
  return new Map();
}
