import * as v from 'valibot';
import { finiteNumber } from '../model/schema.js';
import { charactersOf } from '../model/text.js';
import type { Attempt, AttemptAnswer, Refusal } from './attempt.js';

const LONGEST_TEXT = 20_000;
const MOST_QUESTIONS = 2_000;
/** With certainty a wrong response may cost twice what a right one earns. */
const LEAST_SHARE = 2;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const number = finiteNumber;
const words = v.union([text, v.looseObject({ text, lang: text })]);
const texts = v.pipe(v.array(text), v.maxLength(500));
const level = v.picklist([1, 2, 3]);
const INTERACTIONS = ['choice', 'true-false', 'fill-in', 'numeric', 'matching', 'sequencing', 'likert', 'performance', 'long-fill-in', 'other'] as const;

const recordSchema = v.looseObject({
  type: v.picklist(INTERACTIONS),
  learnerResponse: v.optional(texts, []),
  correctResponses: v.optional(v.pipe(v.array(texts), v.maxLength(500)), []),
  responseText: v.optional(text, ''),
  answerText: v.optional(text, ''),
});

const questionSchema = v.looseObject({
  id,
  number,
  type: text,
  prompt: words,
  status: v.optional(v.picklist(['right', 'partly', 'wrong', 'unanswered'])),
  earned: v.optional(number),
  possible: v.optional(v.pipe(number, v.minValue(0))),
  fraction: v.optional(v.pipe(number, v.minValue(0), v.maxValue(1))),
  counts: v.optional(v.boolean(), true),
  hints: v.optional(number, 0),
  tries: v.optional(v.array(v.looseObject({ earned: v.optional(number), possible: v.optional(number), right: v.optional(v.boolean()), certainty: v.optional(level) })), []),
  sourceOpened: v.optional(v.boolean(), false),
  passageOpened: v.optional(v.boolean(), false),
  record: v.optional(recordSchema),
});

/** What is needed of a learner’s results: the fields that statistics use, and of these only what the learner was allowed to see. */
export const resultsSchema = v.looseObject({
  session: id,
  bank: v.looseObject({ id, title: words }),
  startedAt: number,
  finishedAt: v.nullable(number),
  spentMilliseconds: v.optional(number, 0),
  passed: v.optional(v.boolean()),
  questions: v.pipe(v.array(questionSchema), v.maxLength(MOST_QUESTIONS)),
});
type CheckedResults = v.InferOutput<typeof resultsSchema>;
type CheckedQuestion = CheckedResults['questions'][number];

/** The last binary digits of a sum are forgiven. */
const SLACK = 1e-9;

/** An attempt from results that were checked; a word where they hold no marks, because the learner was not to see them, or marks that cannot be. */
export function attemptFrom(
  results: CheckedResults,
  { learner, bankChecksum, savedAt }: Pick<Attempt, 'learner' | 'bankChecksum' | 'savedAt'>,
): Attempt | Extract<Refusal['reason'], 'no-marks' | 'faulty'> {
  const { session, bank, startedAt, finishedAt, spentMilliseconds, passed, questions } = results;
  const answers = questions.flatMap((question) => answerFrom(question) ?? []);
  if (answers.length < questions.length || questions.length === 0) return 'no-marks';
  // A question twice, or with a mark that cannot be: none of our pages writes that.
  const isOdd = answers.some(({ earned, possible }) => earned > possible + SLACK || earned < -LEAST_SHARE * possible - SLACK);
  if (isOdd || new Set(answers.map(({ question }) => question)).size < answers.length) return 'faulty';
  return {
    session,
    ...(learner === undefined || learner.trim() === '' ? {} : { learner }),
    bank: { id: bank.id, title: charactersOf(bank.title) },
    ...(bankChecksum === undefined ? {} : { bankChecksum }),
    startedAt,
    finishedAt,
    savedAt,
    spentMilliseconds,
    ...(passed === undefined ? {} : { passed }),
    answers,
  };
}

function answerFrom(question: CheckedQuestion): AttemptAnswer | undefined {
  const { id, number, type, prompt, status, earned, possible, fraction, counts, hints, tries, sourceOpened, passageOpened, record } = question;
  if (status === undefined || earned === undefined || possible === undefined) return undefined;
  const [first] = tries;
  const share = first?.possible ? Math.max(0, Math.min(1, (first.earned ?? 0) / first.possible)) : Number(first?.right === true);
  return {
    question: id,
    number,
    type,
    prompt: charactersOf(prompt),
    answered: status !== 'unanswered',
    right: status === 'right',
    earned,
    possible,
    fraction: fraction ?? (possible === 0 ? 0 : Math.max(0, Math.min(1, earned / possible))),
    counts,
    ...(first?.certainty === undefined ? {} : { certainty: { level: first.certainty, share } }),
    hints,
    tries: tries.length,
    sourceOpened,
    passageOpened,
    ...(record === undefined ? {} : { record }),
  };
}
