import * as v from 'valibot';
import { CLAIM_KINDS } from '../../model/claim.js';
import { finiteNumber } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';
import { encryptedFileSchema, ENCRYPTED_FORMAT, type EncryptedFile } from '../../results-file/encrypted-file.js';
import { checksumOfContent } from '../../results-file/make-result-file.js';
import { RESULT_FORMAT, RESULT_VERSION } from '../../results-file/result-file.js';
import type { SessionResults } from '../../session/summarize-session.js';

/** Results to show, with the name that stands in their file. */
export interface GivenResults {
  readonly results: Partial<SessionResults>;
  readonly learner?: string | undefined;
}

export type ParsedResults =
  | { readonly given: GivenResults }
  /** Needs a password. */
  | { readonly encrypted: EncryptedFile }
  /** Why nothing can be shown; `detail` is for the console. */
  | { readonly trouble: 'not-json' | 'foreign' | 'newer' | 'damaged' | 'faulty'; readonly detail?: string };

const number = finiteNumber;
const share = v.optional(number);
const level = v.picklist([1, 2, 3]);
const texts = v.array(v.string());
const INTERACTIONS = ['choice', 'true-false', 'fill-in', 'numeric', 'matching', 'sequencing', 'likert', 'performance', 'long-fill-in', 'other'] as const;

const tallies = { right: v.optional(number, 0), count: v.pipe(number, v.minValue(1)), earned: v.optional(number, 0), possible: v.optional(number, 0) };
const rows = v.array(v.looseObject({ level, count: number, right: v.optional(number, 0), fraction: v.optional(number, 0) }));

const questionSchema = v.looseObject({
  id: v.string(),
  number,
  type: v.string(),
  prompt: textSchema,
  objective: v.optional(v.string()),
  status: v.optional(v.picklist(['right', 'partly', 'wrong', 'unanswered'])),
  earned: share,
  possible: share,
  fraction: share,
  counts: v.optional(v.boolean(), true),
  certainty: v.optional(level),
  hints: v.optional(number, 0),
  tries: v.optional(v.array(v.looseObject({ right: v.optional(v.boolean()) })), []),
  flagged: v.optional(v.boolean(), false),
  sourceOpened: v.optional(v.boolean(), false),
  passageOpened: v.optional(v.boolean(), false),
  record: v.optional(
    v.looseObject({
      type: v.picklist(INTERACTIONS),
      learnerResponse: v.optional(texts),
      correctResponses: v.optional(v.array(texts)),
      responseText: v.optional(v.string()),
      answerText: v.optional(v.string()),
    }),
  ),
});

/** Results as `summarizeSession` makes them, with or without what a learner was not to see. */
const resultsSchema = v.looseObject({
  session: v.string(),
  bank: v.looseObject({ id: v.string(), title: textSchema }),
  mode: v.optional(v.picklist(['practice', 'test']), 'practice'),
  seed: v.optional(v.string(), ''),
  startedAt: number,
  finishedAt: v.nullable(number),
  spentMilliseconds: v.optional(number, 0),
  earned: share,
  possible: share,
  fraction: share,
  passed: v.optional(v.boolean()),
  band: v.optional(textSchema),
  right: share,
  answered: v.optional(number, 0),
  objectives: v.optional(v.array(v.looseObject({ id: v.string(), text: textSchema, ...tallies })), []),
  sources: v.optional(v.array(v.looseObject({ id: v.string(), label: v.string(), ...tallies, sourceOpened: v.optional(number, 0), passageOpened: v.optional(number, 0) }))),
  claimKinds: v.optional(v.array(v.looseObject({ kind: v.picklist(CLAIM_KINDS), ...tallies }))),
  calibration: v.optional(
    v.looseObject({
      rows,
      kinds: v.optional(v.array(v.looseObject({ kind: v.picklist(CLAIM_KINDS), rows })), []),
      verdict: v.optional(v.picklist(['well-judged', 'too-sure', 'too-unsure', 'mixed'])),
      sureAndWrong: v.optional(texts, []),
    }),
  ),
  questions: v.array(questionSchema),
});

const frameSchema = v.looseObject({ learner: v.optional(v.string()), savedAt: number, bankChecksum: v.optional(v.string()), results: v.unknown(), checksum: v.string() });

/** Reads the text of a file with results: as `makeResultFile` makes it, encrypted, or the bare results. Never throws. */
export function readResults(text: string): ParsedResults {
  try {
    return parseResults(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch {
    return { trouble: 'not-json' };
  }
}

/** The same of plain data. */
export function parseResults(data: unknown): ParsedResults {
  const { format, version = 0, questions } = (typeof data === 'object' && data !== null ? data : {}) as { format?: unknown; version?: unknown; questions?: unknown };
  if (format === RESULT_FORMAT && version !== RESULT_VERSION) return { trouble: 'newer' };
  if (format === ENCRYPTED_FORMAT) {
    const envelope = v.safeParse(encryptedFileSchema, data);
    return envelope.success ? { encrypted: envelope.output } : { trouble: 'newer', detail: said(envelope.issues) };
  }
  if (format === RESULT_FORMAT) {
    const frame = v.safeParse(frameSchema, data);
    if (!frame.success) return { trouble: 'damaged', detail: said(frame.issues) };
    if (checksumOfContent(frame.output) !== frame.output.checksum) return { trouble: 'damaged' };
    return given(frame.output.results, frame.output.learner);
  }
  return Array.isArray(questions) && 'session' in (data as object) ? given(data) : { trouble: 'foreign' };
}

function given(data: unknown, learner?: string): ParsedResults {
  const parsed = v.safeParse(resultsSchema, data);
  // What the schema says more loosely than the type (an id of a try, a list that may be missing) is filled in where it is shown.
  return parsed.success ? { given: { results: parsed.output as unknown as Partial<SessionResults>, learner } } : { trouble: 'faulty', detail: said(parsed.issues) };
}

const said = ([issue]: readonly v.BaseIssue<unknown>[]): string => `${(issue?.path ?? []).map(({ key }) => String(key)).join('.')}: ${issue?.message ?? ''}`;
