import * as v from 'valibot';
import type { ProblemPath } from '../model/problem.js';
import { bankFrameSchema, type QuestionBank } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';

/** Something wrong in a bank, not yet put into words: a page without faults need not carry the words. */
export type Fault =
  | { readonly kind: 'issues'; readonly base: ProblemPath; readonly issues: readonly v.BaseIssue<unknown>[] }
  | { readonly kind: 'not-a-bank' | 'no-questions' }
  | { readonly kind: 'missing-type'; readonly index: number }
  | { readonly kind: 'unknown-type'; readonly index: number; readonly name: string }
  | { readonly kind: 'inconsistent'; readonly base: ProblemPath; readonly problems: readonly { readonly path: ProblemPath; readonly message: string }[] }
  | { readonly kind: 'duplicate-id'; readonly index: number; readonly id: string };

/** Fields without which a bank cannot be shown; a fault in any other is reported and the field left out. */
const NEEDED = new Set<unknown>([undefined, 'version', 'id', 'title', 'language', 'questions']);

/** Reads a bank of unknown origin into fresh, typed objects. Faulty questions are left out. */
export function collectBank<Question extends QuestionBase>(data: unknown, types: QuestionTypes): { bank?: QuestionBank<Question>; faults: Fault[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { faults: [{ kind: 'not-a-bank' }] };
  const frame = v.safeParse(bankFrameSchema, data);
  const faults: Fault[] = [];
  const fields = { ...(frame.output as v.InferOutput<typeof bankFrameSchema>) };
  if (!frame.success) {
    faults.push({ kind: 'issues', base: [], issues: frame.issues });
    for (const { path } of frame.issues) {
      const name = path?.[0]?.key as string | undefined;
      if (NEEDED.has(name)) return { faults };
      Reflect.deleteProperty(fields, name as string);
    }
  }
  const questions: Question[] = [];
  const ids = new Set<string>();
  fields.questions.forEach((raw, index) => {
    const question = collectQuestion(raw, index, types, faults);
    if (question && ids.has(question.id)) faults.push({ kind: 'duplicate-id', index, id: question.id });
    else if (question) {
      ids.add(question.id);
      questions.push(question as Question);
    }
  });
  if (fields.questions.length === 0) faults.push({ kind: 'no-questions' });
  return { bank: { ...fields, questions }, faults };
}

function collectQuestion(raw: unknown, index: number, types: QuestionTypes, faults: Fault[]): QuestionBase | undefined {
  const base = ['questions', index];
  const name = (raw as { type?: unknown } | null)?.type;
  if (typeof name !== 'string') faults.push({ kind: 'missing-type', index });
  else if (!Object.hasOwn(types, name)) faults.push({ kind: 'unknown-type', index, name });
  else {
    const type = types[name] as AnyQuestionType;
    const parsed = v.safeParse(type.schema, raw);
    if (!parsed.success) faults.push({ kind: 'issues', base, issues: parsed.issues });
    else {
      const question = parsed.output as QuestionBase;
      const problems = type.problems(question);
      if (problems.length === 0) return question;
      faults.push({ kind: 'inconsistent', base, problems });
    }
  }
  return undefined;
}

/** The names of the question types that unread data asks for, so that only those are loaded. */
export function typeNamesIn(data: unknown): string[] {
  const questions = (data as { questions?: unknown } | null)?.questions;
  const names = new Set<string>();
  if (Array.isArray(questions)) for (const question of questions as ({ type?: unknown } | null)[]) if (typeof question?.type === 'string') names.add(question.type);
  return [...names];
}
