import * as v from 'valibot';
import type { Attempt, Refusal } from './attempt.js';
import { attemptFrom, resultsSchema } from './results-schema.js';
import { ENCRYPTED_FORMAT, ENCRYPTED_VERSION, encryptedFileSchema, type EncryptedFile } from './encrypted-file.js';
import { checksumOfContent } from './make-result-file.js';
import { LONGEST_NAME, RESULT_FORMAT, RESULT_VERSION } from './result-file.js';

/** A larger file is none of ours. */
export const LARGEST_FILE_BYTES = 20_000_000;

/** What a file turned out to be. */
export type ReadResult =
  | { readonly attempt: Attempt }
  /** Needs a password. */
  | { readonly encrypted: EncryptedFile }
  /** A bank of questions, which tells what the options say. */
  | { readonly bank: unknown }
  | { readonly refusal: Refusal };

const fileSchema = v.looseObject({
  learner: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NAME))),
  savedAt: v.number(),
  bankChecksum: v.optional(v.pipe(v.string(), v.maxLength(64))),
  results: v.unknown(),
  checksum: v.string(),
});

const refuse = (reason: Refusal['reason'], detail?: string): { refusal: Refusal } => ({ refusal: { reason, ...(detail === undefined ? {} : { detail }) } });

/** Reads the text of a file that somebody hands in as results. Also takes the bare results of a session, as they were saved before files had a frame. */
export function readResultFile(text: string): ReadResult {
  if (text.trim() === '') return refuse('empty');
  if (text.length > LARGEST_FILE_BYTES) return refuse('too-large');
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    // What begins as one of ours and does not end was cut off on its way.
    return refuse(text.includes(`"${RESULT_FORMAT}"`) || text.includes(`"${ENCRYPTED_FORMAT}"`) ? 'damaged' : 'not-json');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refuse('foreign');
  const { format, version } = data as { readonly format?: unknown; readonly version?: unknown };
  if (format === RESULT_FORMAT) return typeof version === 'number' && version > RESULT_VERSION ? refuse('newer') : readFramed(data);
  if (format === ENCRYPTED_FORMAT) {
    if (typeof version === 'number' && version > ENCRYPTED_VERSION) return refuse('newer');
    const envelope = v.safeParse(encryptedFileSchema, data);
    return envelope.success ? { encrypted: envelope.output } : refuse('faulty', pathOf(envelope.issues));
  }
  if ('session' in data && 'bank' in data && 'questions' in data) return readResults(data, { savedAt: 0 });
  if (version === 1 && 'id' in data && 'questions' in data && Array.isArray(data.questions)) return { bank: data };
  return refuse('foreign');
}

function readFramed(data: object): ReadResult {
  const file = v.safeParse(fileSchema, data);
  if (!file.success) return refuse('faulty', pathOf(file.issues));
  const { checksum, ...content } = file.output;
  if (checksumOfContent(content) !== checksum) return refuse('damaged');
  return readResults(content.results, content);
}

function readResults(results: unknown, frame: Pick<Attempt, 'learner' | 'bankChecksum' | 'savedAt'>): ReadResult {
  const parsed = v.safeParse(resultsSchema, results);
  if (!parsed.success) return refuse('faulty', pathOf(parsed.issues));
  const attempt = attemptFrom(parsed.output, frame);
  return typeof attempt === 'string' ? refuse(attempt) : { attempt };
}

const pathOf = ([issue]: readonly v.BaseIssue<unknown>[]): string => `${(issue?.path ?? []).map(({ key }) => String(key)).join('.')}: ${issue?.message ?? ''}`.slice(0, 200);
