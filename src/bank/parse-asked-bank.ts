import * as v from 'valibot';
import { errorAt, type Problem } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';
import { bankFrameSchema } from '../model/question-bank.js';
import { questionFields, type AskedBase, type QuestionBase } from '../model/question.js';
import { filledText, identifier, record } from '../model/schema.js';
import { textSchema } from '../model/text.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import type { ParsedBank } from './parse-bank.js';

const { points, objective, hints, certainty, tags, enemies, fixed, stimulus } = questionFields;

/** What every type shows before marking; the rest of it is the type's own. */
const askedSchema = v.looseObject({ id: identifier, type: filledText, prompt: textSchema, stimulus });
const askedQuestionSchema = record({ asked: askedSchema, points, objective, hints, certainty, tags, enemies, fixed });

/** A question that holds no answer. */
interface HostedQuestion extends QuestionBase {
  readonly asked: AskedBase;
}

/**
 * Parses what `withoutAnswers` made of a bank, for a page whose host marks. Faulty questions are left out and stand among the problems.
 * A bank that still holds an answer is refused as a whole: the answers would be in the page.
 */
export function parseAskedBank(data: unknown, types: QuestionTypes): ParsedBank {
  const frame = v.safeParse(bankFrameSchema, data);
  if (!frame.success) return { problems: problemsFromIssues(frame.issues) };
  const { questions: given, ...fields } = frame.output;
  const answered = given.findIndex((raw) => holdsAnswer(raw, types));
  if (answered >= 0) return { problems: [errorAt(['questions', answered], 'holds-answers', HOLDS_ANSWERS)] };
  const problems: Problem[] = given.length === 0 ? [errorAt(['questions'], 'no-questions', 'holds no question.')] : [];
  const questions = new Map<string, HostedQuestion>();
  given.forEach((raw, index) => {
    const found = readQuestion(raw, ['questions', index], types);
    if ('problems' in found) problems.push(...found.problems);
    else if (questions.has(found.id))
      problems.push(errorAt(['questions', index, 'asked', 'id'], 'duplicate-id', `“${found.id}” is the id of an earlier question; give each its own.`));
    else questions.set(found.id, found);
  });
  return { bank: { ...fields, questions: [...questions.values()] }, problems };
}

const HOLDS_ANSWERS =
  'still holds its answer, which whoever takes the quiz could read. Where a host marks, the page gets what a scorer gives, or withoutAnswers() makes of the bank.';

/** Whether a question came as its author wrote it, openly or in place of what is asked. */
function holdsAnswer(raw: unknown, types: QuestionTypes): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { type: openly, asked } = raw as { type?: unknown; asked?: { type?: unknown } | null };
  if (asked === undefined) return typeof openly === 'string';
  const name = asked?.type;
  const type = typeof name === 'string' && Object.hasOwn(types, name) ? (types[name] as AnyQuestionType) : undefined;
  // What is asked can look like a whole question, as with things to put in order; only a whole one has fields to be taken out.
  if (!type || !v.is(type.schema, asked)) return false;
  const kept = fieldsIn(type.withoutAnswer(asked, ''));
  return [...fieldsIn(asked)].some((field) => !kept.has(field));
}

/** The names of all fields in a value, however deep. */
function fieldsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return into;
  for (const [name, entry] of Object.entries(value)) {
    if (!Array.isArray(value)) into.add(name);
    fieldsIn(entry, into);
  }
  return into;
}

function readQuestion(raw: unknown, path: readonly (string | number)[], types: QuestionTypes): HostedQuestion | { problems: Problem[] } {
  const parsed = v.safeParse(askedQuestionSchema, raw);
  if (!parsed.success) return { problems: problemsFromIssues(parsed.issues, path) };
  const { asked, ...rest } = parsed.output;
  const type = Object.hasOwn(types, asked.type) ? (types[asked.type] as AnyQuestionType) : undefined;
  if (!type) return { problems: [errorAt([...path, 'asked', 'type'], 'unknown-type', `“${asked.type.slice(0, 60)}” is not a type of question.`)] };
  if (!canBeAsked(type, asked)) return { problems: [errorAt([...path, 'asked'], 'wrong-value', `cannot be asked as a question of type “${asked.type}”.`)] };
  return { ...rest, id: asked.id, type: asked.type, prompt: asked.prompt, ...(asked.stimulus ? { stimulus: asked.stimulus } : {}), asked };
}

/** Whether a type can work with what was sent as its question. */
function canBeAsked(type: AnyQuestionType, asked: AskedBase): boolean {
  try {
    type.missing(asked, undefined);
    type.printForm(asked);
    return true;
  } catch {
    return false;
  }
}

/** The same types for questions that hold no answer: they are asked as they came. */
export const hostedTypes = (types: QuestionTypes): QuestionTypes =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { ...type, withoutAnswer: (question: HostedQuestion) => question.asked }]));

/** The names of the question types that an unread bank of asked questions needs. */
export function askedTypeNamesIn(data: unknown): string[] {
  const questions = (data as { questions?: unknown } | null)?.questions;
  const names = Array.isArray(questions) ? (questions as ({ asked?: { type?: unknown } } | null)[]).map((question) => question?.asked?.type) : [];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}
