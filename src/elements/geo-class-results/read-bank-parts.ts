import { collectBank, typeNamesIn } from '../../bank/collect-bank.js';
import type { ProblemPath } from '../../model/problem.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart, QuestionTypes } from '../../question-types/question-type.js';
import { questionTypeLoaders } from '../../question-types/question-type-loaders.js';

/** An option of a question as its bank has it. */
export interface BankPart extends Pick<QuestionPart, 'text' | 'right'> {
  /** The author’s id, where it has one. */
  readonly id?: string | undefined;
  /** Why it is right or wrong. */
  readonly reason?: string | undefined;
}

/** What a bank tells of its questions. */
export interface BankParts {
  readonly id: string;
  readonly order: readonly string[];
  /** What guessing earns on average, 0 to 1: where one of several choices is picked. */
  readonly guesses: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, readonly BankPart[]>>;
}

/** Reads what the options of a bank say, and why each is right or wrong. Undefined for a bank that cannot be read. Loads the rules of its question types, not their elements. */
export async function readBankParts(data: unknown): Promise<BankParts | undefined> {
  const names = typeNamesIn(data).filter((name) => Object.hasOwn(questionTypeLoaders, name));
  const types = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await questionTypeLoaders[name]?.()] as const))) as QuestionTypes;
  const { bank } = collectBank(data, types);
  if (!bank) return undefined;
  const parts = Object.fromEntries(
    bank.questions.map((question) => [
      question.id,
      (types[question.type]?.parts(question) ?? []).map(({ path, text, right, feedback }): BankPart => ({
        id: idAt(question, path),
        text,
        right,
        reason: feedback === undefined ? undefined : charactersOf(feedback),
      })),
    ]),
  );
  const guesses = bank.questions.flatMap((question) => {
    const own = parts[question.id] ?? [];
    const isSingleChoice = types[question.type]?.record(question, undefined).type === 'choice' && own.filter(({ right }) => right).length === 1;
    return isSingleChoice && own.length > 1 ? [[question.id, 1 / own.length] as const] : [];
  });
  return { id: bank.id, order: bank.questions.map(({ id }) => id), guesses: Object.fromEntries(guesses), parts };
}

function idAt(question: object, path: ProblemPath): string | undefined {
  const part = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], question) as
    { readonly id?: unknown; readonly claim?: unknown } | undefined;
  const id = part?.id ?? part?.claim;
  return typeof id === 'string' ? id : undefined;
}
