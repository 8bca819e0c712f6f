import type { QuestionBank } from '../model/question-bank.js';

/** The fields of questions that name a picture, a sound, a film or its captions. */
const FIELDS: ReadonlySet<string> = new Set(['src', 'captions', 'image']);

/** A bank whose addresses of sources and pictures are whole, so that it can be read as an object on any page. */
export function absoluteBank<Bank extends QuestionBank>(bank: Bank, base: string): Bank {
  const whole = (address: string): string => {
    try {
      return new URL(address, base).href;
    } catch {
      return address;
    }
  };
  return {
    ...bank,
    ...(bank.sources ? { sources: bank.sources.map((entry) => (typeof entry === 'string' ? whole(entry) : entry)) } : {}),
    questions: bank.questions.map((question) => renameIn(question, whole)),
  };
}

function renameIn<Value>(value: Value, whole: (address: string) => string): Value {
  if (Array.isArray(value)) return value.map((entry: unknown) => renameIn(entry, whole)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]: [string, unknown]) => [field, FIELDS.has(field) && typeof entry === 'string' ? whole(entry) : renameIn(entry, whole)]),
  ) as Value;
}
